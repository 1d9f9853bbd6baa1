@NullMarked
package org.stemma.fetch;

import org.jspecify.annotations.NullMarked;
