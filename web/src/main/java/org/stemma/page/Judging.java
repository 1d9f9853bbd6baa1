package org.stemma.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.page.view.Judged;
import org.stemma.page.view.Judged.Form;
import org.stemma.page.view.Judged.Said;
import org.stemma.page.view.Moment;
import org.stemma.store.Article;
import org.stemma.store.Dispute;
import org.stemma.store.Matter;
import org.stemma.store.Matter.Kind;
import org.stemma.text.Glimpse;

/// What people said of the matters that a page of an article shows.
///
/// A matter is found again by its wording. What was said of a wording that is no longer shown goes to a matter that resembles it, with
/// the wording it was said of; if there is none, it is told as lost: the reading that it judged is no longer ours.
public final class Judging {

  /// UTF-16 units of a wording that is repeated.
  private static final int GLIMPSE = 300;

  private final Site site;
  private final Article article;
  private final @Nullable Integer version;
  private final Map<String, List<Dispute>> said = new HashMap<>();
  private final List<Dispute> lost = new ArrayList<>();

  /// @param shown all matters of the kind that the page shows
  /// @param version number of the version that the page shows; null where that does not matter
  public Judging(
      Site site, Article article, Kind kind, Stream<Matter> shown, @Nullable Integer version) {
    this.site = site;
    this.article = article;
    this.version = version;
    Map<String, Matter> byDigest = new LinkedHashMap<>();
    shown.forEach(matter -> byDigest.putIfAbsent(matter.digest(), matter));
    for (Dispute dispute : site.store().disputes().about(byDigest.keySet())) {
      // What is furniture on one page may be text on another.
      if (kind != Kind.LEFT_OUT || dispute.article() == article.id()) {
        add(dispute.matter().digest(), dispute);
      }
    }
    for (Dispute dispute : site.store().disputes().ofArticle(article.id())) {
      if (dispute.matter().kind() == kind && !byDigest.containsKey(dispute.matter().digest())) {
        place(dispute, byDigest);
      }
    }
  }

  private void place(Dispute dispute, Map<String, Matter> shown) {
    Optional<String> like =
        shown.entrySet().stream()
            .filter(one -> one.getValue().resembles(dispute.matter()))
            .map(Map.Entry::getKey)
            .findFirst();
    like.ifPresentOrElse(digest -> add(digest, dispute), () -> lost.add(dispute));
  }

  private void add(String digest, Dispute dispute) {
    said.computeIfAbsent(digest, _ -> new ArrayList<>()).add(dispute);
  }

  /// What stands of a matter.
  public List<Dispute> about(Matter matter) {
    return List.copyOf(said.getOrDefault(matter.digest(), List.of()));
  }

  /// What was said on the article of what is not shown any more.
  public List<Dispute> lost() {
    return List.copyOf(lost);
  }

  /// The same for the page.
  Judged of(Matter matter) {
    @Nullable Caller caller = site.caller();
    boolean mayJudge = caller != null && caller.form() != null;
    return new Judged(
        about(matter).stream().map(dispute -> said(site, dispute, matter)).toList(),
        mayJudge
            ? new Form(
                site.links().dispute(article.id()),
                Links.word(matter.kind()),
                matter.digest(),
                version)
            : null);
  }

  /// What is lost, each with the wording it was said of.
  List<Said> lostOnes() {
    return lost.stream().map(dispute -> said(site, dispute, null)).toList();
  }

  /// @param shown the matter beside which it stands; null when none does
  static Said said(Site site, Dispute dispute, @Nullable Matter shown) {
    @Nullable Caller caller = site.caller();
    @Nullable Long account = dispute.account();
    boolean own = caller != null && account != null && caller.account().id() == account;
    boolean same = shown != null && shown.digest().equals(dispute.matter().digest());
    return new Said(
        word(dispute),
        dispute.name(),
        Moment.near(dispute.at(), site.now()),
        dispute.note(),
        same ? "" : Glimpse.begin(dispute.matter().judged(), GLIMPSE),
        own ? site.links().withdraw(dispute.id()) : null);
  }

  static String word(Dispute dispute) {
    return switch (dispute.says()) {
      case WRONG -> "disputed";
      case RIGHT -> "confirmed";
    };
  }
}
