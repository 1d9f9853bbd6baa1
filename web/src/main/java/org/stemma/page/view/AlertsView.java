package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account has saved, and how it is told.
///
/// @param mail null where no mails are sent
public record AlertsView(Frame frame, @Nullable Mail mail, List<Search> searches) {

  public AlertsView {
    searches = List.copyOf(searches);
  }

  /// To where mails go.
  ///
  /// @param action to which another address is sent
  /// @param address empty when there is none
  /// @param forget null when there is none
  /// @param digest to which hour and zone are sent
  /// @param hours to choose from
  public record Mail(
      String action,
      String address,
      boolean confirmed,
      Frame.@Nullable Deed forget,
      String digest,
      List<ChangesView.Choice> hours,
      String zone) {

    public Mail {
      hours = List.copyOf(hours);
    }
  }

  /// A saved search.
  ///
  /// @param feed absolute, with its secret
  /// @param mails begins or ends mails; null where none are sent
  /// @param hookAction to which the address of a webhook is sent
  /// @param hook that address; empty for none
  /// @param key that signs what is sent there; null for none
  /// @param sent newest first
  public record Search(
      long id,
      String question,
      String href,
      String feed,
      Moment saved,
      Frame.@Nullable Deed mails,
      boolean mailed,
      String hookAction,
      String hook,
      @Nullable String key,
      Frame.Deed remove,
      List<Sent> sent) {

    public Search {
      sent = List.copyOf(sent);
    }
  }

  /// What became of something that was sent.
  ///
  /// @param way mail or webhook
  /// @param answer to the last try; empty for none
  /// @param next when it is tried again; null for never
  public record Sent(
      String way, Moment made, String state, String answer, int tries, @Nullable Moment next) {}
}
