@NullMarked
package org.stemma.upkeep;

import org.jspecify.annotations.NullMarked;
