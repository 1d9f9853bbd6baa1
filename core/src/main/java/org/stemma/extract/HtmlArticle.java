package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// Puts an article together from the judged pieces of its page and the fields that the page states or shows.
final class HtmlArticle {

  /// A note about the author stands among so many last pieces.
  private static final int LAST = 4;

  private static final int LONGEST_HEADLINE = 400;

  private final Metadata metadata;
  private final Pieces pieces;
  private final @Nullable String headline;
  private final List<String> byline;
  private final @Nullable PageTime published;
  private final @Nullable PageTime modified;

  /// @param textBegin the place of the first piece of the article's running text
  HtmlArticle(Metadata metadata, Pieces pieces, @Nullable String headline, int textBegin) {
    this.metadata = metadata;
    this.pieces = pieces;
    this.headline = headline;
    ShownFields shown = new ShownFields(pieces.all(), headlineAt(textBegin), textBegin);
    List<String> stated = metadata.authors();
    this.byline = stated.isEmpty() ? shown.names() : stated;
    PageTime day = metadata.published();
    this.published = day == null ? shown.published() : day;
    PageTime change = metadata.modified();
    this.modified = change == null ? shown.modified() : change;
  }

  private int headlineAt(int before) {
    String key = headline == null ? "" : Body.key(headline);
    for (int i = before - 1; i >= 0 && !key.isEmpty(); i--) {
      if (isHeadline(pieces.all().get(i), key)) {
        return i;
      }
    }
    return before;
  }

  /// The headline as it is named, or with its place or section before it.
  private static boolean isHeadline(Piece piece, String key) {
    if (piece.tag().equals("h1")) {
      return true;
    }
    String shown = piece.text().length() > LONGEST_HEADLINE ? "" : Body.key(piece.text());
    return shown.equals(key) || (piece.isHeading() && shown.endsWith(key));
  }

  /// From the linked data alone, which on some pages hold the text that a paywall or a script keeps off the page itself.
  Article ofStated(List<String> paragraphs) {
    Witness.Builder witness = fields(List.of());
    paragraphs.forEach(paragraph -> witness.block(BlockKind.PARAGRAPH, paragraph));
    leaveOut(witness, 0, pieces.all().size(), "the text was read from the page's linked data");
    return new Article(witness.build(), metadata.source(), metadata.canonical());
  }

  Article of(List<Body.Judged> judged, List<Box> container) {
    List<Body.Judged> body = new ArrayList<>(judged);
    leaveOutBiographies(body);
    Witness.Builder witness = fields(body);
    int begin = container.getFirst().begin;
    String standfirst = Standfirst.find(pieces, body, begin, headline, metadata.description());
    witness.standfirst(standfirst);
    leaveOut(witness, 0, begin, "before the article", standfirst);
    int at = begin;
    for (Box box : container) {
      leaveOut(witness, at, box.begin, "between parts of the article");
      at = Math.max(at, box.end);
    }
    body.forEach(piece -> add(witness, piece));
    leaveOut(witness, at, pieces.all().size(), "after the article");
    return new Article(witness.build(), metadata.source(), metadata.canonical());
  }

  private void add(Witness.Builder witness, Body.Judged piece) {
    String text = piece.piece().text();
    if (piece.kind() != null) {
      witness.block(piece.kind(), text);
    } else if (!isField(text)) {
      witness.leftOut(text, String.valueOf(piece.why()));
    }
  }

  private Witness.Builder fields(List<Body.Judged> body) {
    String stated = metadata.language();
    List<Line> lines =
        body.stream().filter(Body.Judged::isKept).map(piece -> piece.piece().line()).toList();
    return Witness.builder()
        .headline(headline)
        .byline(byline)
        .publishedAt(published)
        .modifiedAt(modified)
        .language(stated != null ? stated : Languages.guess(lines));
  }

  private void leaveOutBiographies(List<Body.Judged> body) {
    int looked = 0;
    for (int i = body.size() - 1; i >= 0 && looked < LAST; i--) {
      Body.Judged at = body.get(i);
      if (at.isText()) {
        looked++;
        if (Biographies.isOf(byline, at.piece().text())) {
          body.set(i, new Body.Judged(at.piece(), null, "about the author"));
        }
      }
    }
  }

  /// What became a field was not left out.
  private boolean isField(String text) {
    return text.equals(headline) || ShownFields.repeats(text, byline, published, modified);
  }

  private void leaveOut(Witness.Builder witness, int begin, int end, String why) {
    leaveOut(witness, begin, end, why, null);
  }

  private void leaveOut(
      Witness.Builder witness, int begin, int end, String why, @Nullable String standfirst) {
    for (Piece piece : pieces.all().subList(begin, Math.max(begin, end))) {
      String text = piece.text();
      boolean above = why.startsWith("before");
      if (!(above && (text.equals(standfirst) || isField(text)))) {
        String label = Labels.reason(text);
        witness.leftOut(text, label == null ? why : label);
      }
    }
  }
}
