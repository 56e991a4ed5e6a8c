package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.document.Document;
import dev.docket.document.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomOutlinesTest {
  private static final int DOCUMENTS = 500;
  private static final int STEP = 5; // one of so many is drawn in all forms, which takes long

  @Test
  void everyOutlineCanBeComparedAndGivesBothTextsBack() {
    RandomOutlines outlines = new RandomOutlines(14);
    for (int i = 0; i < DOCUMENTS; i++) {
      String old = outlines.text();
      Comparison comparison =
          check(outlines.document(old), outlines.document(outlines.changed(old)));
      if (i % STEP == 0) {
        AllForms.draw(comparison);
      }
    }
  }

  @Test
  void everyTextThatIsReadCanBeComparedAndGivesBothTextsBack() {
    RandomOutlines outlines = new RandomOutlines(41);
    for (int i = 0; i < DOCUMENTS; i++) {
      Document before = Versions.plain(outlines.text());
      Document after = Versions.plain(outlines.changed(before.text().toString()));
      Comparison comparison = check(before, after);
      if (i % STEP == 0) {
        AllForms.draw(comparison);
        assertThat(AllForms.fault(comparison, before, after))
            .as("%s%n→%s", before.text(), after.text())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第１条（検査）\n１　(1) 乙は、納品後５日以内に検査を行う。\n(2) 乙は、結果を通知する。\n２　前項による。\n第２条（期間）\n一年とする。\n",
        "1. Decisions\nThe Supplier decides:\n(a) (i) when performing within 5 days, and\n(ii) when"
            + " asked.\n(b) by law.\n2. Term\nOne year.\n",
        "1. Decisions\nThe Supplier decides:\na) i. when performing within 5 days, and\nii. when"
            + " asked.\nb) by law.\n2. Term\nOne year.\n",
        "1. Services\n1.1 Provision\n(i) When using it: (a) the Client shall pay in 5 days, (b) the"
            + " Client shall not resell.\n(ii) Support.\n2. Fees\n2.1 The fees.\n",
      })
  void aListThatOpensInAListOnOneLineIsCompared(String old) {
    Document before = Versions.plain(old);
    Document after = Versions.plain(old.replace("5", "9").replace("５", "９"));
    Comparison comparison = check(before, after);
    assertThat(comparison.changes()).extracting(c -> c.content()).containsOnly(Content.MODIFIED);
  }

  private static Comparison check(Document before, Document after) {
    Comparison comparison;
    try {
      comparison = Versions.compare(before, after, Language.JA, Optional.empty());
    } catch (RuntimeException e) {
      throw new AssertionError("Cannot compare\n" + before + "\nwith\n" + after, e);
    }
    comparison.changes().stream()
        .filter(c -> c.level() == 0)
        .forEach(
            c -> {
              assertThat(Versions.before(c.edits()))
                  .isEqualTo(
                      c.before() == null
                          ? ""
                          : before.text().slice(c.before().start(), c.before().end()));
              assertThat(Versions.after(c.edits()))
                  .isEqualTo(
                      c.after() == null
                          ? ""
                          : after.text().slice(c.after().start(), c.after().end()));
            });
    return comparison;
  }
}
