package org.stemma.page.view;

import org.jspecify.annotations.Nullable;

/// What kind of change it was.
///
/// @param weight `typography`, `dating`, `wording` or `substance`
/// @param line the heaviest change in a line
/// @param admitted the sentence with which the outlet says that it changed the text; null when it does not
/// @param silent true for a change that deserved such a sentence and has none
public record Note(String weight, String line, @Nullable String admitted, boolean silent) {}
