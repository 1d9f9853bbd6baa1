package org.stemma.page.view;

/// A page of an article's captures.
public record CapturesView(Frame frame, String headline, String article, Captures captures) {}
