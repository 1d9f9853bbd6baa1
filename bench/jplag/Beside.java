import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jplag.JPlag;
import de.jplag.JPlagResult;
import de.jplag.options.JPlagOptions;
import de.jplag.text.NaturalLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Times JPlag's module for natural language on the first documents of a JSONL file: it compares each with each.
///
/// `java -cp 'bench/jplag/target/dependency/*' bench/jplag/Beside.java DOCS.jsonl.gz 1000`
final class Beside {

  private Beside() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("beside");
    int documents = unpack(Path.of(arguments[0]), Integer.parseInt(arguments[1]), folder);
    long begin = System.nanoTime();
    JPlagResult result =
        JPlag.run(new JPlagOptions(new NaturalLanguage(), Set.of(folder.toFile()), Set.of()));
    System.out.printf(
        "%,d documents, %,d comparisons, %.1f s%n",
        documents, result.getAllComparisons().size(), (System.nanoTime() - begin) / 1e9);
  }

  private static int unpack(Path file, int most, Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int count = 0;
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null && count < most; line = lines.readLine()) {
        JsonNode document = json.readTree(line);
        Files.writeString(
            folder.resolve("d" + count++ + ".txt"), document.path("text").asText());
      }
    }
    return count;
  }
}
