package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.page.LeftOut;
import dev.docket.page.WordFile;
import java.util.List;
import java.util.Optional;

/** Draws a comparison in every form that is served of it. */
final class AllForms {
  private AllForms() {}

  /** Draws them all; what cannot be drawn throws. */
  static void draw(Comparison comparison) {
    ComparisonRenderer.markdown(comparison);
    ComparisonRenderer.csv(comparison, LeftOut.NOTHING);
    ComparisonRenderer.xlsx(comparison, TableOptions.CUSTOMARY, LeftOut.NOTHING);
    for (View view : View.values()) {
      ComparisonRenderer.html(comparison, view);
      ComparisonRenderer.docx(comparison, view);
    }
  }

  /** What the redline in Word does not give of two documents as they were read; empty if all. */
  static Optional<String> fault(Comparison comparison, Document before, Document after) {
    byte[] redline = ComparisonRenderer.docx(comparison, View.REDLINE);
    if (!solid(TrackedChanges.accepted(redline)).equals(solid(after))) {
      return Optional.of("accepting all in the redline in Word does not give the new text");
    }
    return solid(TrackedChanges.rejected(redline)).equals(solid(before))
        ? Optional.empty()
        : Optional.of("rejecting all in the redline in Word does not give the old text");
  }

  private static String solid(Document document) {
    return solid(List.of(WordFile.printable(document.text().toString())));
  }

  private static String solid(List<String> lines) {
    return String.join("", lines).replaceAll("[\\s\\p{Z}|]+", "");
  }
}
