package org.stemma.page;

import org.stemma.json.RecordJson;

/// Whether all is well, for a program that looks after this one: 200 when it is, 503 when it is not.
record HealthPage(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    Health health = Health.of(site);
    Answer answer = Answer.text(Answer.JSON, RecordJson.text(health));
    return health.well() ? answer : answer.withStatus(503);
  }
}
