package org.stemma.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;
import org.stemma.collate.Words;
import org.stemma.reuse.Passage;

/// What became of a quotation or a reported statement on its way from one document to another.
///
/// @param in where it stands in the copy
/// @param origin where it stood; null for a statement without known origin
/// @param originalSpeaker whom the origin names; null when there is no origin or it names nobody
/// @param readsAs whom a reader of the copy will take for the speaker; null when the copy gives nobody
/// @param speaker verdict on the speaker
/// @param wording verdict on the words; `KEPT` when there is no origin to compare with
public record FollowedQuote(
    Passage in,
    @Nullable Passage origin,
    @Nullable String originalSpeaker,
    @Nullable String readsAs,
    SpeakerVerdict speaker,
    WordingVerdict wording) {

  /// The runs from the words of the origin to those of the copy; empty where the wording was kept or no origin is known.
  public List<WordRun> changes() {
    return origin == null || wording == WordingVerdict.KEPT
        ? List.of()
        : Words.between(origin.text(), in.text());
  }

  /// The speaker's verdict unless he was kept, else the wording's.
  public String verdict() {
    return speaker == SpeakerVerdict.KEPT ? wording.label() : speaker.label();
  }

  /// What became of the speaker.
  public enum SpeakerVerdict {
    KEPT("kept"),
    /// The copy names exactly one other.
    MISATTRIBUTED("misattributed"),
    /// The origin had one, the copy's reader finds none.
    SPEAKER_LOST("speaker lost"),
    /// A statement whose speaker its own text does not give.
    UNANCHORED("unanchored");

    private final String label;

    SpeakerVerdict(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// What became of the words.
  public enum WordingVerdict {
    KEPT("kept"),
    WORDS_CHANGED("words changed"),
    /// Something in the middle or at an end is gone, whether or not the copy marks it.
    CUT("cut"),
    /// Two quotations made into one, or a sentence put into another's turn.
    SPLICED("spliced");

    private final String label;

    WordingVerdict(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
