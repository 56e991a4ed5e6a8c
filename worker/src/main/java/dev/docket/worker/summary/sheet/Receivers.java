package dev.docket.worker.summary.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads for whom terms are that name their provider alone: who it is that they bind. */
final class Receivers {
  private static final int FEWEST = 2; // sentences that bind a side
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:^|[、。 　])(ユーザー会員|登録ユーザー|一般利用者|利用会員|利用者|ユーザー|会員|お客様|契約者|申込者|購入者|加入者|受講者|受講生|登録者|メンバー)(?:は|が、)");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:^|[.;,:] |\\b(?:[Tt]he|[Aa]|and|[Ii]f) )((?i:you)|Users?|Customers?|Clients?|Members?|Subscribers?|Licensee)\\b(?:,[^,]{1,60},)? (?:shall|must|may|agrees?|will|are|is|warrants?|represents?|acknowledges?)\\b");

  private final Clauses clauses;

  Receivers(Clauses clauses) {
    this.clauses = clauses;
  }

  /** Adds whom the terms bind most often, where they do so at all. */
  void read(FoundParties found) {
    Map<String, List<Clause>> binding = new LinkedHashMap<>();
    clauses
        .sentences()
        .filter(c -> !c.isInSchedule())
        .forEach(
            clause ->
                side(TopicReader.bare(clause))
                    .ifPresent(
                        side -> binding.computeIfAbsent(side, _ -> new ArrayList<>()).add(clause)));
    binding.entrySet().stream()
        .filter(e -> e.getValue().size() >= FEWEST)
        .reduce((one, next) -> next.getValue().size() > one.getValue().size() ? next : one)
        .ifPresent(e -> found.addUnnamed(e.getKey(), "", e.getValue().getFirst()));
  }

  private static Optional<String> side(String text) {
    Matcher japanese = JAPANESE.matcher(text);
    if (japanese.find()) {
      return Optional.of(japanese.group(1));
    }
    Matcher english = ENGLISH.matcher(text);
    if (!english.find()) {
      return Optional.empty();
    }
    String side = english.group(1);
    return Optional.of(side.equalsIgnoreCase("you") ? "you" : side.replaceFirst("s$", ""));
  }
}
