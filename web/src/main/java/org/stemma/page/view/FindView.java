package org.stemma.page.view;

/// A look-up that found nothing.
///
/// @param asked as it was typed; empty when nothing was
/// @param answer what is to be said of it; empty when nothing was asked
public record FindView(Frame frame, String asked, String answer) {}
