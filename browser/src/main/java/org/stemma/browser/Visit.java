package org.stemma.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A visitor of the site with one page open, and all that the page did.
public final class Visit implements AutoCloseable {

  private static final int PATIENCE_MS = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> asked = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  private @Nullable Response shown;

  Visit(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    context.onRequest(this::note);
    page.onResponse(response -> {
      Request request = response.request();
      if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
        shown = response;
      }
    });
    page.onDialog(this::refuse);
    page.onPageError(error -> troubles.add("error: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !isOfAnswer(message.text())) {
        troubles.add("console: " + message.text() + " at " + page.url());
      }
    });
  }

  private void note(Request request) {
    asked.add(request.url());
    if (request.method().equals("POST")) {
      deeds.add(request.url());
    }
  }

  /// A page of ours that answers 404 or 410 is one that Chromium calls an error.
  private static boolean isOfAnswer(String message) {
    return message.startsWith("Failed to load resource: the server responded with a status of 4");
  }

  private void refuse(Dialog dialog) {
    troubles.add("dialog: " + dialog.message());
    dialog.dismiss();
  }

  /// Goes to an address.
  ///
  /// @return the status of the answer
  public int go(String url) {
    Response response = page.navigate(url);
    return response == null ? 0 : response.status();
  }

  public Page page() {
    return page;
  }

  /// What follows the host in the address that is shown.
  public String path() {
    URI uri = URI.create(page.url());
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  /// Dialogs, errors of scripts, and what the browser refused to load or to run.
  public List<String> troubles() {
    return troubles;
  }

  /// Addresses that were requested so far, in order.
  public List<String> asked() {
    return asked;
  }

  /// Those of them to which a form was sent.
  public List<String> deeds() {
    return deeds;
  }

  /// The page that is open, as the server sent it.
  public String source() {
    return shown == null ? "" : shown.text();
  }

  /// Scheme, host and port of all that was requested.
  public Set<String> origins() {
    Set<String> origins = new TreeSet<>();
    asked.forEach(url -> {
      URI uri = URI.create(url);
      origins.add(uri.getScheme() + "://" + uri.getRawAuthority());
    });
    return origins;
  }

  @Override
  public void close() {
    context.close();
  }
}
