package org.stemma.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.BlockKind;

/// Reads a script from its files. Times are written as distances from the beginning: `+2h35m`, `-40h`.
final class ScriptReader {

  private static final Pattern DISTANCE = Pattern.compile("([+-])(?:(\\d+)h)?(?:(\\d+)m)?");

  private final Function<String, String> files;
  private final Instant begins;

  private ScriptReader(Function<String, String> files, Instant begins) {
    this.files = files;
    this.begins = begins;
  }

  /// @param files the text of a file by its name
  static Script read(Function<String, String> files) {
    JsonTree tree = JsonTree.read(files.apply("newsroom.json"));
    Instant begins = OffsetDateTime.parse(tree.text("begins")).toInstant();
    var reader = new ScriptReader(files, begins);
    List<Outlet> outlets = tree.trees("outlets").stream().map(reader::outlet).toList();
    return new Script(begins, distance(tree.text("lasts")), outlets);
  }

  /// @throws IllegalArgumentException when it is not written as a distance is
  static Duration distance(String text) {
    Matcher matcher = DISTANCE.matcher(text);
    if (text.length() < 2 || !matcher.matches()) {
      throw new IllegalArgumentException("no distance in time like +2h35m: " + text);
    }
    long minutes = 60 * part(matcher, 2) + part(matcher, 3);
    return Duration.ofMinutes(text.startsWith("-") ? -minutes : minutes);
  }

  private static long part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }

  private Instant instant(JsonTree tree) {
    return begins.plus(distance(tree.text("at")));
  }

  private Outlet outlet(JsonTree tree) {
    List<ScriptArticle> articles =
        tree.texts("articles").stream()
            .map(id -> article(JsonTree.read(files.apply("articles/" + id + ".json"))))
            .toList();
    return new Outlet(
        tree.text("id"),
        tree.text("name"),
        tree.text("host"),
        habits(tree),
        houses(tree),
        articles);
  }

  private static Outlet.Habits habits(JsonTree tree) {
    Set<Outlet.FeedKind> feeds = EnumSet.noneOf(Outlet.FeedKind.class);
    tree.texts("feeds").forEach(feed -> feeds.add(constant(Outlet.FeedKind.class, feed)));
    return new Outlet.Habits(
        constant(Outlet.Validators.class, tree.text("validators")),
        feeds,
        constant(Outlet.Links.class, tree.text("links")),
        tree.text("charset"),
        tree.has("crawl_delay") ? tree.number("crawl_delay") : 0,
        tree.flag("amp"));
  }

  private List<Outlet.House> houses(JsonTree tree) {
    var house = new Outlet.House(Instant.MIN, tree.text("template"), 0);
    List<Outlet.House> houses = new ArrayList<>(List.of(house));
    for (JsonTree event : tree.trees("events")) {
      String template = event.has("template") ? event.text("template") : house.template();
      int retryAfter = event.has("close") ? event.number("close") : 0;
      house = new Outlet.House(instant(event), template, retryAfter);
      houses.add(house);
    }
    return houses;
  }

  private ScriptArticle article(JsonTree tree) {
    List<ScriptEvent> events = new ArrayList<>();
    for (JsonTree event : tree.trees("events")) {
      events.add(new ScriptEvent(event.text("id"), instant(event), deed(event, tree.text("path"))));
    }
    return new ScriptArticle(tree.text("id"), events);
  }

  private static Deed deed(JsonTree event, String path) {
    if (event.has("publish")) {
      return new Deed.Published(path, draft(event.tree("publish")));
    }
    if (event.has("edit")) {
      List<Step> steps = event.trees("edit").stream().map(ScriptReader::step).toList();
      return new Deed.Edited(steps, !event.flag("quiet"));
    }
    if (event.has("move")) {
      return new Deed.Moved(event.text("move"));
    }
    if (event.has("access")) {
      return new Deed.Barred(constant(Standing.Access.class, event.text("access")));
    }
    if (event.flag("redate")) {
      return new Deed.Redated();
    }
    if (event.flag("unlist")) {
      return new Deed.Unlisted();
    }
    if (event.flag("touch")) {
      return new Deed.Touched();
    }
    throw new IllegalArgumentException("nothing happens in event " + event.text("id"));
  }

  private static Draft draft(JsonTree tree) {
    return new Draft(
        tree.text("headline"),
        tree.textOrNull("standfirst"),
        tree.texts("byline"),
        tree.textOrNull("caption"),
        tree.list("blocks").stream().map(ScriptReader::block).toList());
  }

  private static Draft.Block block(Object block) {
    if (block instanceof JsonTree tree) {
      String kind = tree.fields().keySet().iterator().next();
      return new Draft.Block(constant(BlockKind.class, kind), tree.text(kind));
    }
    return new Draft.Block(BlockKind.PARAGRAPH, (String) block);
  }

  private static Step step(JsonTree tree) {
    if (tree.has("replace")) {
      return new Step.Replace(tree.text("replace"), tree.text("with"));
    }
    if (tree.has("headline")) {
      return new Step.Headline(tree.text("headline"));
    }
    if (tree.has("byline")) {
      return new Step.Byline(tree.texts("byline"));
    }
    if (tree.has("omit")) {
      return new Step.Omit(tree.text("omit"));
    }
    if (tree.has("move")) {
      return new Step.Move(tree.text("move"), tree.text("after"));
    }
    if (tree.has("split")) {
      return new Step.Split(tree.text("split"));
    }
    BlockKind kind =
        tree.has("kind") ? constant(BlockKind.class, tree.text("kind")) : BlockKind.PARAGRAPH;
    return new Step.Insert(kind, tree.text("insert"), tree.textOrNull("after"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
