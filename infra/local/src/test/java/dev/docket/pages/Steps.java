package dev.docket.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the page of a result takes over what its reader does, until it is painted. */
final class Steps {
  private static final int TIMES = 10; // of each kind of step, on each visit

  /** Does {@code ACTION}, which may count by {@code i}, and tells the milliseconds to its paint. */
  private static final String SCRIPT =
      """
      i => new Promise((done) => {
        const began = performance.now();
        ACTION
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => done(performance.now() - began);
          painted.port2.postMessage(0);
        });
      })
      """;

  private enum Step {
    SCROLL("scrollTo(0, (1 + i) / 11 * document.scrollingElement.scrollHeight);"),
    FILTER(
        """
        const field = document.querySelector('input[type=search]');
        field.value = i === 9 ? '' : 'lot ' + (i + 1);
        field.dispatchEvent(new Event('input'));
        """),
    NEXT("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true}));");

    private final String script;

    Step(String action) {
      this.script = SCRIPT.replace("ACTION", action);
    }
  }

  private final Map<Step, List<Double>> took = new EnumMap<>(Step.class);

  /** Does every step on a page that shows all of its result. */
  void time(Page page) {
    for (Step step : Step.values()) {
      for (int i = 0; i < TIMES; i++) {
        double milliseconds = ((Number) page.evaluate(step.script, i)).doubleValue();
        took.computeIfAbsent(step, _ -> new ArrayList<>()).add(milliseconds);
      }
    }
  }

  /** The median and the longest of each step. */
  @Override
  public String toString() {
    return took.entrySet().stream()
        .map(
            step -> {
              List<Double> sorted = step.getValue().stream().sorted().toList();
              return "%s %.0f ms, longest %.0f"
                  .formatted(
                      step.getKey().name().toLowerCase(Locale.ROOT),
                      sorted.get(sorted.size() / 2),
                      Collections.max(sorted));
            })
        .collect(Collectors.joining("; ", "  ", ""));
  }
}
