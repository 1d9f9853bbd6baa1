package org.stemma.page.view;

import org.jspecify.annotations.Nullable;

/// A change in a list across articles.
///
/// @param headline of the article, or its address where it has none
/// @param href of the two versions side by side
/// @param outlet its name
/// @param number of the version that came of the change
/// @param seen when that was first seen
/// @param note what kind of change it was; null when nothing is known of it
public record Change(
    String headline,
    String href,
    String outlet,
    String outletHref,
    String articleHref,
    int number,
    Moment seen,
    @Nullable Note note) {}
