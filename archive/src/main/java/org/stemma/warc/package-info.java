@NullMarked
package org.stemma.warc;

import org.jspecify.annotations.NullMarked;
