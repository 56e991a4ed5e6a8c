package dev.docket.worker.answer;

import dev.docket.job.StoredDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two documents that a question wants compared: those whose versions it names, or the only two
 * that it is asked of.
 */
record ComparedVersions(StoredDocument before, StoredDocument after) {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:changed?|changes|differs?|different|differences?|compare[ds]?|comparison|amended|revised|modified|(?:is|was|are|were) new in)\\b"
              + "|変更|改正|改訂|改定|違い|違う|差異|相違|異なる|変わっ|変わり|新旧|比較");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?<![a-z0-9])(?:v|ver\\.?|version|第)\\s*([0-9]+(?:\\.[0-9]+)*)\\s*(?:版)?");

  /** The documents that {@code question} wants compared; empty if it does not. */
  static Optional<ComparedVersions> of(String question, List<StoredDocument> documents) {
    if (!ASKED.matcher(question).find()) {
      return Optional.empty();
    }
    List<String> versions = versions(question);
    List<StoredDocument> named =
        documents.stream()
            .filter(d -> versions(d.name()).stream().anyMatch(versions::contains))
            .toList();
    List<StoredDocument> two = named.size() == 2 ? named : documents;
    if (two.size() != 2) {
      return Optional.empty();
    }
    StoredDocument first = two.getFirst();
    StoredDocument second = two.getLast();
    return Optional.of(
        isLater(first, second)
            ? new ComparedVersions(second, first)
            : new ComparedVersions(first, second));
  }

  /** What the changes are to be about: the question without what names versions and changes. */
  String topic(String question) {
    return VERSION.matcher(ASKED.matcher(question).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** By the versions in their names, or else as they were given. */
  private static boolean isLater(StoredDocument first, StoredDocument second) {
    List<String> one = versions(first.name());
    List<String> other = versions(second.name());
    return !one.isEmpty()
        && !other.isEmpty()
        && Comparator.comparing(ComparedVersions::sortable)
                .compare(one.getFirst(), other.getFirst())
            > 0;
  }

  private static String sortable(String version) {
    StringBuilder padded = new StringBuilder();
    Matcher number = Pattern.compile("[0-9]+").matcher(version);
    while (number.find()) {
      padded.append(String.format(Locale.ROOT, "%9s", number.group())).append('.');
    }
    return padded.toString();
  }

  private static List<String> versions(String text) {
    List<String> versions = new ArrayList<>();
    Matcher version = VERSION.matcher(text.replace('_', ' ').replace('-', ' '));
    while (version.find()) {
      versions.add(version.group(1));
    }
    return versions;
  }
}
