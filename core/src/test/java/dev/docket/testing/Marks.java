package dev.docket.testing;

import dev.docket.job.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Pages of a list that is ordered by time and id, newest first, as the real index gives them. */
final class Marks {
  private Marks() {}

  static String mark(Instant createdAt, String id) {
    return "%020d.%09d#%s".formatted(createdAt.getEpochSecond(), createdAt.getNano(), id);
  }

  static <T> Page<T> page(
      Stream<T> all,
      Function<T, String> mark,
      Predicate<T> shown,
      int limit,
      Optional<String> after) {
    List<T> next =
        all.filter(shown)
            .filter(t -> after.isEmpty() || mark.apply(t).compareTo(after.get()) < 0)
            .sorted(Comparator.comparing(mark).reversed())
            .limit(limit + 1L)
            .toList();
    boolean isEnd = next.size() <= limit;
    List<T> page = isEnd ? next : next.subList(0, limit);
    return new Page<>(page, isEnd ? Optional.empty() : Optional.of(mark.apply(page.getLast())));
  }
}
