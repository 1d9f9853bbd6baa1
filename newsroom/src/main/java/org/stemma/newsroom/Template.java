package org.stemma.newsroom;

import java.util.Map;

/// The layout of an outlet's pages.
@FunctionalInterface
interface Template {

  /// The layouts by the names that scripts use.
  Map<String, Template> ALL =
      Map.of(
          "wire", new WireTemplate(),
          "courier", new CourierTemplate(),
          "examiner", new ExaminerTemplate(),
          "examiner-new", new ExaminerNewTemplate(),
          "radio", new RadioTemplate(),
          "newsbrisk", new NewsbriskTemplate(),
          "pulse", new PulseTemplate());

  /// The whole page.
  String page(Story story);
}
