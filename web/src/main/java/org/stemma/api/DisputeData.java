package org.stemma.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.store.Dispute;
import org.stemma.store.Matter;

/// What somebody said of something that was found.
@Format("dispute")
@Says("What somebody said of something that was found in the texts.")
record DisputeData(
    long id,
    @Says("id of the article on whose text it is") long article,
    @Says("id of the article that it was held against") @Nullable Long other,
    @Says("what is judged") Matter.Kind kind,
    @Says("by which it is found again") String digest,
    @Says("the wording of the passage, of the quotation in the copy, of the piece left out")
        String judged,
    @Says("what it was held against: the other’s wording, the verdict, the reason") String beside,
    Dispute.Says says,
    String note,
    @Says("name of who said it") String by,
    Instant at) {

  static DisputeData of(Dispute dispute) {
    return new DisputeData(
        dispute.id(),
        dispute.article(),
        dispute.other(),
        dispute.matter().kind(),
        dispute.matter().digest(),
        dispute.matter().judged(),
        dispute.matter().beside(),
        dispute.says(),
        dispute.note(),
        dispute.name(),
        dispute.at());
  }

  /// What stands, newest first.
  @Format("disputes")
  @Says("What people said, newest first.")
  record DisputeList(
      List<DisputeData> disputes,
      @Says("the cursor of what comes after; null at the end") @Nullable String next) {

    DisputeList {
      disputes = List.copyOf(disputes);
    }
  }

  /// Something that may be judged.
  @Says("Something that may be judged, with what is said of it.")
  record MatterData(
      Matter.Kind kind,
      @Says("by which it is named") String digest,
      String judged,
      String beside,
      @Says("id of the article that it is held against") @Nullable Long other,
      List<DisputeData> said) {

    MatterData {
      said = List.copyOf(said);
    }
  }

  /// All that may be judged of an article.
  @Format("matters")
  @Says(
      "What may be judged of an article: shared passages, verdicts on quotations, pieces left out of its newest version.")
  record MatterList(
      @Says("id of the article") long article,
      List<MatterData> matters,
      @Says("what was said of what is not found any more") List<DisputeData> lost) {

    MatterList {
      matters = List.copyOf(matters);
      lost = List.copyOf(lost);
    }
  }
}
