package org.stemma.page.view;

import java.util.List;

/// One change, at its permanent address.
///
/// @param article address of the article
/// @param diff address of the two versions side by side
/// @param note what kind of change it was
/// @param change the changed words, with what stands around them
/// @param image address of an image of it, without what the form adds
/// @param text of the image, for who does not see it
public record ChangePageView(
    Frame frame,
    String headline,
    String language,
    List<Phrase> facts,
    Note note,
    String article,
    String diff,
    ChangeView change,
    String image,
    String text) {

  public ChangePageView {
    facts = List.copyOf(facts);
  }
}
