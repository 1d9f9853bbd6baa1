@NullMarked
package org.stemma.schedule;

import org.jspecify.annotations.NullMarked;
