package org.stemma.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Lineage;
import org.stemma.ancestry.Relation;
import org.stemma.descent.Stemma;
import org.stemma.page.view.StoryView;
import org.stemma.store.Article;
import org.stemma.text.Document;

/// What the texts of a story are called on its page: by their outlets, with the number of the version, since their ids are long addresses.
///
/// @param byId of documents
/// @param headlines by name
/// @param addresses by name
record StoryNames(
    Map<String, String> byId, Map<String, String> headlines, Map<String, String> addresses) {

  static StoryNames of(Site site, Article article, Lineage lineage) {
    Map<String, String> addresses = new HashMap<>();
    Links links = site.links();
    String own = links.article(article.id());
    addresses.put(lineage.documents().getFirst().id(), own);
    for (Relation relation : lineage.relations()) {
      addresses.put(relation.here().document().id(), own);
      addresses.put(relation.there().document().id(), links.article(relation.article().id()));
    }
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> headlines = new HashMap<>();
    Map<String, String> named = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Document document : lineage.documents()) {
      String name = name(document, taken);
      names.put(document.id(), name);
      @Nullable String headline = document.witness().headline();
      headlines.put(name, headline == null ? "" : headline);
      @Nullable String address = addresses.get(document.id());
      if (address != null) {
        named.put(name, address);
      }
    }
    return new StoryNames(names, headlines, named);
  }

  /// `Courier, version 2`; where two articles of one outlet would be called the same, the second gets a number.
  private static String name(Document document, Set<String> taken) {
    String id = document.id();
    int hash = id.lastIndexOf('#');
    String outlet = Objects.requireNonNullElse(document.source(), "this text");
    String version = hash < 0 ? "" : " v" + id.substring(hash + 1);
    String name = outlet + version;
    for (int i = 2; !taken.add(name); i++) {
      name = outlet + " (" + i + ")" + version;
    }
    return name;
  }

  /// The same stemma with these names.
  Stemma named(Stemma stemma) {
    List<Stemma.Node> nodes =
        stemma.nodes().stream().map(node -> new Stemma.Node(name(node.id()), node.lost())).toList();
    List<Stemma.Edge> edges =
        stemma.edges().stream()
            .map(edge ->
                new Stemma.Edge(name(edge.from()), name(edge.to()), edge.share(), edge.evidence()))
            .toList();
    return new Stemma(nodes, edges);
  }

  private String name(String id) {
    return byId.getOrDefault(id, id);
  }

  StoryView.Place place(Document document) {
    String name = name(document.id());
    return new StoryView.Place(name, addresses.get(name));
  }
}
