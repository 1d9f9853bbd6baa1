package org.stemma.command;

import java.io.IOException;
import java.util.List;
import org.stemma.command.DocumentCommand.Attempt;
import org.stemma.corpus.Corpus;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.input.Extracted;
import org.stemma.input.Ids;
import org.stemma.input.InOrder;
import org.stemma.input.InputIdentity;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.input.RawDocument;
import org.stemma.text.Document;

/// The documents of one file or folder, as `stemma trace` reads them.
final class CorpusInput implements Corpus {

  private final String argument;
  private final Inputs inputs;
  private final Notices notices;
  private final Ids ids;

  CorpusInput(String argument, Inputs inputs, Notices notices, Ids ids) {
    this.argument = argument;
    this.inputs = inputs;
    this.notices = notices;
    this.ids = ids;
  }

  @Override
  public String identity() throws IOException {
    return InputIdentity.of(argument).text();
  }

  @Override
  public long bytes() {
    return InputIdentity.bytes(argument);
  }

  @Override
  public void read(Taker taker) throws IOException {
    try (InOrder<RawDocument, Attempt> documents =
        new InOrder<>(
            raw -> Attempt.of(raw, Extractor.standard()), attempt -> take(attempt, taker))) {
      inputs.read(List.of(argument), documents::add);
      documents.finish();
    }
  }

  private void take(Attempt attempt, Taker taker) throws IOException {
    Extracted extracted = attempt.told(notices);
    if (extracted == null) {
      return;
    }
    if (extracted.extraction() instanceof NoArticle nothing) {
      notices.warning(attempt.raw().place(), "left out, no article: " + nothing.reason());
    }
    for (Document document : extracted.documents(ids)) {
      taker.take(document);
    }
  }
}
