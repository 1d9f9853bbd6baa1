/// Results written down for a person or a program.
///
/// - For a terminal: [org.stemma.report.Terminal], and a `…Report` for each command.
/// - As JSON, a stable contract: [org.stemma.report.Json], and a `…Json` for each command.
/// - As a page: [org.stemma.report.TracePage] fills the templates under `src/main/jte`.
///
/// Nothing is judged here: what a report says stands in the records it is given.
@NullMarked
package org.stemma.report;

import org.jspecify.annotations.NullMarked;
