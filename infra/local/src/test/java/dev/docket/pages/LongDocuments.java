package dev.docket.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Documents of any length, made up so that each of their clauses changes from version to version.
 */
final class LongDocuments {
  private LongDocuments() {}

  /** A contract of so many clauses; every clause says another number of days in another version. */
  static byte[] contract(int clauses, int version) {
    return IntStream.rangeClosed(1, clauses)
        .mapToObj(
            clause ->
                "Article %d (Delivery of lot %d)\n\nThe Supplier shall deliver lot %d to the Buyer within %d days after the order.\n"
                    .formatted(clause, clause, clause, clause % 90 + 10 * version))
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }
}
