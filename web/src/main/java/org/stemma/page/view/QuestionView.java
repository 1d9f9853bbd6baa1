package org.stemma.page.view;

/// A question with one answer, for who came by a secret address.
///
/// @param button empty when there is nothing to answer
/// @param action to which the answer is sent
public record QuestionView(
    Frame frame, String heading, String text, String button, String action) {}
