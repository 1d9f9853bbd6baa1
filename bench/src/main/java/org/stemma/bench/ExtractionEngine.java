package org.stemma.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.GoldPages.GoldPage;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.PageSketch;
import org.stemma.input.Together;
import org.stemma.text.Witness;

/// Something that takes the article out of a page.
interface ExtractionEngine {

  /// What an engine says of a page. Null for what it does not say; the engines measured beside Stemma give the text alone.
  record Said(
      String text,
      @Nullable String headline,
      @Nullable List<String> authors,
      @Nullable String date) {

    static final Said NOTHING = new Said("", null, null, null);

    static Said ofText(@Nullable String text) {
      return new Said(text == null ? "" : text, null, null, null);
    }
  }

  String name();

  Said read(GoldPage page);

  /// Stemma, a page at a time.
  static ExtractionEngine stemma(GoldPages set, boolean otherwise) {
    String name = otherwise ? "Stemma, blocks as the gold has them" : "Stemma";
    return of(name, page -> said(set, Extractor.standard(), page, otherwise));
  }

  /// Stemma as `extract --together` reads the pages of the set.
  static ExtractionEngine together(GoldPages set, boolean otherwise) {
    Together site = new Together();
    for (GoldPage page : set.pages()) {
      PageSketch sketch = Extractor.standard().sketch(page.id(), page.html(), page.url());
      if (sketch != null) {
        site.add(sketch);
      }
    }
    site.learn();
    return of(
        "Stemma, `--together`", page -> said(set, site.extractor(page.id()), page, otherwise));
  }

  private static Said said(GoldPages set, Extractor extractor, GoldPage page, boolean otherwise) {
    Extraction read = extractor.extract(page.html(), page.url());
    if (!(read instanceof org.stemma.extract.Article article)) {
      return Said.NOTHING;
    }
    Witness witness = article.witness();
    return new Said(
        set.text(witness, otherwise),
        Objects.toString(witness.headline(), ""),
        witness.byline(),
        Objects.toString(witness.publishedAt(), ""));
  }

  /// Mozilla's Readability in Java.
  static ExtractionEngine readability() {
    return of(
        "Readability4J",
        page -> {
          String url = page.url() == null ? "https://page.example/" : page.url();
          try {
            Article article = new Readability4J(url, page.html()).parse();
            return Said.ofText(lines(article));
          } catch (RuntimeException fault) {
            return Said.NOTHING; // it throws on odd roots, see its issue 16
          }
        });
  }

  private static @Nullable String lines(Article article) {
    return article.getArticleContent() == null
        ? article.getTextContent()
        : article.getArticleContent().select("p, h2, h3, h4, li, blockquote, pre").stream()
            .filter(element -> element.select("p, li, blockquote").size() <= 1)
            .map(element -> element.text())
            .filter(text -> !text.isBlank())
            .reduce("", (one, other) -> one + other + "\n");
  }

  /// Boilerpipe (Kohlschütter, Fankhauser and Nejdl 2010), its extractor for articles.
  static ExtractionEngine boilerpipe() {
    return of(
        "boilerpipe",
        page -> {
          try {
            return Said.ofText(ArticleExtractor.INSTANCE.getText(page.html()));
          } catch (BoilerpipeProcessingException | RuntimeException fault) {
            return Said.NOTHING;
          }
        });
  }

  /// What an engine does with a page.
  interface Reading {
    Said read(GoldPage page);
  }

  private static ExtractionEngine of(String name, Reading reading) {
    return new ExtractionEngine() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Said read(GoldPage page) {
        return reading.read(page);
      }
    };
  }
}
