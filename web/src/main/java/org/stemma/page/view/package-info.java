/// What the templates are given: everything that is decided has been decided, they lay it out.
///
/// - Around every page: [org.stemma.page.view.Frame].
/// - Times: [org.stemma.page.view.Moment], [org.stemma.page.view.Lapse].
/// - Sentences with times and links in them: [org.stemma.page.view.Phrase].
/// - A page each: [org.stemma.page.view.ChangesView], [org.stemma.page.view.ArticleView],
///   [org.stemma.page.view.DiffView], [org.stemma.page.view.VersionView] and the rest.
///
/// The types are public because templates are compiled into a package of their own. They hold text as its publisher wrote
/// it; templates escape it.
@NullMarked
package org.stemma.page.view;

import org.jspecify.annotations.NullMarked;
