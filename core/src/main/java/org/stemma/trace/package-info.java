/// Everything the library knows about a handful of documents at once: start at [org.stemma.trace.Trace#of].
@NullMarked
package org.stemma.trace;

import org.jspecify.annotations.NullMarked;
