package dev.docket.worker.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.answer.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private final AskContext context = new AskContext(_ -> "");

  @Test
  void twoRunsOfAJobComeToTheSameList() {
    Statements one = new Statements(context);
    Statements other = new Statements(context);
    one.add("a", List.of(quote("x")));
    other.add("b", List.of(quote("y"), quote("x")));
    one.add("c", List.of(quote("y")));
    other.add("a", List.of(quote("x"))); // has it already
    one.end();
    other.end();

    assertThat(one.all()).isEqualTo(other.all());
    assertThat(one.evidence()).isEqualTo(other.evidence());
    assertThat(one.all())
        .containsExactly(
            new Answer.Statement("A1", "a", List.of("E1")),
            new Answer.Statement("A2", "b", List.of("E2", "E1")),
            new Answer.Statement("A3", "c", List.of("E2")));
  }

  @Test
  void whatWouldBeShownAfterTheEndIsNotShown() {
    Statements late = new Statements(context);
    Statements one = new Statements(context);
    one.add("a", List.of(quote("x")));
    one.end();
    int shown = context.shown.size();

    late.add("b", List.of(quote("y")));

    assertThat(context.shown).hasSize(shown);
    assertThat(late.all()).extracting(Answer.Statement::text).containsExactly("a");
  }

  @Test
  void aRetryGoesOnBehindTheEnd() {
    Statements first = new Statements(context);
    first.add("a", List.of(quote("x")));
    first.end();
    Statements second = new Statements(context);
    second.add("b", List.of(quote("y")));
    second.end();

    assertThat(second.all()).extracting(Answer.Statement::text).containsExactly("a", "b");
    assertThat(new Statements(context).all()).isEqualTo(second.all());
  }

  private static Answer.Evidence quote(String text) {
    return new Answer.Evidence("doc_a", text, 0, text.length(), null, "", null);
  }
}
