package org.stemma.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Article;
import org.stemma.extract.NoArticle;
import org.stemma.extract.TrackerPage;
import org.stemma.input.Extracted;
import org.stemma.text.Block;
import org.stemma.text.LeftOut;
import org.stemma.text.Witness;

/// What was taken out of a document, as JSON: `stemma.extract/1`.
public final class ExtractJson {

  private static final String FORMAT = "extract";

  private static final Witness NO_TEXT = Witness.builder().build();

  private final Json json;

  public ExtractJson(Json json) {
    this.json = json;
  }

  /// One document on a line, or as the whole output.
  public void write(Extracted extracted) throws IOException {
    json.begin();
    json.format(FORMAT);
    fields(extracted);
    json.end();
    json.endLine();
  }

  /// Several documents in one: `{"format", "documents": […]}`.
  public void write(List<Extracted> documents) throws IOException {
    json.begin();
    json.format(FORMAT);
    json.beginList("documents");
    for (Extracted extracted : documents) {
      json.begin();
      fields(extracted);
      json.end();
    }
    json.endList();
    json.end();
    json.endLine();
  }

  private void fields(Extracted extracted) throws IOException {
    json.text("id", extracted.id());
    json.text("outcome", extracted.extraction().outcome());
    json.text("reason", extracted.extraction().reason());
    switch (extracted.extraction()) {
      case Article article -> article(article.witness(), article.source(), article.url());
      case NoArticle nothing -> article(NO_TEXT, extracted.raw().source(), extracted.raw().url());
      case TrackerPage page -> {
        article(NO_TEXT, page.tracker().source(), page.tracker().url());
        tracker(page.tracker());
        revisions(page.revisions());
      }
    }
    json.beginList("left_out");
    for (LeftOut leftOut : extracted.extraction().leftOut()) {
      json.begin();
      json.text("text", leftOut.text());
      json.text("why", leftOut.why());
      json.end();
    }
    json.endList();
  }

  private void article(Witness witness, @Nullable String source, @Nullable String url)
      throws IOException {
    json.text("title", witness.headline());
    json.text("standfirst", witness.standfirst());
    json.texts("byline", witness.byline());
    json.time("published", witness.publishedAt());
    json.time("modified", witness.modifiedAt());
    json.text("url", url);
    json.text("source", source);
    json.text("language", witness.language());
    json.text("text", witness.text());
    json.beginList("blocks");
    for (Block block : witness.blocks()) {
      block(block);
    }
    json.endList();
    json.texts("paragraphs", witness.paragraphs().stream().map(Block::text).toList());
  }

  private void block(Block block) throws IOException {
    json.begin();
    json.text("kind", block.kind().label());
    json.text("text", block.text());
    if (block.span() != null) {
      json.number("begin", block.span().begin());
      json.number("end", block.span().end());
    }
    json.end();
  }

  private void tracker(TrackerPage.Tracker tracker) throws IOException {
    json.begin("tracker");
    json.text("tool", tracker.tool());
    json.text("source", tracker.source());
    json.text("url", tracker.url());
    json.number("versions", tracker.versions());
    json.text("first_seen", tracker.firstSeen());
    json.text("last_changed", tracker.lastChanged());
    json.flag("checking", tracker.checking());
    json.number("minutes_between", tracker.minutesBetween());
    json.flag("complete", tracker.complete());
    json.end();
  }

  private void revisions(List<TrackerPage.Revision> revisions) throws IOException {
    json.beginList("revisions");
    for (TrackerPage.Revision revision : revisions) {
      json.begin();
      json.number("number", revision.number());
      json.text("title", revision.title());
      json.text("time", revision.time());
      json.texts("paragraphs", revision.paragraphs());
      json.end();
    }
    json.endList();
  }
}
