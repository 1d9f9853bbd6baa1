package org.stemma.quote;

import org.stemma.text.PersonName.Gender;

/// Somebody as the subject of a clause.
///
/// @param paragraph index of the paragraph
/// @param token where the phrase begins
/// @param who the person or group in the fullest form
/// @param kind what it is
/// @param gender as far as the name tells
record Mention(int paragraph, int token, String who, Kind kind, Gender gender) {

  enum Kind {
    PERSON,
    /// Several persons: "Kerry and Lavrov", "the rebels".
    PEOPLE,
    /// An organisation, a country, a document.
    GROUP
  }
}
