/// What the command is given to read: files, folders, standard input, packed or not. Start at
/// [org.stemma.input.Inputs#read]; whatever cannot be read is told to [org.stemma.input.Notices] and the rest goes on.
@NullMarked
package org.stemma.input;

import org.jspecify.annotations.NullMarked;
