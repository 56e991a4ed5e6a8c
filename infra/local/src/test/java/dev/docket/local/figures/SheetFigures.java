package dev.docket.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prints how many fields of the sheets of a folder's documents are right. The folder holds {@code
 * sheet-key.json}: for every file its {@code kind}, and under {@code sheet} for every field null
 * where the document says nothing, a list of words that the value must hold (of {@code one|other}
 * either), or {@code {"open": [words]}} where both that and nothing is right. With a second
 * argument all values are printed, and not only those that are wrong or missed.
 */
public final class SheetFigures {
  private static final String KEY = "sheet-key.json";
  private static final int LONGEST = 300; // chars of a value that is printed

  private final PrintStream out;
  private final boolean all;

  private SheetFigures(PrintStream out, boolean all) {
    this.out = out;
    this.all = all;
  }

  /** Runs over the folder at {@code args[0]}. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder.resolve(KEY))) {
      System.err.println("There is no " + KEY + " in " + folder + "; set DOCKET_SHEETS");
      System.exit(2);
    }
    new SheetFigures(System.out, args.length > 1).run(folder);
  }

  private enum Verdict {
    RIGHT,
    NOT_FOUND,
    WRONG,
    MISSED
  }

  private void run(Path folder) throws Exception {
    JsonNode key = Json.MAPPER.readTree(folder.resolve(KEY).toFile());
    Map<Verdict, Integer> total = new EnumMap<>(Verdict.class);
    for (Map.Entry<String, JsonNode> document : key.properties()) {
      score(folder.resolve(document.getKey()), document.getValue(), total);
    }
    out.println("ALL " + told(total));
  }

  private void score(Path file, JsonNode key, Map<Verdict, Integer> total) throws Exception {
    String name = file.getFileName().toString();
    Document document =
        new DocumentReader().read(Files.readAllBytes(file), type(name), Optional.empty());
    DocumentSheet sheet = DocumentSheet.of(document);
    String kind = sheet.cover().kind().name().toLowerCase(Locale.ROOT);
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : key.path("sheet").properties()) {
      SheetKey point = SheetKey.valueOf(field.getKey().toUpperCase(Locale.ROOT));
      Optional<String> value = sheet.entry(point).map(DocumentSheet.Entry::value);
      Verdict verdict = verdict(field.getValue(), value.orElse(""));
      counts.merge(verdict, 1, Integer::sum);
      total.merge(verdict, 1, Integer::sum);
      if (all || verdict == Verdict.WRONG || verdict == Verdict.MISSED) {
        rows.append(
            String.format(
                Locale.ROOT,
                "  %s %s: %s%s%n",
                verdict,
                point.code(),
                value.map(SheetFigures::shortened).orElse("-"),
                verdict == Verdict.RIGHT || verdict == Verdict.NOT_FOUND
                    ? ""
                    : "   [key: " + field.getValue() + "]"));
      }
    }
    boolean known = kind.equals(key.path("kind").asText());
    out.println(name + ": " + kind + (known ? "" : " (wrong)") + ", " + told(counts));
    out.print(rows);
  }

  private static Verdict verdict(JsonNode key, String value) {
    JsonNode words = key.isObject() ? key.path("open") : key;
    if (value.isEmpty()) {
      return key.isArray() ? Verdict.MISSED : Verdict.NOT_FOUND;
    }
    String bare = bare(value);
    for (JsonNode word : words) {
      boolean held =
          Pattern.compile("\\|")
              .splitAsStream(word.asText())
              .anyMatch(either -> bare.contains(bare(either)));
      if (!held) {
        return Verdict.WRONG;
      }
    }
    return key.isNull() ? Verdict.WRONG : Verdict.RIGHT;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  private static String shortened(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }

  private static String told(Map<Verdict, Integer> counts) {
    int fields = counts.values().stream().mapToInt(Integer::intValue).sum();
    int right = count(counts, Verdict.RIGHT);
    int none = count(counts, Verdict.NOT_FOUND);
    return String.format(
        Locale.ROOT,
        "%d fields: %d right, %d rightly not found, %d wrong, %d missed; %.1f %% right",
        fields,
        right,
        none,
        count(counts, Verdict.WRONG),
        count(counts, Verdict.MISSED),
        fields == 0 ? 100.0 : 100.0 * (right + none) / fields);
  }

  private static int count(Map<Verdict, Integer> counts, Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  private static MediaType type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> MediaType.PDF;
      case "docx" -> MediaType.DOCX;
      case "md" -> MediaType.MARKDOWN;
      case "html" -> MediaType.HTML;
      default -> MediaType.PLAIN;
    };
  }
}
