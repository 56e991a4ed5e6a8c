package dev.docket.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.document.Language;
import dev.docket.document.Unread;
import dev.docket.job.JobRequest.Profile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a summary job, as it is stored and served: statements, each with the ids of the
 * quotations it rests on, and a ledger of what was read. {@code text[start:end] == quote} holds for
 * every quotation, and every statement has at least one.
 *
 * @param type always {@code summary}
 * @param cover what the document says of itself; null in results of earlier releases
 * @param language the language of the statements; quotations stay in the document's
 * @param method {@code model}, or {@code extractive} where no model was used
 * @param promptVersion the version of the prompts that were used
 * @param sheet what a contract or regulation provides, by the names of {@link SheetKey}, each found
 *     or not; null for other documents and in results of earlier releases
 * @param evidence the quotations by id, {@code E1}, {@code E2}, … in order of first use
 */
public record Summary(
    String type,
    Source document,
    @Nullable Cover cover,
    Language language,
    Profile profile,
    String method,
    String model,
    String promptVersion,
    List<Overview> overview,
    List<Finding> findings,
    List<Obligation> obligations,
    List<Amount> amounts,
    List<Statement> deadlines,
    List<Statement> penalties,
    List<Definition> definitions,
    List<Statement> openQuestions,
    @Nullable Map<String, SheetEntry> sheet,
    Map<String, Evidence> evidence,
    Verification verification,
    Coverage coverage,
    Planned plan) {

  /** Statements have ids by their place in their list, also those of results stored without. */
  public Summary {
    overview =
        numbered(overview, (o, n) -> new Overview(id(o.id, "S", n), o.topic, o.text, o.evidence));
    obligations =
        numbered(
            obligations,
            (o, n) ->
                new Obligation(id(o.id, "O", n), o.text, o.who, o.must, o.deadline, o.evidence));
    amounts =
        numbered(
            amounts,
            (a, n) -> new Amount(id(a.id, "A", n), a.text, a.value, a.currency, a.evidence));
    deadlines = numbered(deadlines, (d, n) -> new Statement(id(d.id, "D", n), d.text, d.evidence));
    penalties = numbered(penalties, (p, n) -> new Statement(id(p.id, "P", n), p.text, p.evidence));
    definitions =
        numbered(
            definitions, (d, n) -> new Definition(id(d.id, "T", n), d.term, d.text, d.evidence));
    openQuestions =
        numbered(openQuestions, (q, n) -> new Statement(id(q.id, "Q", n), q.text, q.evidence));
  }

  /** The id of a statement that has one; of others, the list's letter and the place in it. */
  private static String id(@Nullable String given, String letter, int place) {
    return given == null || given.isEmpty() ? letter + place : given;
  }

  /** The same without the statements of these ids and the quotations that only they rest on. */
  public Summary without(Set<String> left) {
    if (left.isEmpty()) {
      return this;
    }
    Summary rest =
        new Summary(
            type,
            document,
            cover,
            language,
            profile,
            method,
            model,
            promptVersion,
            overview.stream().filter(one -> !left.contains(one.id)).toList(),
            findings.stream().filter(one -> !left.contains(one.id)).toList(),
            obligations.stream().filter(one -> !left.contains(one.id)).toList(),
            amounts.stream().filter(one -> !left.contains(one.id)).toList(),
            deadlines.stream().filter(one -> !left.contains(one.id)).toList(),
            penalties.stream().filter(one -> !left.contains(one.id)).toList(),
            definitions.stream().filter(one -> !left.contains(one.id)).toList(),
            openQuestions.stream().filter(one -> !left.contains(one.id)).toList(),
            sheet,
            evidence,
            verification,
            coverage.without(left),
            plan);
    Set<String> cited = rest.cited();
    Map<String, Evidence> kept = new LinkedHashMap<>(evidence);
    kept.keySet().retainAll(cited);
    return rest.on(kept);
  }

  private Summary on(Map<String, Evidence> quotations) {
    return new Summary(
        type,
        document,
        cover,
        language,
        profile,
        method,
        model,
        promptVersion,
        overview,
        findings,
        obligations,
        amounts,
        deadlines,
        penalties,
        definitions,
        openQuestions,
        sheet,
        quotations,
        verification,
        coverage,
        plan);
  }

  /** The ids of the quotations that anything rests on. */
  private Set<String> cited() {
    Set<String> cited = new HashSet<>();
    overview.forEach(one -> cited.addAll(one.evidence));
    findings.forEach(one -> cited.addAll(one.evidence));
    obligations.forEach(one -> cited.addAll(one.evidence));
    amounts.forEach(one -> cited.addAll(one.evidence));
    Stream.of(deadlines, penalties, openQuestions)
        .forEach(list -> list.forEach(one -> cited.addAll(one.evidence)));
    definitions.forEach(one -> cited.addAll(one.evidence));
    if (sheet != null) {
      sheet.values().forEach(entry -> cited.addAll(entry.evidence));
    }
    return cited;
  }

  /** The ids of all statements, in the order of the lists. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    overview.forEach(one -> ids.add(one.id()));
    findings.forEach(one -> ids.add(one.id()));
    obligations.forEach(one -> ids.add(one.id()));
    amounts.forEach(one -> ids.add(one.id()));
    Stream.of(deadlines, penalties, openQuestions)
        .forEach(list -> list.forEach(one -> ids.add(one.id())));
    definitions.forEach(one -> ids.add(one.id()));
    return ids;
  }

  private static <T> List<T> numbered(List<T> list, BiFunction<T, Integer, T> withNumber) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> withNumber.apply(list.get(i), i + 1))
        .toList();
  }

  /** The document that was summarized. */
  public record Source(String id, String name, String sha256) {}

  /**
   * What a document says of itself, in its own words.
   *
   * @param title null if it has none
   * @param date the day it was made or takes effect; null if it gives none
   * @param subject the parties of a contract, or who is audited; empty if it names none
   * @param pages the number of physical pages; null where there are none
   */
  public record Cover(
      DocumentKind kind,
      @Nullable String title,
      @Nullable String date,
      List<String> subject,
      @Nullable Integer pages) {}

  /**
   * What the document provides on one point.
   *
   * @param found false if it says nothing of it that could be told for certain
   * @param value in its own words; null if it was not found
   * @param evidence empty if it was not found
   */
  public record SheetEntry(
      boolean found,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String value,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> evidence) {
    /** An entry for a point of which nothing was found. */
    public static final SheetEntry NOT_FOUND = new SheetEntry(false, null, List.of());

    public SheetEntry {
      evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
  }

  /** A sentence of the overview; {@code topic} is the short section it belongs to. */
  public record Overview(String id, String topic, String text, List<String> evidence) {}

  /**
   * What an audit found; what the document does not state is null.
   *
   * @param response what the audited say to it
   * @param status what became of it
   * @param severityAsWritten the report's own word for the severity
   * @param reference the report's own name of it, such as H-1
   */
  public record Finding(
      String id,
      String title,
      @Nullable String condition,
      @Nullable String criteria,
      @Nullable String cause,
      @Nullable String consequence,
      @Nullable String action,
      @Nullable String response,
      @Nullable String status,
      Severity severity,
      @Nullable String severityAsWritten,
      @Nullable String owner,
      @Nullable String due,
      @Nullable String reference,
      List<String> evidence) {}

  /** Who must, must not, may or should do what. */
  public record Obligation(
      String id,
      String text,
      @Nullable String who,
      Must must,
      @Nullable String deadline,
      List<String> evidence) {}

  /** A sum, fee, rate or limit. */
  public record Amount(
      String id,
      String text,
      @Nullable String value,
      @Nullable String currency,
      List<String> evidence) {}

  /** A term and its meaning. */
  public record Definition(String id, String term, String text, List<String> evidence) {}

  /** Any other statement. */
  public record Statement(String id, String text, List<String> evidence) {}

  /** How grave a finding is. */
  public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO,
    UNDETERMINED
  }

  /** The force of an obligation. */
  public enum Must {
    MUST,
    MUST_NOT,
    MAY,
    SHOULD
  }

  /**
   * A quotation.
   *
   * @param quote the document's own characters, at most 400 code points
   * @param page where it starts; null where there are no pages
   * @param section the headings above it, outermost first
   * @param sectionId null if no section holds it
   */
  public record Evidence(
      String quote,
      int start,
      int end,
      @Nullable Integer page,
      String section,
      @Nullable String sectionId) {}

  /**
   * What the checks in code came to.
   *
   * @param statements how many were proposed
   * @param supported how many of them are listed, or were joined into a listed one
   * @param rejected those that are not shown anywhere else, with what was wrong
   * @param flagged those that are shown although a qualifier of their source may be missing
   * @param merged those that were joined into another, dropped or reworded, with the reason
   */
  public record Verification(
      int statements,
      int supported,
      List<Rejected> rejected,
      List<Rejected> flagged,
      List<Rejected> merged) {}

  /** A text and why it is named here. */
  public record Rejected(String text, String reason) {}

  /**
   * What was read, and what of it shows in the statements.
   *
   * @param salientUnits sentences and rows that state a duty, amount, deadline, penalty, …
   * @param notReflected the salient units that no statement cites
   * @param unread parts that could not be read, or that the model has not read; empty if and only
   *     if the job is whole
   * @param deciles the same by position in the document, ten entries
   * @param index what a report itself lists as its findings; null where it does not
   */
  public record Coverage(
      int sections,
      int sectionsRead,
      int sectionsCited,
      int salientUnits,
      int salientCited,
      List<NotReflected> notReflected,
      List<Unread> unread,
      List<Decile> deciles,
      @Nullable Index index) {

    /** The same where nothing stands behind the statements of these ids. */
    Coverage without(Set<String> left) {
      return new Coverage(
          sections,
          sectionsRead,
          sectionsCited,
          salientUnits,
          salientCited,
          notReflected.stream()
              .map(one -> one.behind != null && left.contains(one.behind) ? one.behind(null) : one)
              .toList(),
          unread,
          deciles,
          index);
    }

    /** The same of the document {@code id}, of which {@code pages} are unread too. */
    public Coverage of(String id, List<Unread> pages) {
      return new Coverage(
          sections,
          sectionsRead,
          sectionsCited,
          salientUnits,
          salientCited,
          notReflected,
          Stream.concat(unread.stream().map(u -> u.in(id)), pages.stream()).toList(),
          deciles,
          index);
    }
  }

  /**
   * The findings that a report lists, held against those that are shown.
   *
   * @param missing the titles of those that were not found
   */
  public record Index(int listed, int found, List<String> missing) {}

  /**
   * A salient unit that no statement says.
   *
   * @param behind the id of the statement of its kind and article that it stands behind; null where
   *     there is none
   */
  public record NotReflected(
      String section, String quote, int start, int end, @Nullable String behind) {
    /** The same behind the statement {@code id}, or behind none. */
    public NotReflected behind(@Nullable String id) {
      return new NotReflected(section, quote, start, end, id);
    }
  }

  /** One tenth of the document's characters. */
  public record Decile(int salientUnits, int salientCited, boolean read) {}

  /**
   * The plan that was made before the first call.
   *
   * @param estimatedTokens input and output together
   * @param estimatedUsd null if no price of the model is known
   */
  public record Planned(
      int packs,
      int mergeLevels,
      int calls,
      long estimatedInputTokens,
      long estimatedOutputTokens,
      long estimatedTokens,
      @Nullable BigDecimal estimatedUsd) {}
}
