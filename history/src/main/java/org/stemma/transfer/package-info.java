@NullMarked
package org.stemma.transfer;

import org.jspecify.annotations.NullMarked;
