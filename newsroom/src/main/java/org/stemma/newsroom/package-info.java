@NullMarked
package org.stemma.newsroom;

import org.jspecify.annotations.NullMarked;
