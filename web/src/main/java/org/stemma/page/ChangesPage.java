package org.stemma.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.collate.Weight;
import org.stemma.page.view.ChangesView;
import org.stemma.page.view.ChangesView.Choice;
import org.stemma.page.view.Frame;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.store.Newest;
import org.stemma.store.NewestQuery;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;

/// The newest changes. Those of typography and of dates are left out unless they are asked for, and the page says so.
record ChangesPage(Site site) implements Page {
  static final int PAGE = 40;

  /// A menu of more is no help.
  private static final int OUTLETS = 200;

  static final Weight DEFAULT = Weight.WORDING;

  /// Who looks again within this time is still on the same visit.
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /// New changes that are counted.
  private static final int MOST = 1_000;

  private static final News NO_NEWS = new News("", 0);

  @Override
  public Answer answer(Asked asked) {
    Weight least = asked.word("weight", Weight.class, DEFAULT);
    @Nullable Outlet outlet = asked.text("outlet").map(site::outlet).orElse(null);
    long before = asked.number("before", 0);
    NewestQuery query = query(least, outlet, before);
    List<Newest> newest = site.store().news().newest(query);
    boolean more = newest.size() > PAGE;
    List<Newest> shown = more ? newest.subList(0, PAGE) : newest;
    String older = more ? href(least, outlet, shown.getLast().revision().id()) : null;
    News news = before == 0 ? news(asked, query, shown) : NO_NEWS;
    String hidden = least == Weight.TYPOGRAPHY ? "" : hidden(query, more ? shown : List.of());
    ChangesView view = view(least, outlet, shown, news, hidden, before != 0, older);
    return site.templates().livePage("changes", view);
  }

  private NewestQuery query(Weight least, @Nullable Outlet outlet, long before) {
    @Nullable Long of = outlet == null ? null : outlet.id();
    NewestQuery.@Nullable Before last =
        before == 0 ? null : NewestQuery.Before.of(revision(before));
    return new NewestQuery(of, least, last, PAGE + 1);
  }

  /// What is new since the last visit.
  ///
  /// @param text empty where nothing is known of one
  /// @param shown how many changes of this page are
  private record News(String text, int shown) {}

  private News news(Asked asked, NewestQuery query, List<Newest> changes) {
    @Nullable Caller caller = asked.caller();
    if (caller == null || caller.form() == null) {
      return NO_NEWS;
    }
    Optional<Instant> last = site.store().accounts().visit(caller.account().id(), PAUSE);
    if (last.isEmpty()) {
      return NO_NEWS;
    }
    Instant since = last.get();
    int count = site.store().news().since(query, since, MOST);
    String counted = count == 0 ? "No change" : counted(count);
    long shown = changes.stream().filter(one -> one.revision().seenAt().isAfter(since)).count();
    return new News(
        counted + " since your last visit on " + Moment.at(since).text() + " UTC.", (int) shown);
  }

  private static String counted(int count) {
    return count == MOST ? "More than " + (MOST - 1) + " changes" : Lapse.counted(count, "change");
  }

  private Revision revision(long before) {
    return site.store()
        .histories()
        .revision(before)
        .orElseThrow(() ->
            Refusal.notFound(
                "This page of the list is gone. The newest changes are on the first."));
  }

  private ChangesView view(
      Weight least,
      @Nullable Outlet outlet,
      List<Newest> shown,
      News news,
      String hidden,
      boolean later,
      @Nullable String older) {
    Links links = site.links();
    String heading = outlet == null ? "Newest changes" : "Newest changes in " + outlet.name();
    String feed = outlet == null ? links.feed() : links.outletFeed(outlet.key());
    Frame frame =
        outlet == null
            ? site.frame(heading)
            : site.frame(heading, new Frame.Feed("Changes in " + outlet.name(), feed));
    return new ChangesView(
        frame,
        heading,
        weights(least),
        outlets(outlet),
        Changes.of(site, shown),
        news.text,
        news.shown,
        hidden,
        href(Weight.TYPOGRAPHY, outlet, 0),
        feed,
        later ? null : NewsPage.live(site, outlet, least, shown),
        later ? href(least, outlet, 0) : null,
        older);
  }

  private static List<Choice> weights(Weight least) {
    List<Choice> choices = new ArrayList<>();
    for (Weight weight :
        List.of(Weight.SUBSTANCE, Weight.WORDING, Weight.DATING, Weight.TYPOGRAPHY)) {
      String text =
          switch (weight) {
            case SUBSTANCE -> "of substance";
            case WORDING -> "of wording or more";
            case DATING -> "of dates or more";
            case TYPOGRAPHY -> "of any weight";
          };
      choices.add(new Choice(Links.word(weight), text, weight == least));
    }
    return choices;
  }

  private List<Choice> outlets(@Nullable Outlet chosen) {
    List<Outlet> outlets = site.store().outlets().all();
    if (outlets.size() > OUTLETS) {
      return List.of();
    }
    String key = Optional.ofNullable(chosen).map(Outlet::key).orElse("");
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "all outlets", chosen == null));
    outlets.forEach(
        outlet -> choices.add(new Choice(outlet.key(), outlet.name(), outlet.key().equals(key))));
    return choices;
  }

  /// What is left out between the changes that a page shows.
  ///
  /// @param shown empty when the list reaches to the first change of all
  private String hidden(NewestQuery query, List<Newest> shown) {
    String which =
        switch (query.least()) {
          case TYPOGRAPHY, DATING -> " of mere typography";
          case WORDING -> " of mere typography, dates and counters";
          case SUBSTANCE -> " of mere wording, typography, dates and counters";
        };
    NewestQuery.@Nullable Before last =
        shown.isEmpty() ? null : NewestQuery.Before.of(shown.getLast().revision());
    int count = site.store().news().lighter(query, last, MOST);
    return count == 0
        ? "Changes" + which + " are not shown; there is none among these."
        : counted(count) + which + (count == 1 ? " is" : " are") + " not shown among these.";
  }

  /// @param before id of the last revision of the page before; 0 for the first page
  private String href(Weight least, @Nullable Outlet outlet, long before) {
    List<String> parameters = new ArrayList<>();
    if (least != DEFAULT) {
      parameters.add("weight=" + Links.word(least));
    }
    if (outlet != null) {
      parameters.add("outlet=" + Links.encoded(outlet.key()));
    }
    if (before != 0) {
      parameters.add("before=" + before);
    }
    String home = site.links().changes();
    return parameters.isEmpty() ? home : home + "?" + String.join("&", parameters);
  }
}
