@NullMarked
package org.stemma.feed;

import org.jspecify.annotations.NullMarked;
