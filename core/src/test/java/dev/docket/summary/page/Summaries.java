package dev.docket.summary.page;

import dev.docket.document.Language;
import dev.docket.job.JobRequest.Profile;
import dev.docket.summary.DocumentKind;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Evidence;
import dev.docket.summary.Summary.Finding;
import dev.docket.summary.Summary.Obligation;
import dev.docket.summary.Summary.Severity;
import dev.docket.summary.Summary.SheetEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Summaries for tests of what is made of them. */
final class Summaries {
  private Summaries() {}

  /** A contract of so many pages, with two duties of the Tenant and one of the Landlord. */
  static Summary contract(int pages) {
    Map<String, SheetEntry> sheet = new LinkedHashMap<>();
    sheet.put("term", new SheetEntry(true, "two years", List.of("E2")));
    sheet.put("insurance", SheetEntry.NOT_FOUND);
    return summary(
        new Summary.Cover(
            DocumentKind.CONTRACT, "LEASE", "3 March 2025", List.of("Ann (Tenant)"), pages),
        List.of(),
        List.of(
            duty("The Tenant shall pay | rent.", "Tenant", Summary.Must.MUST, null),
            duty("The Landlord may enter.", "Landlord", Summary.Must.MAY, "on 3 days' notice"),
            duty("The Tenant shall not keep dogs.", "tenant", Summary.Must.MUST_NOT, null)),
        sheet,
        evidence(3));
  }

  /** An audit report with findings of these severities, named A, B, … */
  static Summary audit(int pages, Severity... severities) {
    List<Finding> findings =
        IntStream.range(0, severities.length).mapToObj(i -> finding(i, severities[i])).toList();
    return summary(
        new Summary.Cover(DocumentKind.AUDIT_REPORT, "Audit of stores", null, List.of(), pages),
        findings,
        List.of(),
        null,
        evidence(200));
  }

  private static Finding finding(int index, Severity severity) {
    String condition = "The stores were left open and nobody locked them. ".repeat(4);
    return new Finding(
        "F" + (index + 1),
        "Finding " + (char) ('A' + index % 26),
        condition,
        null,
        null,
        null,
        "Lock them.",
        null,
        "Open",
        severity,
        "Major",
        "=cmd",
        null,
        "S-" + index,
        List.of("E1"));
  }

  private static Obligation duty(
      String text, String who, Summary.Must must, @Nullable String deadline) {
    return new Obligation("", text, who, must, deadline, List.of("E1"));
  }

  private static Map<String, Evidence> evidence(int count) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (int i = 1; i <= count; i++) {
      String quote =
          "Quotation " + i + " of the text, long enough to fill a line or more of paper.";
      int start = (count - i) * 100; // against the order of use
      evidence.put(
          "E" + i, new Evidence(quote, start, start + quote.length(), 1, "8. Rent > 8.2", "s"));
    }
    return evidence;
  }

  private static Summary summary(
      Summary.Cover cover,
      List<Finding> findings,
      List<Obligation> duties,
      @Nullable Map<String, SheetEntry> sheet,
      Map<String, Evidence> evidence) {
    return new Summary(
        "summary",
        new Summary.Source("doc_1", "file-name.pdf", "abcdef0123456789"),
        cover,
        Language.EN,
        Profile.AUDIT,
        "extractive",
        "m",
        "prompts-77",
        List.of(new Summary.Overview("", "purpose", "It is about stores.", List.of("E1"))),
        findings,
        duties,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sheet,
        evidence,
        new Summary.Verification(1, 1, List.of(), List.of(), List.of()),
        new Summary.Coverage(1, 1, 1, 1, 1, List.of(), List.of(), List.of(), null),
        new Summary.Planned(1, 0, 1, 10, 10, 20, null));
  }
}
