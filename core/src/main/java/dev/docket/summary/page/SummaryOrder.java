package dev.docket.summary.page;

import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Evidence;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Obligation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The orders in which a summary is read: the gravest first, party by party. */
final class SummaryOrder {
  private SummaryOrder() {}

  /** The findings, the gravest first, and in the document's order among equals. */
  static List<Finding> findings(Summary summary) {
    return summary.findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /**
   * The duties by who has them, in the document's order, however their letters are cased; those of
   * nobody named come last.
   */
  static Map<String, List<Obligation>> duties(Summary summary) {
    Map<String, List<Obligation>> byParty = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>(); // as first written
    List<Obligation> nobodys = new ArrayList<>();
    for (Obligation duty : summary.obligations()) {
      if (duty.who() == null || duty.who().isBlank()) {
        nobodys.add(duty);
      } else {
        String name = names.computeIfAbsent(duty.who().toLowerCase(Locale.ROOT), _ -> duty.who());
        byParty.computeIfAbsent(name, _ -> new ArrayList<>()).add(duty);
      }
    }
    if (!nobodys.isEmpty()) {
      byParty.put("", nobodys);
    }
    return byParty;
  }

  /** The quotations in the order of the text. */
  static List<Map.Entry<String, Evidence>> quotations(Summary summary) {
    return summary.evidence().entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getValue().start()))
        .toList();
  }
}
