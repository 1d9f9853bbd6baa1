package org.stemma.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/// What people do with links, fields and buttons, by what these are called.
final class Hands {

  /// Waits until something is there no more.
  static final WaitForOptions GONE = new WaitForOptions().setState(WaitForSelectorState.DETACHED);

  /// The same, or only hidden.
  static final WaitForOptions HIDDEN = new WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  private Hands() {}

  /// Follows the first link of a name.
  static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, named(link)).first().click();
  }

  /// Presses the last button of a name: the one of the search stands before all others.
  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).last().click();
  }

  /// Presses the button of a name within a part of a page.
  static void press(Locator part, String button) {
    part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
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
