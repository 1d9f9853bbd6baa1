package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.quote.FollowedQuote.SpeakerVerdict;
import org.stemma.quote.FollowedQuote.WordingVerdict;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;

/// Follows quotations and reported statements from the text that had them to the texts that took them over: who spoke there,
/// whom a reader of the copy takes for the speaker, and what was done to the words.
///
/// - *Misattributed*: the cue of the copy names another; or its pronoun's nearest personal subject, in the paragraph or the
///   one before, is exactly one other; or a quotation without cue follows another speaker's quotation in its paragraph.
/// - *Speaker lost*: otherwise, where the origin had one.
/// - *Unanchored*: a statement whose speaker its own text does not give, whether or not an origin is known; listed for every
///   document.
///
/// Each document is read once, in parallel; each utterance is then compared with those of the passages it was borrowed from.
public final class Following {

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private final Map<String, Utterances> utterances;
  private final Origins origins;

  private Following(Map<String, Utterances> utterances, Origins origins) {
    this.utterances = utterances;
    this.origins = origins;
  }

  /// Every quotation and statement that was borrowed, and every statement whose speaker its text does not give; by document
  /// in the order of the input, then by place. One row for a place.
  ///
  /// @param documents with ids that are unique among them
  /// @param judged borrowings with their directions judged: `from` is taken for the origin also where it is unknown
  public static List<FollowedQuote> of(List<Document> documents, List<Borrowing> judged) {
    Map<String, Utterances> utterances =
        documents.parallelStream()
            .map(Utterances::of)
            .collect(Collectors.toMap(each -> each.document().id(), Function.identity()));
    Following following = new Following(utterances, new Origins(utterances, judged));
    List<FollowedQuote> followed = new ArrayList<>();
    for (Document document : documents) {
      Utterances own = Objects.requireNonNull(utterances.get(document.id()));
      for (Utterance utterance : own.all()) {
        FollowedQuote quote = following.follow(own, utterance);
        if (quote != null) {
          followed.add(quote);
        }
      }
    }
    return followed;
  }

  private @Nullable FollowedQuote follow(Utterances own, Utterance copy) {
    Utterance origin = origins.of(copy);
    String spoke = origin == null ? null : origin.quotation().speaker();
    Passage in = new Passage(copy.document(), copy.span());
    if (origin == null || spoke == null) {
      return isUnanchored(own, copy)
          ? new FollowedQuote(
              in, passage(origin), null, null, SpeakerVerdict.UNANCHORED, WordingVerdict.KEPT)
          : null;
    }
    String read = readAs(own, copy, spoke, origin.document().text());
    SpeakerVerdict speaker =
        read == null
            ? SpeakerVerdict.SPEAKER_LOST
            : same(spoke, origin, read, copy) ? SpeakerVerdict.KEPT : SpeakerVerdict.MISATTRIBUTED;
    WordingVerdict wording = wording(own, origin, copy, speaker);
    return new FollowedQuote(in, passage(origin), spoke, read, speaker, wording);
  }

  private static @Nullable Passage passage(@Nullable Utterance origin) {
    return origin == null ? null : new Passage(origin.document(), origin.span());
  }

  private static boolean same(String spoke, Utterance origin, String read, Utterance copy) {
    return SameSpeaker.in(spoke, origin.document().text(), read, copy.document().text());
  }

  /// Whom a reader of the copy takes for the speaker; null when he finds nobody.
  private static @Nullable String readAs(
      Utterances own, Utterance copy, String spoke, String originText) {
    Quotation quotation = copy.quotation();
    String read = quotation.speaker();
    if (read == null || SameSpeaker.in(spoke, originText, read, copy.document().text())) {
      return read;
    }
    if (quotation.confidence() < Speakers.NEAR) {
      return null;
    }
    if (quotation.act() == Quotation.Act.BARE) {
      Quotation before = own.markedBefore(quotation);
      return before == null ? null : before.speaker();
    }
    return read;
  }

  /// A statement with a pronoun that stands for nobody, or a quotation that nothing gives to anybody.
  private static boolean isUnanchored(Utterances own, Utterance utterance) {
    Quotation quotation = utterance.quotation();
    if (quotation.speaker() != null) {
      return false;
    }
    if (quotation.act() == Quotation.Act.BARE) {
      return !own.follows(quotation);
    }
    String source =
        quotation.source() == null ? "" : quotation.source().of(utterance.document().text());
    return quotation.act() == Quotation.Act.STATEMENT
        && PRONOUNS.contains(source.toLowerCase(Locale.ROOT));
  }

  private WordingVerdict wording(
      Utterances own, Utterance origin, Utterance copy, SpeakerVerdict speaker) {
    String from = copy.marked() ? reach(origin, copy) : origin.words();
    WordingVerdict verdict = Wording.of(from, copy.words(), turn(copy), () -> otherTurns(origin));
    boolean host = verdict != WordingVerdict.CUT && speaker != SpeakerVerdict.KEPT;
    return host && hasGuest(own, origin, copy) ? WordingVerdict.SPLICED : verdict;
  }

  /// What stands in quotation marks in the origin's text and is not of its turn.
  private List<String> otherTurns(Utterance origin) {
    Utterances there = Objects.requireNonNull(utterances.get(origin.document().id()));
    return there.all().stream()
        .filter(other -> other.marked() && !other.quotation().equals(origin.quotation()))
        .map(Utterance::words)
        .toList();
  }

  /// As much of the origin's turn as the copy can be made of: the stretch itself, or the whole turn where the copy runs on over
  /// the cue in its middle.
  private static String reach(Utterance origin, Utterance copy) {
    String turn = turn(origin);
    FoldedWords words = FoldedWords.of(copy.words());
    int alone = Pairing.of(FoldedWords.of(origin.words()), words).matched();
    int whole = Pairing.of(FoldedWords.of(turn), words).matched();
    return whole > alone + 1 ? turn : origin.words();
  }

  private static String turn(Utterance utterance) {
    String text = utterance.document().text();
    return utterance.quotation().content().stream()
        .map(span -> span.of(text))
        .collect(Collectors.joining(" "));
  }

  /// True when the copy goes on in the same turn, behind its cue, with a sentence that the origin's turn does not have and that
  /// is not followed by itself.
  private boolean hasGuest(Utterances own, Utterance origin, Utterance copy) {
    Quotation quotation = copy.quotation();
    boolean first = quotation.cue() != null && quotation.content().getFirst().equals(copy.span());
    if (!first || !copy.marked()) {
      return false;
    }
    FoldedWords turn = FoldedWords.of(turn(origin));
    return own.all().stream()
        .filter(other -> other.quotation().equals(quotation) && !other.equals(copy))
        .filter(other -> Pairing.of(turn, FoldedWords.of(other.words())).share() < 0.5)
        .anyMatch(other -> origins.of(other) == null);
  }
}
