package org.stemma.memento;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.page.Links;

/// A page of a TimeMap.
///
/// @param form in which it was asked for
/// @param number of the page, from 1
/// @param begin index of its first memento
/// @param end one past the index of its last
record TimeMapPage(Links site, Original original, String form, int number, int begin, int end) {

  /// In link format (RFC 7089, section 5): the address, this list and its neighbours with the times they span, the TimeGate, the mementos.
  String links() {
    Mementos mementos = original.mementos();
    LinkList links =
        new LinkList()
            .add(original.toString(), "original")
            .add(
                map(form, number),
                "self",
                "type",
                MementoHeaders.LINK_FORMAT,
                "from",
                mementos.date(begin),
                "until",
                mementos.date(end - 1))
            .add(gate(), "timegate");
    for (int other : neighbours()) {
      int from = (other - 1) * TimeMap.PAGE;
      int until = Math.min(mementos.times().size(), other * TimeMap.PAGE) - 1;
      links.add(
          map(form, other),
          "timemap",
          "type",
          MementoHeaders.LINK_FORMAT,
          "from",
          mementos.date(from),
          "until",
          mementos.date(until));
    }
    for (int i = begin; i < end; i++) {
      links.add(mementos.address(i), relation(i), "datetime", mementos.date(i));
    }
    return links.document();
  }

  private String relation(int index) {
    int last = original.mementos().times().size() - 1;
    return (index == 0 ? "first " : "") + (index == last ? "last " : "") + "memento";
  }

  /// The pages before and after.
  private List<Integer> neighbours() {
    List<Integer> neighbours = new ArrayList<>();
    if (number > 1) {
      neighbours.add(number - 1);
    }
    if (end < original.mementos().times().size()) {
      neighbours.add(number + 1);
    }
    return neighbours;
  }

  private String gate() {
    return site.absolute(site.timeGate(original.toString()));
  }

  private String map(String of, int page) {
    return site.absolute(site.timeMap(of, page, original.toString()));
  }

  /// As MemGator and other aggregators write it; no standard says how.
  Json json() {
    int last = original.mementos().times().size() - 1;
    return new Json(
        original.toString(),
        gate(),
        new Forms(map("link", 1), map("json", 1)),
        map(form, number),
        new Found(IntStream.range(begin, end).mapToObj(this::one).toList(), one(0), one(last)),
        new Pages(
            number > 1 ? new Address(map(form, number - 1)) : null,
            end <= last ? new Address(map(form, number + 1)) : null));
  }

  private One one(int index) {
    return new One(
        original.mementos().times().get(index).toString(), original.mementos().address(index));
  }

  /// The document.
  record Json(
      String originalUri,
      String timegateUri,
      Forms timemapUri,
      String self,
      Found mementos,
      Pages pages) {}

  /// The same list in both forms.
  record Forms(String linkFormat, String jsonFormat) {}

  /// The list of this page, and the ends of the whole.
  record Found(List<One> list, One first, One last) {

    Found {
      list = List.copyOf(list);
    }
  }

  /// A memento.
  record One(String datetime, String uri) {}

  /// Pages before and after.
  record Pages(@Nullable Address prev, @Nullable Address next) {}

  /// Of a page.
  record Address(String uri) {}
}
