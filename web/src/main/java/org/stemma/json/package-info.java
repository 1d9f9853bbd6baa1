/// JSON that other programs read: what the command line prints and what the API answers, each document a record.
///
/// - A document: a record marked [org.stemma.json.Format]; its components are the fields, in their order, in snake case.
/// - Write it: [org.stemma.json.RecordJson].
/// - Describe it to programs: [org.stemma.json.JsonSchema], from the same record.
/// - `stemma.compare/1` and `stemma.trace/1`: [org.stemma.json.Compared] and [org.stemma.json.Traced].
@NullMarked
package org.stemma.json;

import org.jspecify.annotations.NullMarked;
