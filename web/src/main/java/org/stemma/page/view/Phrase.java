package org.stemma.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence, or a part of one, with times, links and other people's words in it. Immutable: each method gives a longer one.
///
/// @param parts in order
public record Phrase(List<Part> parts) {
  public static final Phrase EMPTY = new Phrase(List.of());

  public Phrase {
    parts = List.copyOf(parts);
  }

  /// A part of a phrase.
  public sealed interface Part {}

  /// Words of ours.
  public record Words(String text) implements Part {}

  /// Words of others, which may be written in any direction.
  public record Foreign(String text) implements Part {}

  /// A link within the site.
  public record Link(String text, String href) implements Part {}

  /// An address elsewhere.
  ///
  /// @param href null when it must not be followed
  public record Outward(String text, @Nullable String href) implements Part {}

  /// A time.
  public record When(Moment moment) implements Part {}

  public static Phrase of(String words) {
    return EMPTY.words(words);
  }

  public Phrase words(String text) {
    return with(new Words(text));
  }

  public Phrase foreign(String text) {
    return with(new Foreign(text));
  }

  public Phrase link(String text, String href) {
    return with(new Link(text, href));
  }

  /// A link to another site; an address that is not one of the web is shown and does not lead anywhere.
  public Phrase outward(String url) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return with(new Outward(url, web ? url : null));
  }

  public Phrase when(Moment moment) {
    return with(new When(moment));
  }

  /// `14 May 2031, 08:12 – 08:30`; a single time when there is no earlier one.
  ///
  /// @param from null when it is not known
  public Phrase between(@Nullable Instant from, Instant to) {
    if (from == null || from.equals(to)) {
      return when(Moment.at(to));
    }
    Moment end = Moment.isSameDay(from, to) ? Moment.timeOfDay(to) : Moment.at(to);
    return when(Moment.at(from)).words(" – ").when(end);
  }

  private Phrase with(Part part) {
    List<Part> longer = new ArrayList<>(parts);
    longer.add(part);
    return new Phrase(longer);
  }
}
