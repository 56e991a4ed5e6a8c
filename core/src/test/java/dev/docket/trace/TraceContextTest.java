package dev.docket.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.testing.MutableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final MutableClock clock = MutableClock.at2030();
  private final List<FinishedSpan> told = new ArrayList<>();

  @Test
  void aContextTravelsAsItCame() {
    assertThat(TraceContext.parse(GIVEN).map(TraceContext::traceparent)).contains(GIVEN);
    assertThat(TraceContext.parse(GIVEN.replace("-01", "-00")).map(TraceContext::sampled))
        .contains(false);
    assertThat(TraceContext.parse(GIVEN.replaceFirst("00", "01") + "-later")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0x",
        "x"
      })
  void whatIsNoneIsNotTaken(String text) {
    assertThat(TraceContext.parse(text)).isEmpty();
  }

  @Test
  void spansAreWithinOneAnotherAndTheThreadIsLeftAsItWas() {
    Tracer tracer = new Tracer(clock, told::add, 1);
    try (Span _ = tracer.start("outer", SpanKind.SERVER)) {
      tracer.tell("told", SpanKind.CLIENT, clock.instant(), clock.instant(), Map.of());
      try (Span inner = tracer.start("inner", SpanKind.INTERNAL)) {
        inner.failed("broken");
      }
    }
    assertThat(TraceContext.current()).isEmpty();
    assertThat(told).extracting(FinishedSpan::name).containsExactly("told", "inner", "outer");
    String outer = told.getLast().context().spanId();
    assertThat(told.subList(0, 2)).allMatch(span -> outer.equals(span.parent()));
    assertThat(told)
        .extracting(span -> span.context().traceId())
        .containsOnly(told.getLast().context().traceId());
    assertThat(told.get(1).failure()).isEqualTo("broken");
  }

  @Test
  void whatIsNotSampledIsNotTold() {
    Tracer none = new Tracer(clock, told::add, 0);
    none.start("own", SpanKind.SERVER).close();
    none.start("of another", SpanKind.SERVER, TraceContext.parse(GIVEN.replace("-01", "-00")))
        .close();
    assertThat(told).isEmpty();
    none.start("of another", SpanKind.SERVER, TraceContext.parse(GIVEN)).close();
    assertThat(told)
        .singleElement()
        .satisfies(span -> assertThat(span.parent()).isEqualTo("b7ad6b7169203331"));
    assertThat(Optional.of(told.getFirst().context().traceId()))
        .contains("0af7651916cd43dd8448eb211c80319c");
  }
}
