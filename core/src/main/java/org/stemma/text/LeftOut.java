package org.stemma.text;

/// A piece of a page that was not taken for the article.
///
/// @param text its words, white space collapsed
/// @param why the rule that took it out, for a person to read and dispute ("share bar", "after 'Talk to us'")
public record LeftOut(String text, String why) {}
