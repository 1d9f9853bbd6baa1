package org.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.descent.Stemma;
import org.stemma.trace.Share;
import org.stemma.trace.Trace;

class TraceReportTest {

  private static String report(Trace trace, boolean colours, int width) throws IOException {
    StringWriter out = new StringWriter();
    new TraceReport(new Terminal(out, colours, width)).write(trace);
    return out.toString();
  }

  @Test
  void tellsFirstHowMuchThenWhatThenWhoSaidItThenWhoDescendsFromWhom() throws IOException {
    assertThat(report(Bridge.trace(), false, 90))
        .isEqualTo(
            """
            How much of each text stands elsewhere

              lantern-bridge      63%  50% in quickread-bridge, 43% in metro-bridge
              quickread-bridge    64%  64% in lantern-bridge, 39% in metro-bridge
              metro-bridge        68%  68% in lantern-bridge, 38% in quickread-bridge
              garden             none

            quickread-bridge: Bridge to be fixed

              2 passages appeared earlier in lantern-bridge (by the dates)
                dates: lantern-bridge is of 2031-03-04, quickread-bridge of 2031-03-05
                edited 93%     The third part of hte plan is to [-repair-]{+fix+} the Ostby bridge,
                               she said. (20–84, there 97–164)
                verbatim       Some two hundred people gathered on the northern bank. (86–140, there
                               41–95)

            metro-bridge: Ostby: <b>what</b> we know

              2 passages appeared earlier in lantern-bridge (inferred from the texts)
                slip: “hte” is carried along
                edited 93%     The third part of hte plan is to [-repair-]{+fix+} the Ostby bridge,
                               she said. (96–160, there 97–164)
                reworded 40%   After talks with engineers, the mayor would not wait until spring.
                               (28–94, there 222–257)
                               there: after long talks with the engineers

              1 passage also in quickread-bridge (which is the earlier is not known)
                slip: “hte” is carried along
                verbatim       The third part of hte plan is to fix the Ostby bridge, she said.
                               (96–160, there 20–84)

            Quotations followed to their origin

              misattributed    We [-cannot-]{+can not+} wait for spring[-,-]
                               in quickread-bridge it reads as said by Joren Falk, in lantern-bridge
                               by Mara Lind; words changed

              1 quotation kept speaker and words

            Statements whose speaker their own text does not give

              metro-bridge
                it was late

            Slips and readings that only kin share

              “hte” in lantern-bridge, quickread-bridge, metro-bridge
              “fix” in quickread-bridge, metro-bridge against “repair” in lantern-bridge

            Swaps of words that recur: a rewriter's fingerprint

              repair → fix · 2 times in quickread-bridge, metro-bridge
              cannot → can not · 1 time in quickread-bridge

            The stemma: who descends from whom

              lantern-bridge
                 lost source α (80%)
                    quickread-bridge (70%)
                    metro-bridge (50%), also from lantern-bridge (25%)

              on their own: garden
            """);
  }

  @Test
  void marksChangesWithColoursWhereThereAreAny() throws IOException {
    assertThat(report(Bridge.trace(), true, 100))
        .contains("\u001b[31;9mrepair\u001b[0m\u001b[32;1mfix\u001b[0m")
        .doesNotContain("[-");
  }

  @Test
  void neverWritesALineLongerThanTheTerminal() throws IOException {
    assertThat(report(Bridge.trace(), false, 60).lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void saysNoMoreThanThatNothingIsSharedWhereNothingIs() throws IOException {
    Trace bridge = Bridge.trace();
    Trace nothing =
        new Trace(
            bridge.documents(),
            Share.of(bridge.documents(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Stemma(List.of(), List.of()));
    assertThat(report(nothing, false, 100))
        .isEqualTo(
            """
            How much of each text stands elsewhere

              lantern-bridge     none
              quickread-bridge   none
              metro-bridge       none
              garden             none
            """);
  }
}
