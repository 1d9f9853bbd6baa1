package org.stemma.newsroom;

/// A rewriter without `h1` and without `p`: only Open Graph says what is what.
final class PulseTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!DOCTYPE html>
    <html>
    <head>
    <meta charset="utf-8">
    <meta property="og:type" content="article">
    <meta property="og:title" content="%1$s">
    <meta property="og:site_name" content="Daily Pulse">
    <meta property="og:url" content="%2$s">
    <meta property="og:locale" content="en_GB">
    <meta property="article:published_time" content="%3$s">
    <link rel="alternate" type="application/atom+xml" href="/feed.atom">
    <title>%1$s – Daily Pulse</title>
    <style>.tx{margin:0 0 14px}.bnr{background:#eee}</style>
    </head>
    <body>
    <div class="w1"><div class="bar"><a href="/">DAILY PULSE</a> <a href="/hot">Hot right now</a> <a href="/quiz">Quiz: which buoy are you?</a></div>
    <div class="w2">
    <div class="ttl">%1$s</div>
    <div class="soc"><span>Share</span><span>Send to a friend</span><span>1.%4$dk people felt this</span></div>
    <div class="w3">
    %5$s
    <div class="bnr"><span>Advertisement</span></div><div class="nl"><b>Feel the Pulse every morning</b> Get our newsletter, it is free and it is short.</div>
    </div>
    <div class="rc"><div class="rch">You may also like</div>
    %6$s
    </div>
    <div class="dn"><p>Daily Pulse is free because readers like you give. Give 5 crowns today.</p><button>Yes, I will give</button></div>
    </div>
    <div class="ft">Daily Pulse Media, Unit 6, Old Cannery, Keld. Contact | Imprint | Terms</div>
    </div>
    <script>setTimeout(function(){document.title="(%4$d) "+document.title},9000)</script>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            story.publishedIso(),
            story.furniture().counter(9),
            story.body("<div class=\"tx\">%s</div>", "<div class=\"tx\"><b>%s</b></div>"),
            Html.lines(
                story.furniture().teasers(2),
                teaser ->
                    "<div class=\"rci\"><a href=\"/news/8790\">"
                        + Html.escape(teaser)
                        + "</a><i>12 May 2031</i></div>"));
  }
}
