@NullMarked
package org.stemma.url;

import org.jspecify.annotations.NullMarked;
