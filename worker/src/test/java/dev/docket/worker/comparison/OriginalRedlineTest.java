package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.comparison.redline.OriginalRedline.Redlined;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.comparison.change.Comparer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OriginalRedlineTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final int PAIRS = Integer.getInteger("redline.pairs", 40);

  private static Document read(byte[] docx) throws Exception {
    return new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
  }

  private static Redlined redline(byte[] old, byte[] fresh) throws Exception {
    Document before = read(old);
    Document after = read(fresh);
    Comparison comparison =
        Comparer.compare(
            new Side("a", "a.docx"),
            before,
            new Side("b", "b.docx"),
            after,
            before.language(),
            Optional.empty());
    return OriginalRedline.of(comparison, old, before, Optional.of(after), Optional.of(fresh), AT);
  }

  private static String solid(byte[] docx) throws Exception {
    return read(docx).text().toString().replaceAll("[\\s|]+", "");
  }

  @Test
  void acceptingGivesTheNewTextAndRejectingTheOldFile() throws Exception {
    int exact = 0;
    for (int i = 0; i < PAIRS; i++) {
      Random random = new Random(i);
      boolean japanese = i % 2 == 0;
      WordModel model = WordModel.random(random, japanese);
      byte[] old = model.docx();
      byte[] fresh = model.changed(random, japanese).docx();
      Redlined redlined = redline(old, fresh);
      byte[] file = redlined.file().orElseThrow();
      String seed = "seed " + i + " " + redlined.notes();
      Map<String, byte[]> was = TrackedXml.parts(old);
      Map<String, byte[]> now = TrackedXml.parts(file);
      Map<String, byte[]> rejected = TrackedXml.parts(TrackedXml.rejected(file));
      for (String part : was.keySet()) {
        if (part.equals("word/document.xml") || part.equals("word/footnotes.xml")) {
          assertThat(TrackedXml.canonical(Objects.requireNonNull(rejected.get(part))))
              .as("%s %s", part, seed)
              .isEqualTo(TrackedXml.canonical(was.get(part)));
        } else if (!part.endsWith(".rels")) {
          assertThat(now.get(part)).as("%s %s", part, seed).isEqualTo(was.get(part));
        }
      }
      if (redlined.notes().isEmpty()) {
        exact++;
        assertThat(solid(TrackedXml.accepted(file))).as(seed).isEqualTo(solid(fresh));
      }
      byte[] body = Objects.requireNonNull(now.get("word/document.xml"));
      assertThat(SchemaOrder.fault(TrackedXml.parsed(body).getDocumentElement()))
          .as(seed)
          .isEmpty();
      assertThat(ids(Objects.requireNonNull(now.get("word/document.xml")))).as(seed).isTrue();
    }
    assertThat(exact).isGreaterThan(PAIRS / 4);
  }

  /** Whether no two changes of ours have one id. */
  private static boolean ids(byte[] part) throws Exception {
    Set<String> ids = new HashSet<>();
    NodeList all = TrackedXml.parsed(part).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("w:author").equals("Docket")
          && !ids.add(element.getAttribute("w:id"))) {
        return false;
      }
    }
    return true;
  }
}
