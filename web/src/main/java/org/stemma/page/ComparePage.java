package org.stemma.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Weight;
import org.stemma.collate.WordRun;
import org.stemma.page.view.CompareView;
import org.stemma.page.view.CompareView.Choice;
import org.stemma.page.view.DiffView.Column;
import org.stemma.page.view.DiffView.Table;
import org.stemma.page.view.Phrase;

/// Two texts that somebody pastes, compared as two versions of an article are.
record ComparePage(Site site, Comparing comparing) implements Page {

  @Override
  public Answer answer(Asked asked) {
    DiffManner manner = DiffManner.of(asked);
    String older = typed(asked, "older");
    String newer = typed(asked, "newer");
    if (older.isEmpty() && newer.isEmpty()) {
      return form(older, newer, manner, "", null);
    }
    if (older.isEmpty() || newer.isEmpty()) {
      String notice = "It takes two texts; one of them is missing.";
      return form(older, newer, manner, notice, null).withStatus(400);
    }
    try {
      return form(older, newer, manner, "", comparing.of(older, newer));
    } catch (Refusal notNow) {
      return form(begin(older), begin(newer), manner, notNow.message(), null)
          .withStatus(notNow.status());
    }
  }

  private static String typed(Asked asked, String side) {
    return asked.text(side).map(text -> text.strip().replace("\r\n", "\n")).orElse("");
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(text.length(), Comparing.LONGEST));
  }

  private Answer form(
      String older, String newer, DiffManner manner, String notice, @Nullable Collation collation) {
    List<Choice> weights =
        Arrays.stream(Weight.values())
            .map(weight ->
                new Choice(
                    Links.word(weight), DiffPage.andUp(weight), weight.equals(manner.least())))
            .toList();
    return site.templates()
        .page(
            "compare",
            new CompareView(
                site.frame("Compare two texts"),
                site.links().compare(),
                older,
                newer,
                notice,
                collation == null ? "" : summary(collation),
                collation == null ? "" : DiffPage.hidden(collation, manner),
                manner.changesOnly(),
                weights,
                collation == null ? null : table(collation, manner),
                manner.inline()));
  }

  private static String summary(Collation collation) {
    String counts = DiffPage.counts(collation.summary());
    return counts.isEmpty() ? "Nothing differs between these two." : "Changes: " + counts + ".";
  }

  private static Table table(Collation collation, DiffManner manner) {
    DiffLayout layout = DiffLayout.of(collation, manner);
    return new Table(
        manner.inline(),
        column("Older text", layout.olderHeadline()),
        column("Newer text", layout.newerHeadline()),
        "",
        layout.headline(),
        layout.rows());
  }

  private static Column column(String title, List<WordRun> headline) {
    return new Column(title, null, Phrase.EMPTY, "", headline);
  }
}
