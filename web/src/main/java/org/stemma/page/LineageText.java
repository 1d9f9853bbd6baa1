package org.stemma.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Lineage;
import org.stemma.ancestry.Relation;
import org.stemma.ancestry.Stay;
import org.stemma.collate.Words;
import org.stemma.page.view.Judged;
import org.stemma.page.view.LineageView.Paragraph;
import org.stemma.page.view.LineageView.Passage;
import org.stemma.page.view.LineageView.Run;
import org.stemma.page.view.LineageView.Source;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Phrase;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.store.Article;
import org.stemma.text.Span;

/// Lays out what a text shares: the articles numbered as the text meets them, the text cut where passages begin and end.
///
/// Never says that one copied from the other, unless the text itself does: two may have it from a third.
final class LineageText {
  private final Site site;
  private final Lineage lineage;
  private final @Nullable Judging judging;
  private final Map<Long, List<Relation>> byArticle = new LinkedHashMap<>();
  private final Map<Long, Integer> numbers = new LinkedHashMap<>();

  /// @param judging what people say of its passages; null for a text that nobody else can see
  LineageText(Site site, Lineage lineage, @Nullable Judging judging) {
    this.site = site;
    this.lineage = lineage;
    this.judging = judging;
    for (Relation relation : lineage.relations()) {
      long id = relation.article().id();
      numbers.putIfAbsent(id, numbers.size() + 1);
      byArticle.computeIfAbsent(id, article -> new ArrayList<>()).add(relation);
    }
  }

  /// `41 % of its words stand in 14 articles, which have them by 3 ways.`
  String summary() {
    int articles = lineage.articles();
    if (articles == 0) {
      return "None of its passages is known from an article of another outlet.";
    }
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * lineage.share());
    int origins = lineage.origins().size();
    String ways =
        articles > 1 && origins > 0 && origins < articles
            ? ", which have them from " + (origins == 1 ? "1 origin" : origins + " origins")
            : "";
    return share
        + " of its words stand in "
        + (articles == 1 ? "1 article" : articles + " articles")
        + " of other outlets"
        + ways
        + ".";
  }

  /// Of a text whose first paragraph is its headline that one stands above it already.
  List<Paragraph> paragraphsWithout(String headline) {
    List<Paragraph> all = paragraphs();
    boolean repeated =
        !all.isEmpty()
            && all.getFirst().runs().size() == 1
            && all.getFirst().runs().getFirst().text().equals(headline);
    return repeated ? all.subList(1, all.size()) : all;
  }

  List<Paragraph> paragraphs() {
    String text = lineage.documents().getFirst().text();
    List<Paragraph> paragraphs = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf("\n\n", begin);
      end = end < 0 ? text.length() : end;
      if (end > begin) {
        paragraphs.add(paragraph(text, new Span(begin, end)));
      }
      begin = end + 2;
    }
    return paragraphs;
  }

  private Paragraph paragraph(String text, Span paragraph) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.begin(), paragraph.end()));
    List<Relation> here = new ArrayList<>();
    for (Relation relation : lineage.relations()) {
      Span now = relation.now();
      if (now != null && now.overlaps(paragraph)) {
        here.add(relation);
        cuts.add(Math.max(now.begin(), paragraph.begin()));
        cuts.add(Math.min(now.end(), paragraph.end()));
      }
    }
    List<Run> runs = new ArrayList<>();
    int begin = paragraph.begin();
    for (int end : cuts.tailSet(begin, false)) {
      runs.add(run(text, new Span(begin, end), paragraph, here));
      begin = end;
    }
    return new Paragraph(runs);
  }

  private Run run(String text, Span words, Span paragraph, List<Relation> relations) {
    boolean shared = false;
    TreeSet<Integer> ending = new TreeSet<>();
    for (Relation relation : relations) {
      Span now = relation.now();
      if (now != null && now.overlaps(words)) {
        shared = true;
        if (Math.min(now.end(), paragraph.end()) == words.end()) {
          ending.add(numbers.getOrDefault(relation.article().id(), 0));
        }
      }
    }
    return new Run(words.of(text), shared, List.copyOf(ending));
  }

  List<Source> sources() {
    return byArticle.values().stream().map(this::source).toList();
  }

  private Source source(List<Relation> relations) {
    Relation first = relations.getFirst();
    Article article = first.article();
    Phrase about =
        Phrase.EMPTY
            .link(first.outlet().name(), site.links().outlet(first.outlet().key()))
            .words(", first seen ")
            .when(Moment.near(article.firstSeenAt(), site.now()));
    return new Source(
        numbers.getOrDefault(article.id(), 0),
        Site.headline(article),
        site.links().article(article.id()),
        about,
        relations.stream().map(this::passage).toList());
  }

  private Passage passage(Relation relation) {
    return new Passage(
        relation.borrowing().kind().name().toLowerCase(Locale.ROOT),
        order(relation),
        Words.between(relation.there().text(), relation.here().text()),
        stay(relation),
        relation.now() == null,
        judging == null ? Judged.NOTHING : judging.of(Matters.of(relation)));
  }

  private static String order(Relation relation) {
    Direction direction = relation.borrowing().direction();
    String known =
        switch (direction) {
          case STATED -> "a text says so";
          case DATED -> "by the times";
          case INFERRED -> "read off the texts";
          case UNKNOWN -> "";
        };
    return switch (relation.order()) {
      case THERE_FIRST -> "appeared there earlier, " + known;
      case HERE_FIRST -> "appeared there later, " + known;
      case UNKNOWN -> "which was first is not known";
    };
  }

  /// `stood there in versions 2 to 3 of 4, from 14 May 2031, 08:12 – 08:30 to 15 May`.
  private Phrase stay(Relation relation) {
    Stay stay = relation.stayThere();
    long seen = stay.first().article();
    Phrase phrase =
        Phrase.of("stood there in ")
            .link(versions(stay), site.links().version(seen, stay.first().seenAt()))
            .words(" of " + stay.of() + ", seen from ")
            .between(stay.first().lastWithout(), stay.first().seenAt());
    @Nullable Instant gone = stay.goneAt();
    return gone == null ? phrase : phrase.words(" until it was gone at ").when(Moment.at(gone));
  }

  private static String versions(Stay stay) {
    int first = stay.versions().getFirst();
    int last = stay.versions().getLast();
    boolean gaps = last - first + 1 > stay.versions().size();
    return first == last
        ? "version " + first
        : "versions " + first + " to " + last + (gaps ? ", not in all" : "");
  }
}
