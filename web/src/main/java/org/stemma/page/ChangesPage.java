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
    List<Newest> newest = newest(least, outlet, before);
    boolean more = newest.size() > PAGE;
    List<Newest> shown = more ? newest.subList(0, PAGE) : newest;
    String older = more ? href(least, outlet, shown.getLast().revision().id()) : null;
    News news = before == 0 ? news(asked, least, outlet, shown) : NO_NEWS;
    ChangesView view = view(least, outlet, shown, news, before != 0, older);
    return site.templates().livePage("changes", view);
  }

  private List<Newest> newest(Weight least, @Nullable Outlet outlet, long before) {
    @Nullable Long of = outlet == null ? null : outlet.id();
    NewestQuery.@Nullable Before last =
        before == 0 ? null : NewestQuery.Before.of(revision(before));
    return site.store().histories().newest(new NewestQuery(of, least, last, PAGE + 1));
  }

  /// What is new since the last visit.
  ///
  /// @param text empty where nothing is known of one
  /// @param shown how many changes of this page are
  private record News(String text, int shown) {}

  private News news(Asked asked, Weight least, @Nullable Outlet outlet, List<Newest> changes) {
    @Nullable Caller caller = asked.caller();
    if (caller == null || caller.form() == null) {
      return NO_NEWS;
    }
    Optional<Instant> last = site.store().accounts().visit(caller.account().id(), PAUSE);
    if (last.isEmpty()) {
      return NO_NEWS;
    }
    Instant since = last.get();
    @Nullable Long of = outlet == null ? null : outlet.id();
    int count = site.store().histories().since(new NewestQuery(of, least, null, 1), since, MOST);
    String counted =
        switch (count) {
          case 0 -> "No change";
          case 1 -> "1 change";
          case MOST -> "More than " + (MOST - 1) + " changes";
          default -> count + " changes";
        };
    long shown = changes.stream().filter(one -> one.revision().seenAt().isAfter(since)).count();
    return new News(
        counted + " since your last visit on " + Moment.at(since).text() + " UTC.", (int) shown);
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
        hidden(least),
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

  private static String hidden(Weight least) {
    return switch (least) {
      case TYPOGRAPHY -> "";
      case DATING -> "Changes of mere typography are not shown.";
      case WORDING -> "Changes of mere typography, dates and counters are not shown.";
      case SUBSTANCE ->
          "Changes of wording that touch no name, number, quotation or whole sentence are not"
              + " shown, nor are those of typography and dates.";
    };
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
