package dev.docket.answer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.answer.Answer;
import dev.docket.document.Language;
import dev.docket.document.Unread;
import dev.docket.runtime.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerRendererTest {
  private static Answer answer(boolean found, Language language) {
    return new Answer(
        "answer",
        "Who <pays> *what*?",
        language,
        found,
        found
            ? List.of(new Answer.Statement("A1", "The <Customer> pays 100_000.", List.of("E1")))
            : List.of(),
        found ? List.of("until <when>") : List.of("who pays"),
        found
            ? Map.of(
                "E1",
                new Answer.Evidence(
                    "doc_a", "The <Customer> pays\n100_000.", 3, 31, 2, "2. Fees", "c2"))
            : Map.of(),
        List.of(new Answer.Source("doc_a", "a<b>.pdf", "0".repeat(64))),
        List.of(
            new Answer.Considered("doc_a", "2. Fees", 3, 31, 4.5, 0.625, "search", found),
            new Answer.Considered("doc_a", "3. Term", 40, 80, 2.5, 0.25, "reference", false)),
        List.of(new Answer.Search("Who <pays> *what*?", 2)),
        new Answer.Verification(
            2,
            found ? 1 : 0,
            List.of(
                new Answer.Rejected("It pays <200_000>.", "“200_000” is not in the cited text"))),
        new Answer.Coverage(1, 12, 2),
        List.of(new Unread("doc_a", 7, null, "It is a <scan>.")),
        "job_1",
        "own",
        "model",
        "model-1",
        "v");
  }

  @Test
  void everyStatementStandsBesideItsQuotation() {
    String markdown = AnswerRenderer.markdown(answer(true, Language.EN));
    assertThat(markdown)
        .contains("The \\<Customer\\> pays 100\\_000. [E1]")
        .contains("**E1** a\\<b\\>.pdf · 2. Fees · p. 2")
        .contains("> The \\<Customer\\> pays 100\\_000.")
        .contains("2. Fees (63 %) – quoted")
        .contains("Nothing was found on: until")
        .contains("p. 7");
    String html = AnswerRenderer.html(answer(true, Language.EN));
    assertThat(html).contains("<blockquote>The &lt;Customer&gt; pays\n100_000.</blockquote>");
  }

  @Test
  void nothingOfADocumentBecomesMarkup() {
    for (Language language : Language.values()) {
      String html = AnswerRenderer.html(answer(true, language));
      assertThat(html)
          .doesNotContain("<Customer>", "<b>", "<pays>", "<scan>", "<when>", "<200_000>")
          .contains("default-src 'none'");
    }
  }

  @Test
  void thatNothingWasFoundIsSaidWithWhatWasLookedAt() {
    assertThat(AnswerRenderer.markdown(answer(false, Language.EN)))
        .contains("**The documents that were searched say nothing of this.**")
        .contains("12 passages of 1 documents were searched, 2 were looked at.")
        .contains("3. Term (25 %)");
    assertThat(AnswerRenderer.html(answer(false, Language.JA)))
        .contains("検索した文書には、これについての記載がありません。");
  }

  @Test
  void whyAStatementWasRefusedIsToldInTheAnswersLanguage() {
    assertThat(AnswerRenderer.html(answer(true, Language.JA))).contains("「200_000」が引用した本文にありません。");
    assertThat(AnswerRenderer.markdown(answer(true, Language.JA)))
        .contains("「200\\_000」が引用した本文にありません。");
    assertThat(AnswerRenderer.html(answer(true, Language.EN))).contains("is not in the cited text");
  }

  @Test
  void aRejectedStatementIsStruckOut() {
    assertThat(AnswerRenderer.html(answer(true, Language.EN)))
        .contains("<del>It pays &lt;200_000&gt;.</del>");
  }

  @Test
  void anAnswerIsReadAsItWasWritten() throws JsonProcessingException {
    Answer answer = answer(true, Language.EN);
    String json = Json.MAPPER.writeValueAsString(answer);
    assertThat(Json.MAPPER.readValue(json, Answer.class)).isEqualTo(answer);
    assertThat(json).contains("\"section_id\":\"c2\"", "\"prompt_version\":\"v\"");
  }
}
