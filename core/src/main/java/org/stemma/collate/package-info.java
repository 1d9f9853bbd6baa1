/// Two witnesses compared: start at [org.stemma.collate.Collation#of].
@NullMarked
package org.stemma.collate;

import org.jspecify.annotations.NullMarked;
