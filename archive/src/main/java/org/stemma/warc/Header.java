package org.stemma.warc;

/// One named field of a header, as it came: neither side trimmed beyond what the wire format says, order kept by the list.
///
/// @param name as written; compared without regard to case
/// @param value without the white space around it; a folded value is one line here
public record Header(String name, String value) {

  /// Whether the field has this name.
  public boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }
}
