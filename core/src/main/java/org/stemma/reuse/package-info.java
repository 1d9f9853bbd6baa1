/// Passages that two documents share: start at [org.stemma.reuse.Reuse#between] or [org.stemma.reuse.Reuse#among].
@NullMarked
package org.stemma.reuse;

import org.jspecify.annotations.NullMarked;
