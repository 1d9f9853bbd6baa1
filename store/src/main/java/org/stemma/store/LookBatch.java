package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Counters.Counter;

/// Records looks: reads all that they need at once, applies one after the other in memory, writes all at once.
final class LookBatch {
  private final Handle handle;
  private final Dialect dialect;
  private final Counters counters;
  private final Changes changes;
  private final Map<Long, Standing> standings;
  private final CaptureRows captures;
  private final TextRows texts;
  private final AddressRows addresses;
  private final List<@Nullable Object[]> events = new ArrayList<>();
  private final Set<Standing> touched = new LinkedHashSet<>();

  private LookBatch(Handle handle, Dialect dialect, Instant now, List<Look> looks)
      throws SQLException {
    this.handle = handle;
    this.dialect = dialect;
    counters = Counters.lock(handle, dialect);
    changes = new Changes(counters, now);
    standings = Standing.of(handle, dialect, looks.stream().map(Look::article).toList());
    captures = new CaptureRows(handle, counters, now);
    texts = new TextRows(handle, counters, now);
    addresses = new AddressRows(handle, counters);
    captures.prepare(standings, looks);
    texts.prepare(looks);
    addresses.prepare(looks);
  }

  static List<Recorded> record(Handle handle, Dialect dialect, Instant now, List<Look> looks)
      throws SQLException {
    LookBatch batch = new LookBatch(handle, dialect, now, looks);
    List<Recorded> recorded = new ArrayList<>();
    for (Look look : looks) {
      recorded.add(batch.apply(look));
    }
    batch.save();
    return recorded;
  }

  private Recorded apply(Look look) {
    @Nullable Standing article = standings.get(look.article());
    if (article == null) {
      throw new IllegalArgumentException("no article " + look.article());
    }
    if (look.owner() != null && !look.owner().equals(article.owner)) {
      return new Recorded.LeaseLost();
    }
    if (article.isOut(look.owner() != null)) {
      return new Recorded.ArticleRemoved();
    }
    if (look.seen() instanceof Seen.Back back && !texts.isCurrent(article, back.revision())) {
      return new Recorded.ReadAnew();
    }
    return done(article, look);
  }

  private Recorded.Done done(Standing article, Look look) {
    List<Long> told = new ArrayList<>();
    List<Long> ids = captures.ids(look);
    @Nullable Long last = ids.isEmpty() ? null : ids.getLast();
    boolean bore = !(look.seen() instanceof Seen.Nothing);
    if (bore && last == null) {
      throw new IllegalArgumentException("a text without capture, of article " + article.id);
    }
    if (last != null && bore) {
      NewCapture capture = look.captures().getLast();
      texts.apply(
          article,
          look.seen(),
          last,
          capture,
          (kind, ref) -> told.add(changes.add(kind, article.id, ref)));
    }
    captures.add(article, look, ids, bore);
    for (NewEvent event : look.events()) {
      told.add(event(article, event, last));
    }
    article.follow(look);
    List<Long> others = addresses.apply(article, look);
    @Nullable Address canonical = look.canonical();
    if (canonical != null
        && addresses.move(article, look, canonical, captures.link(canonical.url()))) {
      told.add(changes.add(Changes.ARTICLE, article.id, article.id));
    }
    touched.add(article);
    return new Recorded.Done(
        ids, bore ? article.revision : null, bore ? article.number : null, told, others);
  }

  private long event(Standing article, NewEvent event, @Nullable Long capture) {
    long id = counters.next(Counter.EVENT);
    events.add(
        new @Nullable Object[] {
          id, event.kind().label(), event.at(), article.id, capture, event.detail()
        });
    return changes.add(Changes.EVENT, article.id, id);
  }

  private void save() throws SQLException {
    captures.save();
    texts.save();
    try (Batch rows = Batch.into(handle, "event", "id, kind, at, article, capture, detail")) {
      rows.addAll(events);
    }
    addresses.save();
    Standing.save(handle, touched);
    Map<Long, Long> dues = new HashMap<>();
    touched.forEach(article -> dues.merge(article.host, article.due(), Math::min));
    Hosts.lower(handle, dialect, dues);
    changes.save(handle);
    counters.save();
  }
}
