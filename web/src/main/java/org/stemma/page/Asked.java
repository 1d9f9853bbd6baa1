package org.stemma.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;

/// A request, with its parameters checked as they are read.
///
/// @param path parameters that stand in the address, decoded
/// @param query parameters behind the question mark or in the body of a form, decoded; of one that is given twice, the first
/// @param sent by a program; null when nothing was
/// @param acceptDatetime the header of that name (RFC 7089); null when it is not there
/// @param sender who asks
public record Asked(
    Map<String, String> path,
    Map<String, String> query,
    @Nullable Sent sent,
    @Nullable String acceptDatetime,
    Sender sender) {

  /// What a program sent.
  ///
  /// @param type of the content, in lower case, without parameters
  public record Sent(String type, String text) {}

  /// Eighteen digits fit into 64 bits.
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  public Asked {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /// Who is signed in or shows a token; null for nobody.
  @Nullable Caller caller() {
    return sender.caller();
  }

  /// The id of the session that the browser named, which may have ended; null for none.
  @Nullable String session() {
    return sender.session();
  }

  /// From where it is asked, for limits; null for this machine itself.
  @Nullable String address() {
    return sender.address();
  }

  public String name(String parameter) {
    return path.getOrDefault(parameter, "");
  }

  /// An id that stands in the address; what is no number leads nowhere.
  public long id() {
    return number("id").orElseThrow(() -> Refusal.notFound("There is no such article."));
  }

  /// A number that stands in the address; empty when it is none.
  Optional<Long> number(String parameter) {
    return parsed(name(parameter));
  }

  /// The number of a version that stands in the address.
  public int version(String parameter) {
    String text = name(parameter);
    return parsed(text)
        .filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
        .map(Math::toIntExact)
        .orElseThrow(() -> Refusal.badRequest("“" + text + "” is not the number of a version."));
  }

  /// A time that stands in the address.
  public Instant time() {
    try {
      return Instant.parse(name("time"));
    } catch (DateTimeException bad) {
      throw Refusal.badRequest(
          "“" + name("time") + "” is not a time; one is written like 2031-05-14T08:30:00Z.");
    }
  }

  /// A number behind the question mark.
  ///
  /// @param absent when there is none
  long number(String parameter, long absent) {
    @Nullable String text = query.get(parameter);
    return text == null
        ? absent
        : parsed(text)
            .orElseThrow(() -> Refusal.badRequest("“" + parameter + "” must be a number."));
  }

  /// A text behind the question mark; empty when it is not there or blank.
  public Optional<String> text(String parameter) {
    return Optional.ofNullable(query.get(parameter)).filter(text -> !text.isBlank());
  }

  /// One of several words behind the question mark, written in lower case.
  ///
  /// @param absent when there is none
  <E extends Enum<E>> E word(String parameter, Class<E> type, E absent) {
    Optional<String> text = text(parameter);
    if (text.isEmpty()) {
      return absent;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Links.word(constant).equals(text.get()))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("“" + parameter + "” is one of " + all(type) + "."));
  }

  private static <E extends Enum<E>> String all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Links::word)
        .collect(Collectors.joining(", "));
  }

  private static Optional<Long> parsed(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
