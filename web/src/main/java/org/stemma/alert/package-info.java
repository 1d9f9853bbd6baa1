/// Tells people and programs of changes they wait for.
///
/// - All of it, on a thread of its own: [org.stemma.alert.Alerts].
/// - Who waits for a change: [org.stemma.alert.Spotter].
/// - What is sent to a program, and how it is signed: [org.stemma.alert.Hooks].
/// - What is written to a person: [org.stemma.alert.Letters], sent by a [org.stemma.alert.Mailer].
/// - What becomes of something that is to be sent: [org.stemma.alert.Carrier].
/// - The digest of a day: [org.stemma.alert.Digests].
@NullMarked
package org.stemma.alert;

import org.jspecify.annotations.NullMarked;
