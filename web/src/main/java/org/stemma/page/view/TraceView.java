package org.stemma.page.view;

/// The form for a text whose origin is asked for.
///
/// @param action where it is sent
/// @param text as it was typed; empty when nothing was
/// @param notice what is to be said of it; empty for nothing
public record TraceView(Frame frame, String action, String text, String notice) {}
