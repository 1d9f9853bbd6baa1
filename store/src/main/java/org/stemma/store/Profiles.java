package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is known of outlets' templates, release by release. A release is never changed or deleted: readings name it.
public final class Profiles {
  private final Database database;
  private final InstantSource clock;

  Profiles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The one in use.
  public Optional<StoredProfile> current(long outlet) {
    return all(outlet).stream().filter(profile -> profile.endedAt() == null).findFirst();
  }

  /// A release by its name, which stands for its text whatever outlet it was made for.
  public Optional<StoredProfile> find(String version) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM site_profile WHERE version = ? ORDER BY outlet LIMIT 1")
            .bind(0, version)
            .map((result, _) -> profile(result))
            .findOne());
  }

  /// Every release, the newest first.
  public List<StoredProfile> all(long outlet) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM site_profile WHERE outlet = ? ORDER BY made_at DESC, version")
            .bind(0, outlet)
            .map((result, _) -> profile(result))
            .list());
  }

  /// Puts a profile into use, in place of the one before. The outlet's articles are read anew with it when they are next looked at.
  ///
  /// @param version a name for exactly this text; one that was in use before comes back
  public void release(long outlet, String version, String text) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      end(handle, outlet);
      int back =
          handle.execute(
              "UPDATE site_profile SET made_at = ?, ended_at = NULL WHERE outlet = ? AND version = ?",
              now(),
              outlet,
              version);
      if (back == 0) {
        handle.execute(
            "INSERT INTO site_profile (outlet, version, text, made_at) VALUES (?, ?, ?, ?)",
            outlet,
            version,
            Clean.text(text),
            now());
      }
    });
  }

  /// Takes the one in use out of use; pages are read by themselves again.
  ///
  /// @return false when none was
  public boolean withdraw(long outlet) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      return end(handle, outlet) > 0;
    });
  }

  private int end(Handle handle, long outlet) {
    return handle.execute(
        "UPDATE site_profile SET ended_at = ? WHERE outlet = ? AND ended_at IS NULL",
        now(),
        outlet);
  }

  private long now() {
    return Times.millis(clock.instant());
  }

  private static StoredProfile profile(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new StoredProfile(
        row.number("outlet"),
        row.text("version"),
        row.text("text"),
        row.instant("made_at"),
        row.instantOrNull("ended_at"));
  }
}
