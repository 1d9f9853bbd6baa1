package org.stemma.page.view;

/// Where somebody signs in.
///
/// @param action to which the form is sent
/// @param next where to go then
/// @param name as it was typed before
/// @param notice why that did not do; empty for nothing
public record SignInView(Frame frame, String action, String next, String name, String notice) {}
