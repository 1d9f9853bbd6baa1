package org.stemma.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Shelf;
import org.stemma.search.Found;
import org.stemma.search.SearchQuery;
import org.stemma.search.SearchQuery.Source;
import org.stemma.search.TextSearch;
import org.stemma.store.Article;
import org.stemma.store.Histories;
import org.stemma.store.Newest;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;

/// Searches, for the page and the feed of a search alike.
///
/// @param asked with the outlets that were meant instead of what was typed for them
public record Searching(Site site, SearchQuery asked) {

  /// A version that was found, of an article that may be shown.
  ///
  /// @param versions of the article that answer
  public record Hit(Newest newest, int versions) {}

  /// @param all false when there are more versions than were looked at
  public record Answer(List<Hit> hits, int articles, boolean all) {}

  /// @param typed `source:` may be followed by any part of an outlet's name or key
  public static Searching of(Site site, String typed) {
    SearchQuery asked = SearchQuery.of(typed);
    if (asked.sources().isEmpty()) {
      return new Searching(site, asked);
    }
    List<Source> meant = new ArrayList<>();
    List<String> notes = new ArrayList<>(asked.notes());
    List<Outlet> outlets = site.store().outlets().all();
    for (Source source : asked.sources()) {
      List<Source> found =
          outlets.stream()
              .filter(outlet -> isMeant(outlet, source.key()))
              .map(outlet -> new Source(outlet.key(), source.excluded()))
              .toList();
      if (found.isEmpty()) {
        notes.add("No outlet is called “" + source.key() + "”.");
      }
      meant.addAll(found.isEmpty() ? List.of(source) : found);
    }
    return new Searching(
        site, new SearchQuery(asked.terms(), meant, asked.after(), asked.before(), notes));
  }

  private static boolean isMeant(Outlet outlet, String source) {
    return outlet.key().contains(source) || outlet.name().toLowerCase(Locale.ROOT).contains(source);
  }

  /// @throws Refusal when this server has no index
  public Answer answer(TextSearch.Order order, int from, int limit) {
    Found found =
        read(
            (index, _) -> TextSearch.in(index, asked, order, from, limit),
            new Found(List.of(), 0, true));
    return new Answer(shown(found.hits()), found.articles(), found.all());
  }

  /// The versions of which this search tells, newest first: what its feed has, and what is sent to who saved it.
  ///
  /// @throws Refusal when this server has no index
  public List<Newest> told(int limit) {
    return shown(read((index, _) -> TextSearch.told(index, asked, limit), List.of())).stream()
        .map(Hit::newest)
        .toList();
  }

  /// Those that may be shown.
  private List<Hit> shown(List<Found.Hit> found) {
    Histories histories = site.store().histories();
    Map<Long, Article> articles =
        histories.articles(found.stream().map(Found.Hit::article).toList());
    List<Hit> hits = new ArrayList<>();
    for (Found.Hit hit : found) {
      @Nullable Article article = articles.get(hit.article());
      @Nullable Revision revision = histories.revision(hit.revision()).orElse(null);
      if (article != null && revision != null && !revision.superseded()) {
        hits.add(new Hit(new Newest(article, revision), hit.versions()));
      }
    }
    return hits;
  }

  private <T> T read(Shelf.Reading<T> reading, T otherwise) {
    try {
      return site.shelf().read(reading, otherwise);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
