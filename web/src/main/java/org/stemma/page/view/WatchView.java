package org.stemma.page.view;

/// Where somebody adds an address to what is watched.
///
/// @param action to which the form is sent
/// @param url as it was typed before
/// @param notice why that did not do; empty for nothing
public record WatchView(Frame frame, String action, String url, String notice) {}
