package org.stemma.reuse;

/// One reason for a judgement, so that a page can show it and a person can dispute it.
///
/// @param rule name of the rule, lower case, stable: other programs read it
/// @param text what the rule saw, in words for a reader or in the words of the document
public record Evidence(String rule, String text) {}
