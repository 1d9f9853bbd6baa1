/// Tracing a corpus that does not fit into memory, on one machine.
///
/// - To run the job: [org.stemma.corpus.CorpusTrace]; what it reads is a [org.stemma.corpus.Corpus], what it writes the caller's
///   lines.
/// - To see how the corpus is cut so that each part fits: [org.stemma.corpus.Intake], then [org.stemma.corpus.Meetings], then
///   [org.stemma.corpus.Pairing], then [org.stemma.corpus.Comparing], one class a stage.
/// - To run the same on a cluster: what decides is in [org.stemma.reuse.CandidateRule] and [org.stemma.reuse.Prepared]; how the
///   stages become Spark's is told in `RATIONALE.md`.
@NullMarked
package org.stemma.corpus;

import org.jspecify.annotations.NullMarked;
