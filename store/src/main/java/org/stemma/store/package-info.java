@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
