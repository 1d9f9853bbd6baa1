@NullMarked
package org.stemma.proof;

import org.jspecify.annotations.NullMarked;
