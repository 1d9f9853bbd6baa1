@NullMarked
package org.stemma.watch;

import org.jspecify.annotations.NullMarked;
