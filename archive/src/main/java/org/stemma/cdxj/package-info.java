@NullMarked
package org.stemma.cdxj;

import org.jspecify.annotations.NullMarked;
