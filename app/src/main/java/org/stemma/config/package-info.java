/// The configuration file: `stemma.conf` in the data folder.
///
/// - Read one: [org.stemma.config.Configuration#read].
/// - What may stand in it, with what holds where nothing is said: [org.stemma.config.Vocabulary].
/// - Write a first one, with comments: [org.stemma.config.Template].
@NullMarked
package org.stemma.config;

import org.jspecify.annotations.NullMarked;
