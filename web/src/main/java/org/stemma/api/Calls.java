package org.stemma.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.account.Limits.Cost;
import org.stemma.api.Asks.Articles;
import org.stemma.api.Asks.AtTime;
import org.stemma.api.Asks.Changes;
import org.stemma.api.Asks.Diff;
import org.stemma.api.Asks.Judgement;
import org.stemma.api.Asks.Listed;
import org.stemma.api.Asks.Merging;
import org.stemma.api.Asks.Nothing;
import org.stemma.api.Asks.OfArticle;
import org.stemma.api.Asks.OneAddress;
import org.stemma.api.Asks.OneArticle;
import org.stemma.api.Asks.OneDispute;
import org.stemma.api.Asks.OneOutlet;
import org.stemma.api.Asks.OneVersion;
import org.stemma.api.Asks.Search;
import org.stemma.api.Asks.TakingDown;
import org.stemma.api.Asks.TextSent;
import org.stemma.api.Asks.TwoTexts;
import org.stemma.api.DeedData.TakenDownData;
import org.stemma.api.DeedData.WatchedData;
import org.stemma.api.DisputeData.DisputeList;
import org.stemma.api.DisputeData.MatterList;
import org.stemma.api.Lists.ArticleList;
import org.stemma.api.Lists.CaptureList;
import org.stemma.api.Lists.ChangeList;
import org.stemma.api.Lists.EventList;
import org.stemma.api.Lists.FoundList;
import org.stemma.api.Lists.OutletList;
import org.stemma.api.Lists.SightingList;
import org.stemma.api.Lists.VersionList;
import org.stemma.json.Compared;
import org.stemma.json.Traced;
import org.stemma.page.Answer;
import org.stemma.page.Comparing;
import org.stemma.page.Deeds;
import org.stemma.page.DisputePages;
import org.stemma.page.Health;
import org.stemma.page.Page;
import org.stemma.page.Site;
import org.stemma.page.Tracing;
import org.stemma.page.Visiting;

/// What programs can ask: the routes, the OpenAPI document and the page for people are made of this list.
public final class Calls {

  /// Before the path of every call.
  static final String BASE = "/api/v1";

  /// Scripts of any site may ask: no cookie counts, so what changes something needs a token that only its owner has.
  static final Map<String, String> OPEN =
      Map.of(
          "Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", "ETag, Retry-After");

  private final List<Call<?>> all;

  public Calls(Site site, Tracing tracing, Comparing comparing, Visiting visiting) {
    TextCalls texts = new TextCalls(site, tracing, comparing, visiting);
    DisputeCalls disputes = new DisputeCalls(site, tracing, new DisputePages(site));
    List<Call<?>> calls = new ArrayList<>(of(new ListCalls(site), new ArticleCalls(site), texts));
    calls.addAll(of(disputes));
    calls.addAll(
        of(new DeedCalls(site, new Deeds(site), new ListCalls(site), new ArticleCalls(site))));
    all = List.copyOf(calls);
  }

  private static List<Call<?>> of(ListCalls lists, ArticleCalls articles, TextCalls texts) {
    return List.of(
        Call.get("/outlets", "All outlets.", Nothing.class, OutletList.class, lists::outlets),
        Call.get("/outlets/{key}", "An outlet.", OneOutlet.class, OutletData.class, lists::outlet),
        Call.get(
                "/articles",
                "Articles, newest first.",
                Articles.class,
                ArticleList.class,
                lists::articles)
            .failing(404),
        Call.get(
            "/articles/{id}", "An article.", OneArticle.class, ArticleData.class, articles::one),
        Call.get(
            "/articles/{id}/versions",
            "Its versions, without their texts.",
            OfArticle.class,
            VersionList.class,
            articles::versions),
        Call.get(
            "/articles/{id}/versions/{number}",
            "A version with its text, and what was left out of it.",
            OneVersion.class,
            VersionText.class,
            articles::version),
        Call.get(
            "/articles/{id}/at/{time}",
            "The version that was there at a time: a permanent address.",
            AtTime.class,
            VersionText.class,
            articles::at),
        Call.get(
            "/articles/{id}/diff/{older}/{newer}",
            "Any two of its versions compared.",
            Diff.class,
            Compared.class,
            articles::diff),
        Call.get(
            "/articles/{id}/sightings",
            "Which version it had when.",
            OneArticle.class,
            SightingList.class,
            articles::sightings),
        Call.get(
            "/articles/{id}/captures",
            "Its captures, with digests and their places in the archive.",
            OfArticle.class,
            CaptureList.class,
            articles::captures),
        Call.get(
            "/articles/{id}/events",
            "What happened to it besides its changes.",
            OneArticle.class,
            EventList.class,
            articles::events),
        Call.get(
                "/articles/{id}/borrowings",
                "What it shares with articles of other outlets.",
                OneArticle.class,
                Traced.class,
                texts::borrowings)
            .failing(429),
        Call.get("/changes", "The newest changes.", Changes.class, ChangeList.class, lists::changes)
            .failing(404),
        Call.get(
                "/search",
                "Versions in which words stand, or which brought or lost them.",
                Search.class,
                FoundList.class,
                texts::search)
            .failing(429),
        Call.post(
                "/trace",
                "What a text shares with everything that was seen, or the article at an address.",
                TextSent.class,
                Traced.class,
                texts::trace)
            .failing(404, 410, 422, 429),
        Call.post("/compare", "Two texts compared.", TwoTexts.class, Compared.class, texts::compare)
            .failing(429),
        Call.get("/health", "Whether all is well.", Nothing.class, Health.class, lists::health));
  }

  private static List<Call<?>> of(DisputeCalls disputes) {
    return List.of(
        Call.get(
            "/disputes",
            "What people said of what was found.",
            Listed.class,
            DisputeList.class,
            disputes::newest),
        Call.get(
                "/articles/{id}/matters",
                "What may be judged of an article, and what people said of it.",
                OneArticle.class,
                MatterList.class,
                disputes::ofArticle)
            .failing(429),
        Call.post(
                "/disputes",
                "Says that something is wrong or right; needs a token.",
                Judgement.class,
                DisputeData.class,
                disputes::judge)
            .failing(404, 410, 429),
        Call.post(
                "/disputes/withdraw",
                "Takes back what one said; needs a token.",
                OneDispute.class,
                DisputeData.class,
                disputes::withdraw)
            .failing(404));
  }

  private static List<Call<?>> of(DeedCalls deeds) {
    return List.of(
        Call.post(
                "/watch",
                "Puts an address on the list; needs the token of an editor, as all below.",
                OneAddress.class,
                WatchedData.class,
                deeds::watch)
            .failing(403, 410, 422, 429),
        Call.post(
                "/articles/{id}/pause",
                "Looks at an article no more.",
                OneArticle.class,
                ArticleData.class,
                deeds::pause)
            .failing(403),
        Call.post(
                "/articles/{id}/resume",
                "Looks at it again.",
                OneArticle.class,
                ArticleData.class,
                deeds::resume)
            .failing(403),
        Call.post(
                "/articles/{id}/merge",
                "Says that it is the same as another, which is answered.",
                Merging.class,
                ArticleData.class,
                deeds::merge)
            .failing(403),
        Call.post(
                "/articles/{id}/take-down",
                "Shows it no more, anywhere.",
                TakingDown.class,
                TakenDownData.class,
                deeds::takeDown)
            .failing(403),
        Call.post(
                "/articles/{id}/restore",
                "Shows it again.",
                OneArticle.class,
                ArticleData.class,
                deeds::restore)
            .failing(403),
        Call.post(
                "/outlets/{key}/pause",
                "Looks at nothing of an outlet.",
                OneOutlet.class,
                OutletData.class,
                deeds::pauseOutlet)
            .failing(403),
        Call.post(
                "/outlets/{key}/resume",
                "Looks at it again.",
                OneOutlet.class,
                OutletData.class,
                deeds::resumeOutlet)
            .failing(403));
  }

  List<Call<?>> all() {
    return all;
  }

  /// What is asked with `GET`, by address.
  public Map<String, Page> reads() {
    Map<String, Page> pages = pages(Call.Method.GET);
    String document = OpenApi.text(this);
    pages.put(BASE + "/openapi.json", _ -> Answer.text(Answer.JSON, document).withHeaders(OPEN));
    return pages;
  }

  /// What is asked with `POST`, by address.
  public Map<String, Page> posts() {
    return pages(Call.Method.POST);
  }

  /// What a call takes of the permits of who asks, by address; the others take none.
  public Map<String, Cost> costs() {
    return Map.of(
        BASE + "/trace", Cost.TRACE,
        BASE + "/compare", Cost.TRACE,
        BASE + "/disputes", Cost.TRACE,
        BASE + "/watch", Cost.FETCH);
  }

  private Map<String, Page> pages(Call.Method method) {
    Map<String, Page> pages = new LinkedHashMap<>();
    all.stream()
        .filter(call -> call.method() == method)
        .forEach(call -> pages.put(BASE + call.path(), call));
    return pages;
  }

  /// What a browser wants to hear before it lets another site's script ask (Fetch, "CORS-preflight fetch").
  public static Answer preflight() {
    Map<String, String> headers = new LinkedHashMap<>(OPEN);
    headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST");
    headers.put(
        "Access-Control-Allow-Headers",
        "Accept-Datetime, Authorization, Content-Type, If-None-Match");
    headers.put("Access-Control-Max-Age", "86400");
    return Answer.text(Answer.TEXT, "").withStatus(204).withHeaders(headers);
  }
}
