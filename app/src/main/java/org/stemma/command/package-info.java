/// The `stemma` command: one class for each subcommand. Start at [org.stemma.command.Main].
@NullMarked
package org.stemma.command;

import org.jspecify.annotations.NullMarked;
