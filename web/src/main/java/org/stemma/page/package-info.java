/// What `serve` shows: pages without script, feeds, the state of health. Read-only.
///
/// - Start and stop it: [org.stemma.page.WebServer].
/// - Which address shows what: [org.stemma.page.Routes].
/// - A page: an implementation of [org.stemma.page.Page] makes a record of [org.stemma.page.view] and has a template
///   of `src/main/jte` laid out with it.
/// - What leads where: [org.stemma.page.Links], the only place that writes addresses.
/// - What programs ask: [org.stemma.api.Calls]; they get [org.stemma.page.Errors] in their own form.
/// - Two versions side by side: [org.stemma.page.DiffLayout].
///
/// Publishers are strangers. Templates escape what they wrote, [org.stemma.page.Templates] takes control characters and
/// overrides of direction out, and the policy in [org.stemma.page.Delivery] forbids every script.
@NullMarked
package org.stemma.page;

import org.jspecify.annotations.NullMarked;
