/// What programs ask: JSON under `/api/v1`, read-only, described by an OpenAPI 3.1 document.
///
/// - What can be asked: [org.stemma.api.Calls], the one table of which the routes, the document and the page for people are made.
/// - Parameters: a record for each call, its components bound and checked by [org.stemma.api.Parameters].
/// - Answers: records, written by [org.stemma.json.RecordJson].
/// - A list that goes on: [org.stemma.api.Cursor].
/// - What went wrong: [org.stemma.api.Problems], as RFC 9457 has it.
@NullMarked
package org.stemma.api;

import org.jspecify.annotations.NullMarked;
