@NullMarked
package org.stemma.history;

import org.jspecify.annotations.NullMarked;
