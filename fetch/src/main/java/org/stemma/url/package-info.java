/// What an address is.
///
/// Where to start:
/// - to read an address that somebody wrote: [org.stemma.url.WebUrl#parse(String)], or
///   [org.stemma.url.WebUrl#tryParse(String)] where a bad one is simply passed over;
/// - to follow a link of a page or feed: [org.stemma.url.WebUrl#resolve(String)];
/// - to ask whether two addresses are one article's: compare [org.stemma.url.WebUrl#key()];
/// - to show or keep an address without the marks of campaigns: [org.stemma.url.WebUrl#clean()];
/// - to count requests to one host: [org.stemma.url.HostKey].
@NullMarked
package org.stemma.url;

import org.jspecify.annotations.NullMarked;
