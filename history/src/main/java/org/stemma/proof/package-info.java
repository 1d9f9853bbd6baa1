/// Proves that a page said something no later than a certain day.
///
/// - Seal the days that have ended: [org.stemma.proof.Sealing]; what is hashed of each capture and revision: [org.stemma.proof.Leaf].
/// - Give the days' roots to others to keep, and take them back: [org.stemma.proof.Roots].
/// - Check an article's history, or everything: [org.stemma.proof.Verifier].
/// - Check one line that somebody else proves: [org.stemma.proof.Inclusion#root].
@NullMarked
package org.stemma.proof;

import org.jspecify.annotations.NullMarked;
