@NullMarked
package org.stemma.robots;

import org.jspecify.annotations.NullMarked;
