package org.stemma.service;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.stemma.alert.Alerts;
import org.stemma.alert.MailSettings;
import org.stemma.alert.Outcome;
import org.stemma.alert.SmtpMailer;
import org.stemma.config.Configuration;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.fetch.Poster;
import org.stemma.page.Site;
import org.stemma.store.Delivery;

/// Tells who waits for a change, on a thread of its own.
final class Alerting implements AutoCloseable {
  private static final String PART = "alerts";

  /// A receiver has so long to answer.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Poster poster;
  private final Alerts alerts;

  Alerting(Configuration configuration, Site site, InstantSource clock, Ills ills, Log log) {
    Configuration.Alerting said = configuration.alerting();
    @Nullable MailSettings mail = said.mail();
    poster = new Poster(Fetching.settings(configuration.fetching()).within(PATIENCE));
    alerts =
        new Alerts(
            site,
            poster,
            mail == null ? null : new SmtpMailer(mail, clock),
            said.giveUp(),
            new Told(new Condition(ills, log), log, clock));
  }

  void start() {
    alerts.start();
  }

  @Override
  public void close() {
    try (poster) {
      alerts.close();
    }
  }

  /// Tells once when it begins to fail, and once when it goes on; and of each try that failed.
  private record Told(Condition condition, Log log, InstantSource clock)
      implements Alerts.Listener {

    @Override
    public void tried(Delivery delivery, Outcome outcome) {
      boolean well = outcome.state() == Outcome.State.ARRIVED;
      String text = delivery.kind().label() + " " + delivery.id() + ": " + outcome.answer();
      log.write(LogEntry.of(clock.instant(), well ? LogLevel.DEBUG : LogLevel.INFO, PART, text));
    }

    @Override
    public void failed(Exception why) {
      condition.judge(clock.instant(), PART, "nobody is told at the moment: " + why.getMessage());
    }

    @Override
    public void went() {
      condition.judge(clock.instant(), PART, null);
    }
  }
}
