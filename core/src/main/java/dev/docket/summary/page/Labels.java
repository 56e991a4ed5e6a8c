package dev.docket.summary.page;

import dev.docket.document.Language;
import dev.docket.page.Told;
import dev.docket.summary.SheetKey;
import dev.docket.summary.Summary;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The headings and labels of a rendered summary, in the result's language. */
final class Labels {
  private final Properties labels = new Properties();

  private final Language language;

  Labels(Language language) {
    this.language = language;
    String text = PageResource.text("labels_" + language.code() + ".properties");
    try (StringReader in = new StringReader(text)) {
      labels.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The label {@code name}, which is one of the resource's. */
  String of(String name) {
    String label = labels.getProperty(name);
    if (label == null) {
      throw new IllegalStateException("There is no label " + name);
    }
    return label;
  }

  /** That all was read, and how much of what a summary must account for it tells. */
  String read(Summary.Coverage coverage) {
    boolean isAll = coverage.salientCited() == coverage.salientUnits();
    return isAll
        ? of("whole")
        : of("reflected").formatted(coverage.salientUnits(), coverage.salientCited());
  }

  /** A sentence of the server, in the result's language. */
  String told(String sentence) {
    return language == Language.JA ? Told.inJapanese(sentence) : sentence;
  }

  /** The label of an enum constant. */
  String of(Enum<?> constant) {
    return of(constant.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** The label of the sheet: a contract's, or a regulation's. */
  String sheet(Summary summary) {
    boolean rules = summary.sheet() != null && summary.sheet().containsKey(SheetKey.PURPOSE.code());
    return rules ? "sheet_regulation" : "sheet";
  }

  /** How many findings there are of each severity, the gravest first. */
  String counts(List<Summary.Finding> findings) {
    List<String> counts = new ArrayList<>();
    for (Summary.Severity severity : Summary.Severity.values()) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        counts.add(of(severity) + " (" + count + ")");
      }
    }
    return of("findings") + " (" + findings.size() + "): " + String.join(" · ", counts);
  }

  /** An amount with its unit, as one writes it. */
  String amount(Summary.Amount amount) {
    String value = amount.value() == null ? "" : amount.value();
    String unit = amount.currency() == null ? "" : amount.currency();
    boolean japanese = value.codePoints().anyMatch(Character::isIdeographic);
    return switch (unit) {
      case "%", "割" -> value + unit;
      case "JPY" -> japanese || language == Language.JA ? value + "円" : unit + " " + value;
      default -> (value + " " + unit).strip();
    };
  }
}
