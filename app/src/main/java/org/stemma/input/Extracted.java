package org.stemma.input;

import java.util.List;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.extract.TrackerPage;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// A document that came in, and what it turned out to hold.
public record Extracted(RawDocument raw, Extraction extraction) {

  /// Takes the article, or the revisions, out of a document. Data of a JSONL line is taken as it is.
  ///
  /// @param raw what a line says of title, source, URL and date wins over what its page says
  public static Extracted of(RawDocument raw) {
    return of(raw, Extractor.standard());
  }

  /// The same with an extractor that knows the page's site.
  public static Extracted of(RawDocument raw, Extractor extractor) {
    Extraction extraction =
        switch (raw.form()) {
          case HTML -> extractor.extract(raw.content(), raw.url());
          case TEXT -> extractor.extractText(raw.content());
          case DATA -> new Article(Witness.ofText(raw.content()), null, null);
        };
    return new Extracted(
        raw, extraction instanceof Article article ? completed(article, raw) : extraction);
  }

  public String id() {
    return raw.id();
  }

  /// What can be compared with other documents: the article, or one document for each revision that has a text; nothing
  /// when there is no article.
  public List<Document> documents() {
    return switch (extraction) {
      case Article article ->
          List.of(
              Document.of(raw.id(), raw.id(), article.source(), article.url(), article.witness()));
      case TrackerPage page ->
          page.revisions().stream()
              .filter(revision -> !revision.paragraphs().isEmpty())
              .map(revision -> document(page, revision))
              .toList();
      case NoArticle nothing -> List.of();
    };
  }

  /// As [#documents()], with no id that the run has already.
  public List<Document> documents(Ids ids) {
    return documents().stream().map(document -> claimed(document, ids)).toList();
  }

  /// The document's own id was claimed when it was read; that of a revision comes up only now.
  private Document claimed(Document document, Ids ids) {
    if (document.id().equals(raw.id())) {
      return document;
    }
    return new Document(
        ids.claim(document.id(), raw.place()),
        document.series(),
        document.source(),
        document.url(),
        document.witness());
  }

  private Document document(TrackerPage page, TrackerPage.Revision revision) {
    String source = raw.source() != null ? raw.source() : page.tracker().source();
    String id = raw.id() + "#" + revision.number();
    return Document.of(id, raw.id(), source, page.tracker().url(), revision.witness());
  }

  private static Article completed(Article article, RawDocument raw) {
    Witness read = article.witness();
    Witness titled =
        raw.form() == RawDocument.Form.HTML && raw.title() != null
            ? titled(read, raw.title())
            : read;
    Witness completed =
        new Witness(
            raw.title() != null ? raw.title() : titled.headline(),
            titled.standfirst(),
            titled.byline(),
            raw.date() != null ? raw.date() : titled.publishedAt(),
            titled.modifiedAt(),
            titled.language(),
            titled.text(),
            titled.blocks(),
            titled.leftOut());
    return new Article(
        completed,
        raw.source() != null ? raw.source() : article.source(),
        raw.url() != null ? raw.url() : article.url());
  }

  /// The witness under another headline, which its running text then begins with.
  private static Witness titled(Witness witness, String title) {
    Witness.Builder titled =
        Witness.builder()
            .headline(title)
            .standfirst(witness.standfirst())
            .byline(witness.byline())
            .publishedAt(witness.publishedAt())
            .modifiedAt(witness.modifiedAt())
            .language(witness.language());
    for (Block block : witness.blocks()) {
      if (block.kind() != BlockKind.HEADLINE && block.kind() != BlockKind.STANDFIRST) {
        titled.block(block.kind(), block.text());
      }
    }
    witness.leftOut().forEach(piece -> titled.leftOut(piece.text(), piece.why()));
    return titled.build();
  }
}
