/// Holds the command against the gold of the invented story in `story/`: [org.stemma.story.StoryTest] runs it and asserts the
/// floors, one scorer per part counts what is right, and [org.stemma.story.ScorersTest] proves that every one of them can fail.
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
