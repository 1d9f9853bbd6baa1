package org.stemma.memento;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Web links (RFC 8288), as a header or as a document in link format (RFC 6690). Addresses are ours or a [org.stemma.url.WebUrl]'s spelling,
/// in which nothing stands that would end a link or a line.
final class LinkList {
  private final List<String> links = new ArrayList<>();

  /// @param attributes names and values in turn
  LinkList add(String address, String relation, String... attributes) {
    StringBuilder link = new StringBuilder();
    link.append('<').append(address).append(">; rel=\"").append(relation).append('"');
    for (int i = 0; i < attributes.length; i += 2) {
      link.append("; ").append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
    }
    links.add(link.toString());
    return this;
  }

  /// The first, the last, and those around one of them: each once, with all that it is.
  ///
  /// @param at index of the one that is shown or led to
  LinkList addAround(Mementos mementos, int at) {
    int last = mementos.times().size() - 1;
    Map<Integer, String> relations = new TreeMap<>();
    relations.merge(0, "first ", String::concat);
    relations.merge(last, "last ", String::concat);
    if (at > 0) {
      relations.merge(at - 1, "prev ", String::concat);
    }
    if (at < last) {
      relations.merge(at + 1, "next ", String::concat);
    }
    relations.putIfAbsent(at, "");
    relations.forEach((index, relation) ->
        add(mementos.address(index), relation + "memento", "datetime", mementos.date(index)));
    return this;
  }

  String header() {
    return String.join(", ", links);
  }

  String document() {
    return String.join(",\n", links) + "\n";
  }
}
