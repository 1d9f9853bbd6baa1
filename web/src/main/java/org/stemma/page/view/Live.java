package org.stemma.page.view;

/// How a page that is open hears of what is new.
///
/// @param script address of what keeps it up to date
/// @param news address that says how many changes came since
public record Live(String script, String news) {}
