/// Measurements. Nothing depends on this module.
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
