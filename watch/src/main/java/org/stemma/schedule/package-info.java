/// When to look again. Pure functions of what was found and what is known; no clock, no store, no network.
///
/// - An article: [org.stemma.schedule.Recheck#next] takes its [org.stemma.schedule.State] and what the last look found, and gives
///   the next state and when it is due. What an outlet's articles do is learnt in its [org.stemma.schedule.Habit].
/// - A feed: [org.stemma.schedule.Polling#next].
/// - More is due than a host is to be asked: [org.stemma.schedule.Spread] says which first.
/// - What a person may set: [org.stemma.schedule.Settings], [org.stemma.schedule.PollSettings].
///
/// How fast a host may be asked at all is not decided here.
@NullMarked
package org.stemma.schedule;

import org.jspecify.annotations.NullMarked;
