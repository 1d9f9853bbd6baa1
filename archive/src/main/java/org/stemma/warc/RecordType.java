package org.stemma.warc;

import java.util.Locale;

/// The types of record of WARC 1.1 §6, and one for what a later standard may add.
public enum RecordType {
  WARCINFO,
  RESPONSE,
  RESOURCE,
  REQUEST,
  METADATA,
  REVISIT,
  CONVERSION,
  CONTINUATION,
  /// None of the standard's.
  OTHER;

  /// The word of the field `WARC-Type`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type that the field names; an unknown word is [#OTHER].
  public static RecordType named(String word) {
    for (RecordType type : values()) {
      if (type.word().equalsIgnoreCase(word.strip())) {
        return type;
      }
    }
    return OTHER;
  }
}
