package org.stemma.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/// What people do with links, fields and buttons, by what these are called.
final class Hands {

  private Hands() {}

  /// Follows the first link of a name.
  static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, named(link)).first().click();
  }

  /// Presses the last button of a name: the one of the search stands before all others.
  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).last().click();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }

  static void signIn(Visit visit, String name, String password) {
    Page page = visit.page();
    follow(page, "Sign in");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    press(page, "Sign in");
    page.getByText("Signed in as " + name).waitFor();
  }
}
