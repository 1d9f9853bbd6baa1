/// Who descends from whom. Judges the direction of borrowings ([org.stemma.descent.Directions]), finds shared
/// [org.stemma.descent.Slip]s and recurring [org.stemma.descent.Rewrite]s, and draws the [org.stemma.descent.Stemma].
@NullMarked
package org.stemma.descent;

import org.jspecify.annotations.NullMarked;
