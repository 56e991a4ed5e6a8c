package dev.docket.worker.mantle.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CreatePatienceTest {
  private static final Duration USUAL = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final CreatePatience patience = new CreatePatience(USUAL);

  @Test
  void anEndpointThatAnswersWhenTheResponseHasEndedIsWaitedForLonger() {
    assertThat(patience.of("m")).isEqualTo(USUAL);
    patience.answeredEnded("m");
    assertThat(patience.of("m")).isEqualTo(LONG);
    assertThat(patience.of("other")).isEqualTo(USUAL);
  }

  @Test
  void aCreateThatIsNotAnsweredInTimeIsGivenLongerTheNextTime() {
    patience.timedOut("m");
    assertThat(patience.of("m")).isEqualTo(LONG);
  }

  @Test
  void anEndpointKnownToUseTheBackgroundIsNotWaitedForWhateverComesThen() {
    patience.timedOut("m");
    patience.answeredEarly("m");
    patience.timedOut("m");
    patience.answeredEnded("m");
    assertThat(patience.of("m")).isEqualTo(USUAL);
  }
}
