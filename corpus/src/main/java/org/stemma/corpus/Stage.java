package org.stemma.corpus;

/// What a job does, in this order. A stage that is finished is not done again.
public enum Stage {
  /// Documents are read, stored, and their shingles set aside by hash.
  READING,
  /// The holders of each shingle meet.
  MEETING,
  /// What two documents share is weighed: is the pair worth a comparison?
  PAIRING,
  /// Pairs are compared.
  COMPARING
}
