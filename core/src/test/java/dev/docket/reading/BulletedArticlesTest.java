package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Articles that a document has in a list, a bullet before each. */
class BulletedArticlesTest {
  @Test
  void articlesThatCountUpBehindBulletsAreArticles() throws Exception {
    assertThat(
            articles(
                """
                ・第1条（名称）　本会は、読書会と称する。
                ・第2条（目的）　本会は、読書の普及を目的とする。
                ・第3条（会費）　会費は、年額千円とする。
                """))
        .containsExactly("第1条（名称）", "第2条（目的）", "第3条（会費）");
  }

  @Test
  void aListThatNamesArticlesIsNone() throws Exception {
    assertThat(
            articles(
                """
                第1条（存続）　次の条は、本契約の終了後も効力を有する。
                ・第2条（秘密保持）
                ・第3条（損害賠償）
                第2条（秘密保持）　各当事者は、秘密を保持する。
                第3条（損害賠償）　各当事者は、損害を賠償する。
                """))
        .containsExactly("第1条（存続）", "第2条（秘密保持）", "第3条（損害賠償）");
  }

  @Test
  void aListOfOtherArticlesThanTheNextIsNone() throws Exception {
    assertThat(
            articles(
                """
                改正の概要
                ・第5条（会費）　会費を改める。
                ・第9条（解散）　要件を改める。
                """))
        .isEmpty();
  }

  private static List<String> articles(String text) throws Exception {
    Document document =
        new DocumentReader()
            .read(text.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.of("UTF-8"));
    return document.sections().stream()
        .filter(s -> s.kind() == SectionKind.ARTICLE)
        .map(Section::heading)
        .toList();
  }
}
