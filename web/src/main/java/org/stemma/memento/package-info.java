/// What was at an address at a time, for programs that speak Memento (RFC 7089).
///
/// - From an address and a time to a version: [org.stemma.memento.TimeGate].
/// - All that is known of an address: [org.stemma.memento.TimeMap].
/// - What is listed: [org.stemma.memento.Mementos]; the mementos themselves are the permanent pages of versions.
/// - What pages say of them in their headers: [org.stemma.memento.MementoHeaders].
///
/// "URI-R" of the standard is the article's address at its publisher, "URI-M" the page of a version, "URI-G" the TimeGate.
@NullMarked
package org.stemma.memento;

import org.jspecify.annotations.NullMarked;
