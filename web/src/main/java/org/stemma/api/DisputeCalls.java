package org.stemma.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.api.DisputeData.DisputeList;
import org.stemma.api.DisputeData.MatterData;
import org.stemma.api.DisputeData.MatterList;
import org.stemma.page.DisputePages;
import org.stemma.page.Judging;
import org.stemma.page.Matters;
import org.stemma.page.Matters.Standing;
import org.stemma.page.Site;
import org.stemma.page.Tracing;
import org.stemma.store.Article;
import org.stemma.store.Dispute;
import org.stemma.store.Matter.Kind;

/// Answers what people say of what was found, and takes it from who shows a token.
record DisputeCalls(Site site, Tracing tracing, DisputePages pages) {

  DisputeList newest(Asks.Listed asked) {
    @Nullable Cursor cursor = Cursor.parse(asked.cursor(), "disputes", 1);
    long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    List<Dispute> found = site.store().disputes().newest(before, asked.limit() + 1);
    boolean more = found.size() > asked.limit();
    List<Dispute> shown = more ? found.subList(0, asked.limit()) : found;
    return new DisputeList(
        shown.stream().map(DisputeData::of).toList(),
        more ? Cursor.of("disputes", shown.getLast().id()).text() : null);
  }

  MatterList ofArticle(Asks.OneArticle asked) {
    Article article = site.article(asked.id());
    List<MatterData> matters = new ArrayList<>();
    List<DisputeData> lost = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Standing> standing = standing(article, kind);
      Judging judging =
          new Judging(site, article, kind, standing.stream().map(Standing::matter), null);
      standing.forEach(one -> matters.add(data(one, judging)));
      judging.lost().forEach(dispute -> lost.add(DisputeData.of(dispute)));
    }
    return new MatterList(article.id(), matters, lost);
  }

  private List<Standing> standing(Article article, Kind kind) {
    boolean costs = kind != Kind.LEFT_OUT && site.hooks().shelf() != null;
    return costs
        ? tracing.working(_ -> new Matters(site).of(article, kind, 0).toList())
        : new Matters(site).of(article, kind, 0).toList();
  }

  private static MatterData data(Standing standing, Judging judging) {
    return new MatterData(
        standing.matter().kind(),
        standing.matter().digest(),
        standing.matter().judged(),
        standing.matter().beside(),
        standing.other(),
        judging.about(standing.matter()).stream().map(DisputeData::of).toList());
  }

  DisputeData judge(Asks.Judgement asked) {
    site.signedIn();
    @Nullable String note = asked.note();
    return DisputeData.of(
        pages.judge(
            site.article(asked.article()),
            asked.kind(),
            asked.version(),
            asked.digest(),
            asked.says(),
            note == null ? "" : note));
  }

  DisputeData withdraw(Asks.OneDispute asked) {
    site.signedIn();
    return DisputeData.of(pages.withdraw(asked.dispute()));
  }
}
