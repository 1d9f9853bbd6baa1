package org.stemma.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// Reads the date lines of news pages: "Published: 14 May 2031 at 18.10 BST", "May 14, 2031 | Updated 15 May 2031 8:05 am".
///
/// A line is scanned once, token by token; what is neither date, time, zone nor one of the words that accompany them counts
/// as a leftover, and a line with leftovers is no date line. Day and month written as `4/5/2031` are ambiguous and give no
/// date. Zone names are taken as the fixed offset they stand for; one that several countries use (IST) gives a time without
/// zone, as does "ET", which does not say whether summer time holds.
final class Dates {

  /// No date line is longer.
  private static final int LONGEST = 160;

  static final Set<String> FILLERS =
      Vocabulary.words(
          """
          on at the of date time local first last story article this was and originally monday
          tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
          sat sun st nd rd th de del le am pm um uhr à et ist min mins minute minutes read montag
          dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi
          samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì
          mercoledì giovedì venerdì sabato domenica h i el den der vom am a m p
          """);

  static final Set<String> PUBLISHED =
      Vocabulary.words(
          """
          published posted created issued filed released stand giriş veröffentlicht erstellt publié publiée
          publicado publicada pubblicato pubblicata gepubliceerd publicerad udgivet опубликовано
          """);

  static final Set<String> MODIFIED =
      Vocabulary.words(
          """
          updated modified amended revised edited update aktualisiert actualisé modifié mis jour
          actualizado actualizada güncelleme güncellendi aggiornato bijgewerkt uppdaterad opdateret обновлено atualizado
          """);

  /// Words of an age: "Published more than 4 years ago", "This article is more than 3 months old".
  static final Set<String> AGE =
      Vocabulary.words(
          """
          ago old more than about over almost is an a just now second seconds sec secs minute
          minutes min mins hour hours hr hrs day days week weeks month months year years vor
          stunde stunden minuten tag tagen il y heures heure jours hace horas hora días minutos
          """);

  static final Map<String, Integer> MONTHS = months();
  static final Map<String, String> ZONES = zones();

  private Dates() {}

  /// What a line of words about time says.
  ///
  /// @param published null when it gives none that can be read
  /// @param modified null when it gives none
  /// @param leftovers words and numbers that are no part of a date
  /// @param dated true when it holds a date, be it an ambiguous one
  /// @param aged true when it gives an age ("2 hours ago") in place of a date
  /// @param timed true when it gives a time of day
  record Line(
      @Nullable PageTime published,
      @Nullable PageTime modified,
      int leftovers,
      boolean dated,
      boolean aged,
      boolean timed) {

    static final Line NONE = new Line(null, null, Integer.MAX_VALUE, false, false, false);

    /// True when the line says nothing else than when.
    boolean isDateLine() {
      return leftovers == 0 && (dated || aged || timed);
    }
  }

  static Line read(String line) {
    if (line.length() > LONGEST || line.isEmpty() || !mayBeDate(line)) {
      return Line.NONE;
    }
    return new DateScan(line).line();
  }

  /// Every date has a digit; an age without one ("an hour ago") is short.
  private static boolean mayBeDate(String line) {
    return line.length() <= 40 || line.chars().anyMatch(Character::isDigit);
  }

  /// The first date that stands in the text, whatever else does; at most 160 units are looked at.
  static Optional<PageTime> find(String text) {
    Line line = read(text.substring(0, Math.min(text.length(), LONGEST)));
    return Optional.ofNullable(line.published() != null ? line.published() : line.modified());
  }

  static boolean isDate(String text) {
    Line line = read(text);
    return line.dated() && line.leftovers() == 0;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] names = {
      "jan january januar janvier enero gennaio januari janeiro января",
      "feb february februar février fevrier febrero febbraio februari fevereiro февраля",
      "mar march märz mars marzo maart março марта",
      "apr april avril abril aprile апреля",
      "may mai mayo maggio mei maio maj мая",
      "jun june juni juin junio giugno junho июня",
      "jul july juli juillet julio luglio julho июля",
      "aug august août aout agosto augustus augusti августа",
      "sep sept september septembre septiembre settembre setembro сентября",
      "oct october oktober octobre octubre ottobre outubro okt октября",
      "nov november novembre noviembre novembro ноября",
      "dec december dezember décembre diciembre dicembre dezembro dez декабря"
    };
    for (int month = 0; month < names.length; month++) {
      for (String name : names[month].split(" ", -1)) {
        months.put(name, month + 1);
      }
    }
    return months;
  }

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    String[] offsets = {
      "gmt Z",
      "utc Z",
      "z Z",
      "wet Z",
      "bst +01:00",
      "cet +01:00",
      "cest +02:00",
      "mez +01:00",
      "mesz +02:00",
      "eet +02:00",
      "eest +03:00",
      "sast +02:00",
      "msk +03:00",
      "est -05:00",
      "edt -04:00",
      "cst -06:00",
      "cdt -05:00",
      "mst -07:00",
      "mdt -06:00",
      "pst -08:00",
      "pdt -07:00",
      "jst +09:00",
      "kst +09:00",
      "hkt +08:00",
      "sgt +08:00",
      "aest +10:00",
      "aedt +11:00",
      "nzst +12:00",
      "nzdt +13:00"
    };
    for (String offset : offsets) {
      int blank = offset.indexOf(' ');
      zones.put(offset.substring(0, blank), offset.substring(blank + 1));
    }
    return zones;
  }
}
