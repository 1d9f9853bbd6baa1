package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.extract.SiteProfile.Rule;
import org.stemma.extract.SiteProfile.Verdict;

/// Learns a [SiteProfile] from the pages of one site.
///
/// Idea: a template puts the same things in the same places (Bar-Yossef and Rajagopalan 2002; Vieira and others 2006), so the
/// pages of a site can vote: what most of them judge to be furniture is that in the one page where its words hide it. Repeated
/// words (Yi, Liu and Li 2003) and words that change from fetch to fetch tell more furniture, and only a tracker sees the latter.
///
/// What protects a publisher's edits is the *flow of paragraphs*: places that hold a good share of the running text of the
/// articles they stand in. In the flow nothing is ever left out because of other pages: not a paragraph of background that five
/// articles share, not a death toll that changes with every fetch.
///
/// Cost: linear in the number of lines; what is kept of a page is its lines' keys.
final class Learner {

  /// Articles below which nothing is learnt, and in which a place must change.
  private static final int FEWEST = 3;

  /// A place is in the flow of a site when it is in that of one in so many articles where it stands.
  private static final int FLOWING = 3;

  /// So many times more articles must leave a place out than keep it.
  private static final int MAJORITY = 3;

  /// With fewer articles than this, words that two of them share are repeated.
  private static final int FEW = 6;

  /// The articles in which a place stands, by what it is in them.
  private static final class Seen {
    final Set<String> all = new HashSet<>();
    final Set<String> keep = new HashSet<>();
    final Set<String> flow = new HashSet<>();
    final Set<String> change = new HashSet<>();
    final Map<Long, Set<String>> words = new HashMap<>();
    final Map<Long, String> kept = new TreeMap<>();
  }

  private final Map<String, List<PageSketch>> fetches = new LinkedHashMap<>();
  private final Map<String, Seen> places = new TreeMap<>();

  Learner(List<PageSketch> pages) {
    for (PageSketch page : pages) {
      fetches.computeIfAbsent(page.article(), some -> new ArrayList<>()).add(page);
    }
  }

  SiteProfile profile() {
    if (fetches.size() < FEWEST) {
      return SiteProfile.NONE;
    }
    fetches.forEach((article, pages) -> {
      pages.forEach(this::see);
      compare(article, pages);
    });
    Set<String> flowing = new HashSet<>();
    places.forEach((place, seen) -> {
      if (seen.flow.size() * FLOWING >= seen.all.size()) {
        flowing.add(place);
      }
    });
    Flow flow = Flow.of(flowing);
    List<Rule> rules = new ArrayList<>();
    places.forEach((place, seen) -> decide(place, seen, flow, rules));
    return new SiteProfile(rules);
  }

  private void see(PageSketch page) {
    for (PageSketch.Line line : page.lines()) {
      Seen seen = seen(line.place());
      seen.all.add(page.article());
      seen.words.computeIfAbsent(line.key(), some -> new HashSet<>()).add(page.article());
      if (line.kept()) {
        seen.keep.add(page.article());
        seen.kept.put(line.key(), line.words());
      }
    }
    Flow.places(page.lines()).forEach(place -> seen(place).flow.add(page.article()));
  }

  private Seen seen(String place) {
    return places.computeIfAbsent(place, some -> new Seen());
  }

  /// Marks the places whose words differ from one fetch of an article to the next. One that is there or not is none of them:
  /// that is how a correction comes.
  private void compare(String article, List<PageSketch> pages) {
    for (int i = 1; i < pages.size(); i++) {
      Map<String, Set<Long>> before = keys(pages.get(i - 1));
      Map<String, Set<Long>> after = keys(pages.get(i));
      before.forEach((place, keys) -> {
        Set<Long> now = after.get(place);
        if (now != null && !now.equals(keys)) {
          seen(place).change.add(article);
        }
      });
    }
  }

  private static Map<String, Set<Long>> keys(PageSketch page) {
    Map<String, Set<Long>> keys = new HashMap<>();
    for (PageSketch.Line line : page.lines()) {
      if (!line.own()) {
        keys.computeIfAbsent(line.place(), some -> new HashSet<>()).add(line.key());
      }
    }
    return keys;
  }

  private void decide(String place, Seen seen, Flow flow, List<Rule> rules) {
    int articles = seen.all.size();
    int left = articles - seen.keep.size();
    if (flow.has(place)) {
      if (articles >= several()) {
        rules.add(
            rule(place, Verdict.FLOW, "in the flow of paragraphs", seen.keep.size(), articles));
      }
    } else if (seen.change.size() >= FEWEST) {
      String why = "changes from fetch to fetch";
      rules.add(rule(place, Verdict.CHANGING, why, seen.change.size(), articles));
    } else if (left >= several() && left >= MAJORITY * seen.keep.size()) {
      rules.add(rule(place, Verdict.FURNITURE, "no text of the article", left, articles));
    } else {
      addRepeated(place, seen, rules);
    }
  }

  private void addRepeated(String place, Seen seen, List<Rule> rules) {
    seen.kept.forEach((key, shown) -> {
      int articles = seen.words.getOrDefault(key, Set.of()).size();
      if (articles >= several()) {
        String why =
            "the same words in %d of %d articles: %s".formatted(articles, fetches.size(), shown);
        rules.add(new Rule(place, Verdict.REPEATED, key, why));
      }
    });
  }

  private int several() {
    return fetches.size() < FEW ? 2 : FEWEST;
  }

  private static Rule rule(String place, Verdict verdict, String what, int in, int of) {
    return new Rule(place, verdict, 0, "%s in %d of %d articles".formatted(what, in, of));
  }
}
