@NullMarked
package org.stemma.page;

import org.jspecify.annotations.NullMarked;
