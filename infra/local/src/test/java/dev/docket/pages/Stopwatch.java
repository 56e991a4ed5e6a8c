package dev.docket.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times from opening an address to the paint of what was asked for, in a browser's own clock. */
final class Stopwatch {
  /** Notes when everything that the selectors name has been painted, and the longest task. */
  private static final String SCRIPT =
      """
      (selectors => {
        const seen = { painted: 0, longest: 0 };
        window.stopwatch = seen;
        new PerformanceObserver((list) => list.getEntries().forEach((task) => {
          seen.longest = seen.painted ? seen.longest : Math.max(seen.longest, task.duration);
        })).observe({ type: 'longtask', buffered: true });
        const watch = new MutationObserver(() => {
          if (selectors.every((selector) => document.querySelector(selector))) {
            watch.disconnect();
            requestAnimationFrame(() => { // the frame that shows it; what comes after it is after the paint
              const painted = new MessageChannel();
              painted.port1.onmessage = () => {
                seen.painted = performance.now();
                document.documentElement.setAttribute('data-painted', '');
              };
              painted.port2.postMessage(0);
            });
          }
        });
        watch.observe(document, { childList: true, subtree: true, attributes: true });
      })(SELECTORS);
      """;

  private final String name;
  private final List<Double> painted = new ArrayList<>();
  private final List<Double> longest = new ArrayList<>();

  Stopwatch(String name) {
    this.name = name;
  }

  /** Opens {@code address} and waits for what {@code selectors} name, a JSON array. */
  void time(Page page, String address, String selectors) {
    page.addInitScript(SCRIPT.replace("SELECTORS", selectors));
    page.navigate(address);
    page.locator("html[data-painted]").waitFor();
    painted.add(((Number) page.evaluate("window.stopwatch.painted")).doubleValue());
    longest.add(((Number) page.evaluate("window.stopwatch.longest")).doubleValue());
  }

  /** The median time to the paint, in milliseconds. */
  double median() {
    return median(painted);
  }

  /** The median of the longest tasks, in milliseconds; a browser counts those from 50 on. */
  double task() {
    return median(longest);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public String toString() {
    return "%-44s first paint %6.0f ms, longest task %s (medians of %d)"
        .formatted(
            name,
            median(),
            task() == 0 ? "below 50 ms" : "%.0f ms".formatted(task()),
            painted.size());
  }
}
