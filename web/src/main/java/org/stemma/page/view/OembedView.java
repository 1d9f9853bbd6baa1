package org.stemma.page.view;

/// A frame in somebody else's page.
///
/// @param href absolute
/// @param title for who can't see it
/// @param width in pixels
/// @param height in pixels
public record OembedView(String href, String title, int width, int height) {}
