package org.stemma.api;

import java.util.List;
import org.stemma.api.DeedData.TakenDownData;
import org.stemma.api.DeedData.WatchedData;
import org.stemma.page.Deeds;
import org.stemma.page.Deeds.Watched;
import org.stemma.page.Refusal;
import org.stemma.page.Site;
import org.stemma.store.Article;
import org.stemma.url.BadUrlException;

/// Does what an editor may do, for who shows the token of one.
record DeedCalls(Site site, Deeds deeds, ListCalls lists, ArticleCalls articles) {

  WatchedData watch(Asks.OneAddress asked) {
    site.editor();
    try {
      return switch (deeds.watch(asked.url())) {
        case Watched.Feeds feeds -> new WatchedData(null, feeds.urls());
        case Watched.OneArticle one -> new WatchedData(one.id(), List.of());
        case Watched.TakenDown _ -> throw Refusal.gone("This article was taken down.");
        case Watched.Nothing nothing ->
            throw Refusal.unusable("Not added: " + nothing.reason() + ".");
      };
    } catch (BadUrlException none) {
      throw Refusal.badRequest(String.valueOf(none.getMessage()));
    }
  }

  ArticleData pause(Asks.OneArticle asked) {
    site.editor();
    deeds.pause(site.article(asked.id()));
    return articles.one(asked);
  }

  ArticleData resume(Asks.OneArticle asked) {
    site.editor();
    deeds.resume(site.article(asked.id()));
    return articles.one(asked);
  }

  ArticleData merge(Asks.Merging asked) {
    site.editor();
    long into = deeds.merge(site.article(asked.id()), asked.into());
    return articles.one(new Asks.OneArticle(into));
  }

  TakenDownData takeDown(Asks.TakingDown asked) {
    String name = site.editor().account().name();
    Article article = site.article(asked.id());
    return TakenDownData.of(article.id(), deeds.takeDown(article, asked.reason()), name);
  }

  ArticleData restore(Asks.OneArticle asked) {
    site.editor();
    deeds.restore(asked.id());
    return articles.one(asked);
  }

  OutletData pauseOutlet(Asks.OneOutlet asked) {
    site.editor();
    deeds.pause(site.outlet(asked.key()));
    return lists.outlet(asked);
  }

  OutletData resumeOutlet(Asks.OneOutlet asked) {
    site.editor();
    deeds.resume(site.outlet(asked.key()));
    return lists.outlet(asked);
  }
}
