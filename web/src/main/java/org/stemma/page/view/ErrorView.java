package org.stemma.page.view;

/// What can't be shown, and why.
///
/// @param status of HTTP
public record ErrorView(Frame frame, int status, String heading, String message) {}
