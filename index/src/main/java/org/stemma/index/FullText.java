package org.stemma.index;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// The fields of a document in which words are searched.
///
/// ```
/// headline, text, removed, added   words, with their places
/// source                           the outlet's key
/// seen                             epoch milliseconds, searchable and as a column
/// weight                           column
/// ```
/// Words are those of Unicode (UAX #29) in lower case, without accents and without the English possessive. They are not cut down to stems: whoever asks
/// which outlet wrote "repair" does not want "repairs", and half of what is read is not English.
public final class FullText {
  public static final String HEADLINE = "headline";
  public static final String TEXT = "text";
  public static final String REMOVED = "removed";
  public static final String ADDED = "added";
  public static final String SOURCE = "source";
  public static final String SEEN = "seen";
  public static final String WEIGHT = "weight";

  /// Units of a text that are searched: what a novel has. The rest of a longer one is kept, and traced, but not searched by words.
  private static final int LONGEST = 2_000_000;

  /// Places between two stretches, over which no words in a row reach.
  private static final int GAP = 100;

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.freeze();
  }

  private FullText() {}

  /// What cuts a text into words, the same for texts and for questions.
  public static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream plain = new EnglishPossessiveFilter(words);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(plain)));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }

  static void add(Prose prose, Document document) {
    words(HEADLINE, prose.headline(), document);
    words(TEXT, prose.text(), document);
    prose.removed().forEach(stretch -> words(REMOVED, stretch, document));
    prose.added().forEach(stretch -> words(ADDED, stretch, document));
    document.add(new StringField(SOURCE, prose.source().toLowerCase(Locale.ROOT), Field.Store.NO));
    document.add(new LongField(SEEN, prose.seenAt().toEpochMilli(), Field.Store.NO));
    document.add(new NumericDocValuesField(WEIGHT, prose.weight()));
  }

  private static void words(String name, String text, Document document) {
    if (!text.isEmpty()) {
      document.add(
          new Field(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text, WORDS));
    }
  }
}
