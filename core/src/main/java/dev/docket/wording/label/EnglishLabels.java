package dev.docket.wording.label;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Part, Article, Section, §, Exhibit and their like at the start of a block. */
public final class EnglishLabels {
  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?<word>PART|TITLE|CHAPTER|SUBCHAPTER|SUBPART|ARTICLE|ART\\.|SECTION|SEC\\.|CLAUSE|EXHIBIT|SCHEDULE"
              + "|ANNEX|APPENDIX|ATTACHMENT|ADDENDUM|SUPPLEMENT|FINDING|Part|Title|Chapter|Subchapter"
              + "|Subpart|Article|Art\\.|Section|Sec\\.|Clause|Exhibit|Schedule|Annex|Appendix|Attachment|Addendum"
              + "|Supplement|Finding|§{1,2})(?:(?:(?<=§) ?|[ \\u00A0]+(?:No\\."
              + " ?|#)?)(?<number>"
              + EnglishNumbers.WORDS
              + "|[0-9]{1,6}(?:[.-][0-9]{1,5}){0,5}[A-Za-z]?|[IVXLC]{1,8}|[A-Z](?:-?[0-9]{1,3})?))?");
  private static final Map<String, Rank> RANKS =
      Map.ofEntries(
          Map.entry("PART", Rank.PART),
          Map.entry("TITLE", Rank.PART),
          Map.entry("CHAPTER", Rank.CHAPTER),
          Map.entry("SUBPART", Rank.CHAPTER),
          Map.entry("SUBCHAPTER", Rank.SECTION),
          Map.entry("ARTICLE", Rank.ARTICLE),
          Map.entry("ART.", Rank.ARTICLE),
          Map.entry("SECTION", Rank.CLAUSE),
          Map.entry("SEC.", Rank.CLAUSE),
          Map.entry("CLAUSE", Rank.CLAUSE),
          Map.entry("§", Rank.CLAUSE),
          Map.entry("§§", Rank.CLAUSE),
          Map.entry("FINDING", Rank.FINDING));
  private static final Pattern SEPARATOR = Pattern.compile("[ \\u00A0]*[.:—–-]?[ \\u00A0\\n]*");
  private static final Pattern OF_WHOLE =
      Pattern.compile(" to (?:the |this )?(?:Part|Agreement|Contract|Addendum)(?: [0-9A-Z.]+)?");

  /** What follows a number inside a sentence, but never in a heading. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[ \\u00A0]*[,;()\\[\\]]|[ \\u00A0\\n]+[a-z(]|\\.[ \\n]*$(?!\\z)|['’]s?\\b"
              + "|[ \\u00A0\\n]+[\"“][^\"”]{1,100}[\"”][,;)]? ?[\\p{Ll}(]");

  /** A caption as translations from Japanese write it: "Article 1 (Purpose)". */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[ \\u00A0]*\\((?<caption>\\p{Lu}[^()\\n]{2,90})\\)[.:]?"
              + "(?=[ \\u00A0]*(?:\\n|$)|[ \\u00A0]+[\\p{Lu}(\"“0-9])");

  /** A first paragraph that follows its article's number, as in "Article 2 (1) The term". */
  private static final Pattern FIRST_PARAGRAPH =
      Pattern.compile("[ \\u00A0]+(?=\\(1\\)[ \\u00A0]+[\\p{Lu}\"“])");

  private static final int LONGEST_LINE = 160;

  private EnglishLabels() {}

  /** The heading that {@code block} starts with; empty if it starts with none. */
  public static Optional<Label> find(String block, boolean marked) {
    Matcher m = KEYWORD.matcher(block);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String word = m.group("word");
    Rank rank = RANKS.getOrDefault(word.toUpperCase(Locale.ROOT), Rank.SCHEDULE);
    boolean caps = word.equals(word.toUpperCase(Locale.ROOT)) && !word.startsWith("§");
    int end = m.end();
    boolean line = block.length() <= LONGEST_LINE && !block.contains("\n");
    if (m.group("number") == null) {
      boolean alone = end == block.length() || SEPARATOR.matcher(block.substring(end)).matches();
      return rank == Rank.SCHEDULE && alone && (caps || marked)
          ? Optional.of(new Label(rank, 0, end, end, end, block.length(), true))
          : Optional.empty();
    }
    if (end < block.length() && Character.isLetterOrDigit(block.charAt(end))) {
      return Optional.empty();
    }
    if (rank.depth() == 0) {
      Matcher whole = OF_WHOLE.matcher(block).region(end, block.length());
      if (whole.lookingAt() && line) {
        int at = whole.end();
        return Optional.of(titled(rank, block, end, at));
      }
    }
    if (rank == Rank.CLAUSE || rank == Rank.ARTICLE) {
      Matcher bracketed = BRACKETED.matcher(block).region(end, block.length());
      if (bracketed.lookingAt() && Captions.isTitle(bracketed.group("caption"))) {
        int from = bracketed.start("caption");
        int to = bracketed.end("caption");
        return Optional.of(new Label(rank, 0, end, from, to, separator(block, to + 1), true));
      }
      Matcher first = FIRST_PARAGRAPH.matcher(block).region(end, block.length());
      if (first.lookingAt()) {
        return Optional.of(new Label(rank, 0, end, first.end(), first.end(), first.end(), true));
      }
    }
    String rest = block.substring(end);
    if (REFERENCE.matcher(rest).lookingAt()) {
      return Optional.empty();
    }
    if (rank == Rank.CLAUSE || rank == Rank.ARTICLE) {
      int separator = separator(block, end);
      Optional<Captions.RunIn> runIn = Captions.runIn(block, separator, block.length());
      if (runIn.isPresent()) {
        Captions.RunIn caption = runIn.get();
        return Optional.of(
            new Label(rank, 0, end, caption.start(), caption.end(), caption.bodyStart(), true));
      }
      if (!line || (!marked && !Captions.isTitle(block.substring(separator)))) {
        boolean spaced = separator > end || separator == block.length();
        return Optional.of(new Label(rank, 0, end, separator, separator, separator, spaced));
      }
    } else if (!line || (!marked && block.stripTrailing().endsWith(".") && !caps)) {
      return Optional.empty();
    }
    return Optional.of(titled(rank, block, end, end));
  }

  private static Label titled(Rank rank, String block, int labelEnd, int from) {
    int at = separator(block, from);
    int to = block.stripTrailing().length();
    if (to > at && block.charAt(to - 1) == '.') {
      to--;
    }
    to = Math.max(at, to);
    return new Label(rank, 0, labelEnd, at, to, at == to ? at : block.length(), true);
  }

  private static int separator(String block, int from) {
    Matcher m = SEPARATOR.matcher(block).region(from, block.length());
    return m.lookingAt() ? m.end() : from;
  }
}
