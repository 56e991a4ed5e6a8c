package dev.docket.comparison;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.docket.document.Language;
import dev.docket.document.Table;
import dev.docket.document.Unread;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a document: the result of a comparison job, as stored and
 * served. It carries all text of both versions, so that any view of it can be made from it alone.
 *
 * @param type always {@code comparison}
 * @param language of the reasons and explanations
 * @param model null where no model explained anything
 * @param ourParty whose side the risk is judged from, by the label of the new version; null if
 *     nobody's, as where neither version knows the party that was asked for
 * @param explainedBy who wrote the explanations; null where there are none
 * @param alignment every clause of both versions: in the old order, then those added
 * @param changes in the order of the new version, removed clauses where they stood
 * @param unexplained changes that should have an explanation and have none
 * @param replacements made in many places, the most frequent first
 * @param unread pages of either version that could not be read; empty where a release that did not
 *     know of them compared
 */
public record Comparison(
    String type,
    Side before,
    Side after,
    Language language,
    Method method,
    @Nullable String model,
    @Nullable String promptVersion,
    @Nullable String ourParty,
    @Nullable ExplainedBy explainedBy,
    List<Link> alignment,
    List<Change> changes,
    List<StaleReference> staleReferences,
    List<Unexplained> unexplained,
    List<Unread> unread,
    Stats stats,
    List<Replacement> replacements,
    Tables tables) {

  /**
   * A comparison; {@code unread}, {@code replacements} and {@code tables} are missing where an
   * older release wrote it.
   */
  public Comparison {
    unread = Objects.requireNonNullElse(unread, List.of());
    replacements = Objects.requireNonNullElse(replacements, List.of());
    tables = Objects.requireNonNullElse(tables, Tables.NONE);
  }

  /**
   * The same without the changes of these ids; the text of both versions is not whole then, so that
   * only what lists changes can be written from it.
   */
  public Comparison without(Set<String> left) {
    return left.isEmpty()
        ? this
        : with(changes.stream().filter(change -> !left.contains(change.id())).toList(), left);
  }

  /** The same with the text of these changes, but nothing that is said of them. */
  public Comparison silentOn(Set<String> left) {
    return left.isEmpty()
        ? this
        : with(
            changes.stream()
                .map(
                    change ->
                        left.contains(change.id())
                            ? change.said(List.of(), Risk.NONE, List.of())
                            : change)
                .toList(),
            left);
  }

  private Comparison with(List<Change> others, Set<String> left) {
    return new Comparison(
        type,
        before,
        after,
        language,
        method,
        model,
        promptVersion,
        ourParty,
        explainedBy,
        alignment,
        others,
        staleReferences,
        unexplained.stream().filter(one -> !left.contains(one.change())).toList(),
        unread,
        stats,
        replacements,
        tables);
  }

  /** Where either version has tables, at the offsets of its text. */
  public record Tables(List<Table> before, List<Table> after) {
    /** No tables. */
    public static final Tables NONE = new Tables(List.of(), List.of());
  }

  /**
   * One of the two versions.
   *
   * @param title what it calls itself at its head; null where it has no title
   */
  public record Side(String id, String name, @Nullable String title) {
    /** A version that is known by its name alone. */
    public Side(String id, String name) {
      this(id, name, null);
    }

    /** The same version under this title. */
    public Side titled(@Nullable String words) {
      return new Side(id, name, words);
    }
  }

  /** How the result came about. */
  public enum Method {
    @JsonProperty("rules")
    RULES,
    @JsonProperty("rules+model")
    RULES_AND_MODEL
  }

  /** Who wrote the explanations. */
  public enum ExplainedBy {
    /** A language model. */
    MODEL,
    /** A template, from the reasons that the rules gave; no model was used. */
    TEMPLATE
  }

  /**
   * A clause of the old version and its partner in the new one; one of them may be missing.
   *
   * @param before the old label as written, after {@code 附則} where it stands in one; null if added
   *     or without a label
   * @param level 0 for clauses, more for paragraphs and items of changed clauses, -1 for the
   *     headings of parts and chapters that hold clauses
   * @param similarity from 0 to 1
   * @param beforeStart the offset in the old text; null if added
   * @param text the clause's text where it is the same in both versions, else null: then it is in
   *     the edits of its change
   */
  public record Link(
      @Nullable String before,
      @Nullable String after,
      @Nullable String beforeId,
      @Nullable String afterId,
      int level,
      double similarity,
      @Nullable Integer beforeStart,
      @Nullable Integer afterStart,
      @Nullable String text) {}

  /** What became of a clause's content. */
  public enum Content {
    ADDED,
    REMOVED,
    MODIFIED,
    /** Nothing but the numbers that it refers to changed. */
    REFERENCE_ONLY,
    /** Nothing but width, white space, punctuation style or list markers changed. */
    COSMETIC,
    SAME;

    /** As the REST interface spells it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a clause stands in a version.
   *
   * @param path the headings above it, outermost first
   * @param start the offset of the first code point of label or caption
   * @param end the offset after the last code point of its text
   * @param page 1-based; null where there are none
   */
  public record Place(
      String id,
      @Nullable String label,
      @Nullable String caption,
      List<String> path,
      int start,
      int end,
      @Nullable Integer page) {
    /** Label and caption as one line; empty if it has neither. */
    public String heading() {
      if (label == null) {
        return caption == null ? "" : caption;
      }
      if (caption == null) {
        return label;
      }
      return label.codePoints().anyMatch(c -> c > 0x2E80)
          ? label + "（" + caption + "）"
          : label + " " + caption;
    }
  }

  /** A stretch of text that stayed, went or came. */
  public record Edit(Op op, String text) {}

  /**
   * What changed in a table: a cell, or a row or column as a whole.
   *
   * @param row by its first cell; null for a whole column
   * @param column by its heading; null for a whole row
   * @param before the old text; null where there was none
   * @param after the new text; null where there is none
   * @param moved whether a row or column stands elsewhere in its table; what changed in it has
   *     entries of its own
   */
  public record CellChange(
      @Nullable String row,
      @Nullable String column,
      @Nullable String before,
      @Nullable String after,
      boolean moved) {
    /** A stored one; {@code moved} is missing where an older release wrote it. */
    @JsonCreator
    static CellChange stored(
        @JsonProperty("row") @Nullable String row,
        @JsonProperty("column") @Nullable String column,
        @JsonProperty("before") @Nullable String before,
        @JsonProperty("after") @Nullable String after,
        @JsonProperty("moved") @Nullable Boolean moved) {
      return new CellChange(row, column, before, after, Boolean.TRUE.equals(moved));
    }
  }

  /**
   * Words that others took the place of in many places: 懲役 → 拘禁刑.
   *
   * @param count in how many places
   * @param changes the ids of the changes that have it, in order
   */
  public record Replacement(String before, String after, int count, List<String> changes) {
    /** Whether {@code now} is {@code old} with this replacement made. */
    public boolean makes(String old, String now) {
      return !before.isEmpty() && old.contains(before) && old.replace(before, after).equals(now);
    }
  }

  /** What happened to a stretch of text. */
  public enum Op {
    EQUAL,
    DELETE,
    INSERT
  }

  /** How much a change asks for attention, least first. */
  public enum Risk {
    NONE,
    LOW,
    MEDIUM,
    HIGH;

    /** The greater of both. */
    public Risk or(Risk other) {
      return compareTo(other) >= 0 ? this : other;
    }

    /** As the REST interface spells it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a change means, for whom, and what to do. */
  public record Explanation(String meaning, String impact, String action) {}

  /**
   * A reference in the new text that no longer points where it did.
   *
   * @param in the label of the clause that holds it
   * @param text the reference as written
   * @param was what it pointed to: a clause's label, with paragraph and item
   * @param now what that is called in the new version; null if it is no longer there
   * @param start the offset in the new text
   * @param proposal what it should say; null where what it pointed to is gone, or was never there
   */
  public record StaleReference(
      @Nullable String in,
      String text,
      @Nullable String was,
      @Nullable String now,
      int start,
      int end,
      @Nullable String proposal) {}

  /** A change without the explanation that was asked for; {@code reason} is a sentence. */
  public record Unexplained(String change, String reason) {}

  /** How many clauses of level 0 there are, and what became of them. */
  public record Stats(
      int clausesBefore,
      int clausesAfter,
      int added,
      int removed,
      int modified,
      int moved,
      int renumbered,
      int referenceOnly,
      int cosmetic,
      int same) {}
}
