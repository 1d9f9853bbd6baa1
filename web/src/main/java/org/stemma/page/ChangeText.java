package org.stemma.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.collate.Collation;
import org.stemma.collate.Variant;
import org.stemma.collate.WordRun;
import org.stemma.page.view.ChangeView;
import org.stemma.store.Histories;
import org.stemma.store.Revision;
import org.stemma.text.Glimpse;
import org.stemma.text.Witness;

/// A change as a fragment of HTML for a feed: the paragraphs that changed, their words marked. The newest are remembered, since
/// a feed is fetched again whenever one entry was added.
public final class ChangeText {

  /// Fragments that are remembered: some megabytes at most, by [#LONGEST].
  private static final int REMEMBERED = 500;

  /// UTF-16 units after which a fragment ends with a word that there is more.
  private static final int LONGEST = 8_000;

  /// UTF-16 units of unchanged text that are shown at either side of a change.
  private static final int CONTEXT = 120;

  /// UTF-16 units of changed text that are shown in one piece.
  private static final int CHANGED = 2_000;

  /// UTF-16 units of a first version.
  private static final int BEGIN = 600;

  private final Histories histories;
  private final Templates templates;
  private final Map<Long, String> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  ChangeText(Site site) {
    histories = site.store().histories();
    templates = site.templates();
  }

  /// @return of a first version the begin of its text
  String of(Revision revision) {
    synchronized (remembered) {
      String known = remembered.get(revision.id());
      if (known != null) {
        return known;
      }
    }
    String made = made(revision);
    synchronized (remembered) {
      remembered.put(revision.id(), made);
    }
    return made;
  }

  /// The changed units of a revision against the one before it, as many as are shown at once; of a first one the begin of its text.
  public static ChangeView of(Histories histories, Revision revision) {
    return Differences.collation(histories, revision)
        .map(ChangeText::view)
        .orElseGet(() -> begin(histories.witness(revision.witness())));
  }

  private static ChangeView begin(Witness witness) {
    WordRun words = new WordRun(WordRun.Sign.KEPT, Glimpse.begin(witness.text(), BEGIN));
    return new ChangeView(List.of(new ChangeView.Item("new article", List.of(words))), 0);
  }

  private String made(Revision revision) {
    return templates.text("change", of(histories, revision));
  }

  /// The changed units of a collation, as many as are shown at once.
  static ChangeView view(Collation collation) {
    List<ChangeView.Item> items = new ArrayList<>();
    int length = 0;
    int more = 0;
    for (Variant variant : collation.variants()) {
      if (variant.isChange() && length > LONGEST) {
        more++;
      } else if (variant.isChange()) {
        List<WordRun> runs = variant.words().stream().map(ChangeText::shortened).toList();
        length += runs.stream().mapToInt(run -> run.text().length()).sum();
        items.add(new ChangeView.Item(DiffRow.label(variant), runs));
      }
    }
    return new ChangeView(items, more);
  }

  private static WordRun shortened(WordRun run) {
    String text =
        run.sign() == WordRun.Sign.KEPT
            ? Glimpse.ends(run.text(), CONTEXT)
            : Glimpse.begin(run.text(), CHANGED);
    return new WordRun(run.sign(), text);
  }
}
