/// Everything that is kept in the database, SQLite or PostgreSQL, and every query of it. Start with [org.stemma.store.Store].
///
/// - Where it is: [org.stemma.store.StoreAddress], a file or a server.
/// - What is watched: [org.stemma.store.Watching] for articles, [org.stemma.store.Feeds], [org.stemma.store.Outlets].
/// - Whose turn it is: [org.stemma.store.Leases] shares hosts out among processes; [org.stemma.store.Processes] are alive.
/// - Write down what a look at an article came to: a [org.stemma.store.Look] goes to [org.stemma.store.Recording], which answers
///   with a [org.stemma.store.Recorded].
/// - Read an article's history: [org.stemma.store.Histories]; texts come back to the letter.
/// - Prove it: [org.stemma.store.Ledger] says what each sealed day stands over.
/// - Tell people: [org.stemma.store.SavedSearches], [org.stemma.store.Mailboxes], [org.stemma.store.Deliveries].
/// - Keep it: [org.stemma.store.Store#backUp], [org.stemma.store.Integrity], [org.stemma.store.Statistics].
///
/// Instants have milliseconds. Nobody outside this package knows a table. How rows hang together is written beside the tables,
/// in `schema/V1__articles_captures_revisions.sql`; how a text becomes bytes in `WitnessLayout` and `StoredText`.
@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
