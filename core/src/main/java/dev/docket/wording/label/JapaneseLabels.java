package dev.docket.wording.label;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds 編章節款目条, 附則, 別表 and 様式 at the start of a block, and tells them from references. */
public final class JapaneseLabels {
  private static final String N = "(?:[0-9０-９]{1,5}|[" + Numerals.KANJI + "]{1,9})";
  private static final String BRANCH = "(?:[のノ之]" + N + "){0,6}";
  private static final String ARTICLE = "第" + N + "条" + BRANCH;
  private static final Pattern UNIT =
      Pattern.compile("第[ 　]?" + N + "[ 　]?(?<unit>編|章|節|款|目|条)" + BRANCH);
  private static final Pattern RANGE =
      Pattern.compile(
          ARTICLE
              + "(?:(?:から|及び?|乃至|、|並びに)"
              + ARTICLE
              + "){1,9}(?:まで)?(?=[\\s　]*(?:削除|[（(\\[]削除|$))");
  private static final Pattern OUTER =
      Pattern.compile(
          "(?<supplement>附[ 　]{0,2}則)"
              + "|(?<form>(?:別記)?様式(?:第?"
              + N
              + "号?"
              + BRANCH
              + ")?|(?:別記)?第"
              + N
              + "号(?:の"
              + N
              + ")?様式)"
              + "|(?<schedule>別表(?:第?"
              + N
              + BRANCH
              + ")?|(?:別紙|別添|付表|附属書|別記|添付資料)(?:第?(?:"
              + N
              + "|[A-ZＡ-Ｚ])"
              + BRANCH
              + ")?)");
  private static final Pattern FINDING =
      Pattern.compile("(?:指摘事項|検出事項|発見事項|指摘)[ 　]?(?:第|No\\.?|№)?[ 　]?" + N + "号?");

  /** What follows a number inside a sentence, but never in a heading. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[ 　]*(?:第[0-9０-９"
              + Numerals.KANJI
              + "]{1,5}[項号]|各号|本文|ただし書|但書|前段|後段|中「)"
              + "|(?:の|に|を|は|が|と|で|中|及|又|並|若|か|ま|、|。|，|）|\\)|」|～|〜|－|―|-|−|・|も|や|より|へ|以下|以降|違反|関係|各|第|但|ただ|前|後)");

  /** What follows a number and its caption inside a sentence, and never begins one. */
  private static final Pattern CITATION =
      Pattern.compile(
          "[ 　]*第[0-9０-９"
              + Numerals.KANJI
              + "]{1,5}[項号]"
              + "|の|を|が|に|で(?!き)|と(?!き)|へ|や|は(?!じめ)|も(?!し|っと)|から|まで|より|中「"
              + "|、|。|，|）|\\)|」|～|〜|－|―|-|−|・"
              + "|(?:及び|又は|並びに|若しくは|乃至)(?=[第前次同])");

  /** What follows a number and its caption inside a sentence more often than it begins one. */
  private static final Pattern DOUBTFUL =
      Pattern.compile("各号|本文|ただし書|但書|前段|後段|及び|又は|並びに|若しくは|以下|以降|違反|関係");

  private static final Pattern CITED_PARAGRAPH =
      Pattern.compile(" +第[0-9０-９" + Numerals.KANJI + "]{1,5}[項号]");

  private static final Pattern TOC_RANGE = Pattern.compile("[（(]第[^）)]{1,40}条[^）)]{0,20}[）)]\\s*$");
  private static final int LONGEST_CAPTION = 100;
  private static final int LONGEST_BARE_CAPTION = 40;

  private JapaneseLabels() {}

  /** The heading that {@code block} starts with; empty if it starts with none. */
  public static Optional<Label> find(String block, boolean marked) {
    int start = 0;
    while (start < block.length() && (block.charAt(start) == '　' || block.charAt(start) == ' ')) {
      start++;
    }
    if (start == block.length() || block.charAt(start) < 0x2E80) {
      return Optional.empty();
    }
    char first = block.charAt(start);
    if (first == '第') {
      Optional<Label> numbered = numbered(block, start, marked);
      return numbered.isPresent() ? numbered : outer(block, start, marked);
    }
    return first == '指' || first == '検' || first == '発'
        ? finding(block, start, marked)
        : outer(block, start, marked);
  }

  private static Optional<Label> numbered(String block, int start, boolean marked) {
    Matcher range = RANGE.matcher(block).region(start, block.length());
    if (range.lookingAt()) {
      return Optional.of(plain(Rank.ARTICLE, block, start, range.end()));
    }
    Matcher unit = UNIT.matcher(block).region(start, block.length());
    if (!unit.lookingAt()) {
      return Optional.empty();
    }
    Rank rank =
        switch (unit.group("unit").charAt(0)) {
          case '編' -> Rank.PART;
          case '章' -> Rank.CHAPTER;
          case '節' -> Rank.SECTION;
          case '款' -> Rank.SUBSECTION;
          case '目' -> Rank.DIVISION;
          default -> Rank.ARTICLE;
        };
    if (rank == Rank.ARTICLE) {
      return captioned(rank, block, start, unit.end(), marked);
    }
    if (TOC_RANGE.matcher(block).find()) {
      return Optional.empty();
    }
    return titled(rank, block, start, unit.end(), marked);
  }

  private static Optional<Label> outer(String block, int start, boolean marked) {
    Matcher outer = OUTER.matcher(block).region(start, block.length());
    if (!outer.lookingAt()) {
      return Optional.empty();
    }
    Rank rank =
        outer.group("supplement") != null
            ? Rank.SUPPLEMENT
            : outer.group("form") != null ? Rank.FORM : Rank.SCHEDULE;
    String rest = firstLine(block, outer.end());
    boolean ends = rest.isBlank() || "　 （(".indexOf(rest.charAt(0)) >= 0;
    if (!ends || rest.length() > LONGEST_CAPTION || rest.contains("。")) {
      return Optional.empty();
    }
    Optional<Label> label = captioned(rank, block, start, outer.end(), marked);
    return label.isPresent() ? label : Optional.empty();
  }

  private static Optional<Label> finding(String block, int start, boolean marked) {
    Matcher finding = FINDING.matcher(block).region(start, block.length());
    return finding.lookingAt()
        ? titled(Rank.FINDING, block, start, finding.end(), marked)
        : Optional.empty();
  }

  /** What goes on with a caption in brackets: 【損害】及び【遅延】, 【損害】及び遅延 as a whole line. */
  private static final Pattern SECOND_CAPTION =
      Pattern.compile("(?:及び|並びに|又は|若しくは|・|と)(?:[（(【〔][^）)】〕。]{1,30}[）)】〕]|[^。、第（(【]{1,20}\\s*$)");

  /** A label whose caption follows in brackets, or as the rest of a line of its own. */
  private static Optional<Label> captioned(
      Rank rank, String block, int start, int end, boolean marked) {
    String rest = block.substring(end, Math.min(block.length(), end + 2 * LONGEST_CAPTION));
    if (isReference(rest)) {
      return Optional.empty();
    }
    int at = end + blanks(rest, 0);
    if (at < block.length() && "（(【〔［[".indexOf(block.charAt(at)) >= 0) {
      int close = closing(block, at);
      Matcher second =
          SECOND_CAPTION.matcher(block).region(Math.max(close + 1, at), block.length());
      if (close > 0 && second.lookingAt() && second.end() - at <= LONGEST_CAPTION) {
        int body = second.end() + blanks(block.substring(second.end()), 0);
        return Optional.of(new Label(rank, start, end, at, second.end(), body, true));
      }
      if (close > 0 && close - at <= LONGEST_CAPTION) {
        String after = block.substring(close + 1, Math.min(block.length(), close + 20));
        if (CITATION.matcher(after).lookingAt()) {
          return Optional.empty();
        }
        boolean doubtful = DOUBTFUL.matcher(after).lookingAt();
        int body = close + 1 + blanks(after, 0);
        return Optional.of(new Label(rank, start, end, at + 1, close, body, !doubtful));
      }
    }
    if (marked || rank.depth() == 0) {
      return titled(rank, block, start, end, marked);
    }
    if (at < block.length() && ":：.．".indexOf(block.charAt(at)) >= 0) {
      at += 1 + blanks(block.substring(at + 1), 0);
      return titled(rank, block, start, end, at, true);
    }
    boolean spaced = at > end || at == block.length();
    if (spaced && isBareCaption(block.substring(at))) {
      return titled(rank, block, start, end, at, true);
    }
    return Optional.of(new Label(rank, start, end, at, at, at, spaced));
  }

  /** Whether what follows a number shows that it is cited. A full-width space never does. */
  private static boolean isReference(String rest) {
    return !rest.startsWith("　")
        && (rest.startsWith(" ")
            ? CITED_PARAGRAPH.matcher(rest).lookingAt()
            : REFERENCE.matcher(rest).lookingAt());
  }

  /** A label whose caption is the rest of its line. */
  private static Optional<Label> titled(
      Rank rank, String block, int start, int end, boolean marked) {
    String rest = block.substring(end);
    if (isReference(rest)
        || (!marked && (rest.length() > LONGEST_CAPTION || rest.strip().endsWith("。")))) {
      return Optional.empty();
    }
    int at = end + blanks(rest, 0);
    boolean spaced = at > end || at == block.length();
    if (at < block.length() && ":：.．".indexOf(block.charAt(at)) >= 0) {
      at += 1 + blanks(block.substring(at + 1), 0);
      spaced = true;
    }
    return titled(rank, block, start, end, at, spaced || marked);
  }

  private static Optional<Label> titled(
      Rank rank, String block, int start, int end, int at, boolean certain) {
    int captionEnd = block.stripTrailing().length();
    if (at >= captionEnd || isPlaceholder(block.substring(at))) {
      return Optional.of(new Label(rank, start, end, at, at, at, certain));
    }
    int from = at;
    int to = captionEnd;
    if ("（(【".indexOf(block.charAt(from)) >= 0 && closing(block, from) == to - 1) {
      from++;
      to--;
    }
    return Optional.of(new Label(rank, start, end, from, to, block.length(), certain));
  }

  private static Label plain(Rank rank, String block, int start, int end) {
    int body = end + blanks(block.substring(end), 0);
    return new Label(rank, start, end, body, body, body, true);
  }

  /** A title such as 目的, which is neither a sentence nor the first line of one. */
  private static boolean isBareCaption(String rest) {
    String line = rest.strip();
    return !line.isEmpty()
        && line.length() <= LONGEST_BARE_CAPTION
        && line.indexOf('\n') < 0
        && !line.contains("。")
        && !line.contains("、")
        && !isPlaceholder(line)
        && !line.endsWith("：")
        && !line.endsWith(":");
  }

  private static boolean isPlaceholder(String rest) {
    String line = rest.strip();
    return line.equals("削除") || line.equals("（削除）") || line.equals("(削除)") || line.equals("[削除]");
  }

  private static String firstLine(String block, int from) {
    int end = block.indexOf('\n', from);
    return block.substring(from, end < 0 ? block.length() : end);
  }

  private static int blanks(String rest, int from) {
    int at = from;
    while (at < rest.length() && " 　\t\n".indexOf(rest.charAt(at)) >= 0) {
      at++;
    }
    return at - from;
  }

  /** The index of the bracket that closes the one at {@code open}; -1 if none does. */
  public static int closing(String block, int open) {
    int depth = 0;
    for (int i = open; i < block.length() && i < open + 4 * LONGEST_CAPTION; i++) {
      if ("（(【〔［[".indexOf(block.charAt(i)) >= 0) {
        depth++;
      } else if ("）)】〕］]".indexOf(block.charAt(i)) >= 0 && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
