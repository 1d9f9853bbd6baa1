package org.stemma.newsroom;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What one outlet answers, by what its script says about an instant.
final class Press {

  private static final Template AMP = new AmpTemplate();

  private final Outlet outlet;
  private final Listings listings;

  Press(Outlet outlet) {
    this.outlet = outlet;
    this.listings = new Listings(outlet);
  }

  /// @param base scheme, host and port under which the outlet is reached now
  /// @param number of the request, of which the furniture depends
  Answer answer(Request request, Instant now, String base, long number) {
    Outlet.House house = outlet.houseAt(now);
    if (request.path().equals("/robots.txt")) {
      return listings.robots(base);
    }
    if (house.retryAfterSeconds() > 0) {
      return html(503, Walls.busy(outlet.name()))
          .with("Retry-After", Integer.toString(house.retryAfterSeconds()));
    }
    Answer listing = listings.answer(request, now, base);
    if (listing != null) {
      return listing;
    }
    return article(request, now, base, house, new Furniture(number));
  }

  private Answer article(
      Request request, Instant now, String base, Outlet.House house, Furniture furniture) {
    String path = request.path();
    boolean amp = outlet.habits().amp() && path.startsWith("/amp/");
    String plain = amp ? path.substring("/amp".length()) : path;
    for (ScriptArticle article : outlet.articles()) {
      Optional<Standing> standing = article.at(now);
      if (standing.isEmpty()) {
        continue;
      }
      Standing found = standing.get();
      if (path.equals("/r/" + article.id())) {
        return Answer.redirect(302, base + found.path());
      }
      if (found.formerPaths().contains(plain)) {
        return Answer.redirect(301, base + (amp ? "/amp" : "") + found.path());
      }
      if (found.path().equals(plain)) {
        Template template = amp ? AMP : template(house);
        return page(request, new Story(outlet, base, found, furniture), house, template);
      }
    }
    return html(404, Walls.missing(404, outlet.name()));
  }

  private static Template template(Outlet.House house) {
    return Objects.requireNonNull(Template.ALL.get(house.template()), house.template());
  }

  private Answer page(Request request, Story story, Outlet.House house, Template template) {
    return switch (story.standing().access()) {
      case GONE -> html(410, Walls.missing(410, outlet.name()));
      case MISSING -> html(404, Walls.missing(404, outlet.name()));
      case CAPTCHA -> html(200, Walls.captcha(story.furniture().token()));
      case PAYWALL -> html(200, Walls.paywall(story));
      case OPEN -> open(request, story, house, template);
    };
  }

  private Answer open(Request request, Story story, Outlet.House house, Template template) {
    Standing standing = story.standing();
    int content =
        Objects.hash(
            standing.draft(), standing.path(), standing.modifiedAt(), template.getClass(), house);
    return Validation.of(outlet.habits().validators(), content, standing.since())
        .apply(request, html(200, template.page(story)));
  }

  private Answer html(int status, String page) {
    String charset = outlet.habits().charset();
    return Answer.of(status, "text/html; charset=" + charset, Html.encode(page, charset));
  }
}
