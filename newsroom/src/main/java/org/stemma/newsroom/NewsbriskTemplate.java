package org.stemma.newsroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A rewriter's blog: what a blog system puts around a text, times in UTC, quotation marks as entities.
final class NewsbriskTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!DOCTYPE html>
    <html lang="en-US" prefix="og: https://ogp.me/ns#">
    <head>
    <meta charset="UTF-8" />
    <title>%1$s &#8211; Newsbrisk</title>
    <meta name="generator" content="WordPress 9.1" />
    <link rel="canonical" href="%2$s" />
    <link rel="alternate" type="application/rss+xml" title="Newsbrisk &raquo; Feed" href="/feed.rss" />
    <meta property="og:type" content="article" />
    <meta property="og:title" content="%1$s" />
    <meta property="og:site_name" content="Newsbrisk" />
    <meta property="article:published_time" content="%3$s" />
    %4$s
    <style id="wp-block-library-inline-css">.wp-block-image{margin:0 0 1em}</style>
    <script>var brisk = {"ajax":"/wp-admin/admin-ajax.php","nonce":"%5$s"};</script>
    </head>
    <body class="post-template-default single single-post">
    <div id="page" class="site">
    <a class="skip-link screen-reader-text" href="#content">Skip to content</a>
    <header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/" rel="home">Newsbrisk</a></p>\
    <p class="site-description">All the news, a little quicker</p></div>
    <nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu"><li class="menu-item"><a href="/world/">World</a></li>\
    <li class="menu-item"><a href="/weird/">Weird but true</a></li></ul></nav></header>
    <div id="content" class="site-content"><main id="main" class="site-main">
    <article id="post-20416" class="post type-post status-publish format-standard hentry category-world">
    <header class="entry-header"><h1 class="entry-title">%1$s</h1>
    <div class="entry-meta"><span class="posted-on">Updated 2 hours ago</span> <span class="byline">by <span class="author vcard">\
    <a class="url fn n" href="/author/kip/">%6$s</a></span></span> <span class="comments-link">%7$d comments</span></div></header>
    <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to email a link to a friend</a></li></ul></div>
    <div class="entry-content">
    %8$s
    <div class="code-block" style="margin: 8px auto; text-align: center;"><small>Advertisement</small><ins class="adslot" data-slot="%5$s"></ins></div>
    <div class="brisk-box"><p><strong>Also on Newsbrisk:</strong> <a href="/2031/05/also/">%9$s</a></p></div>
    </div>
    <footer class="entry-footer"><span class="tags-links">Tagged coast, docks, strait</span></footer>
    <div class="author-bio"><p>Kip Larrow writes about everything that moves and several things that do not.</p></div>
    </article>
    <div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply</h3><form id="commentform"><p class="comment-notes">\
    Your email address will not be published. Required fields are marked *</p><p><label>Comment</label><textarea name="comment"></textarea></p>\
    <p><input type="submit" value="Post Comment" /></p></form></div>
    </main>
    <aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul>
    %10$s
    </ul></section></aside>
    </div>
    <footer id="colophon" class="site-footer"><div class="site-info">© 2031 Newsbrisk. Proudly powered by enthusiasm. <a href="/privacy/">Privacy policy</a></div></footer>
    </div>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            utc(story.standing().publishedAt()),
            Optional.ofNullable(story.standing().modifiedAt())
                .map(time ->
                    "<meta property=\"article:modified_time\" content=\"" + utc(time) + "\" />")
                .orElse(""),
            story.furniture().token(),
            Html.escape(String.join(" and ", story.draft().byline())),
            story.furniture().counter(300),
            story.body("<p>%s</p>", "<h2>%s</h2>").replace("“", "&#8220;").replace("”", "&#8221;"),
            Html.escape(story.furniture().teasers(1).getFirst()),
            Html.lines(
                story.furniture().teasers(3),
                teaser ->
                    "<li><a href=\"/a/\">"
                        + Html.escape(teaser)
                        + "</a> <span class=\"post-date\">March 3, 2030</span></li>"));
  }

  private static String utc(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'")
        .format(instant.atOffset(ZoneOffset.UTC));
  }
}
