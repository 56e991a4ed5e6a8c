package dev.docket.worker.summary.sheet;

import dev.docket.wording.Script;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a document calls itself: a line of the first page that names a kind of document, the
 * name in its first sentence, what the file says that it is called, or a heading; never the heading
 * of one of its clauses.
 */
final class TitleReader {
  private static final int CLOSE = 2; // clauses behind a small line in which its heading stands
  private static final int OPENING = 50; // clauses among which a heading may be the title
  private static final int NAMED = 5; // lines among which a plain one may be it
  private static final int FIRST = 12; // clauses among which a title stands
  private static final int SHORT = 60; // chars of a line that may be a title though none is marked
  private static final Pattern ENDED = Pattern.compile("[.。:：!?,;|]");
  private static final Pattern ITEM = Pattern.compile("(?:とき|場合|こと|者)$|^\\\\");
  private static final int LONGEST = 120; // chars of a title

  /** A clause's number, which is no title's: 第2条, 2.4, Article IV, (a); not 第三者委員会. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:第\\s*[0-9０-９一二三四五六七八九十百]+\\s*[条章節編款]|[0-9０-９]+[.．][0-9]|[IVX]+[.．\\s]|(?i:article|section|chapter)\\b|§|[(（])");

  private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z]+");

  /** The number of a paragraph, which may stand before what a whole document is called. */
  private static final Pattern COUNTED = Pattern.compile("^[0-9０-９]{1,2}[.．)）]\\s");

  /** The name by which a document speaks of itself in its first sentence. */
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "^(?i:this) (?<name>(?:[A-Z][\\w’'-]*|and|of|for|&)(?: (?:[A-Z][\\w’'-]*|and|of|for|&)){0,9}) [(（]");

  /** What any document has a section of. */
  private static final Pattern SECTION =
      Pattern.compile(
          "^(?i:purpose|scope|introduction|overview|definitions|background|preamble)(?: (?:and|&) \\w+)?$|^(?:目的|適用範囲|総則|はじめに|概要|前文|定義)");

  private static final Pattern ORNAMENT =
      Pattern.compile("^(?:[*_#○◎●■\\s]+|(?:title|name): +|for (?=[A-Z]))|[*_]+$");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|addendum|lease|order form|statement of work|terms|policy|regulations?|rules|act|constitution|report|audit|assessment|review|plan|guidelines|bylaws)\\b|契約書?$|契約|覚書|誓約書|同意書|協定書|規約|約款|規程|規則|規定|条例|法$|法律|要綱|細則|報告書?|方針|ポリシー|定款|会則|学則|監査|内規|基準|指針");
  private static final Pattern COMPANY =
      Pattern.compile("(?i)\\b(?:inc|ltd|co|corp|llc|l\\.l\\.c|n\\.a|s\\.a|b\\.v|plc)\\.$");
  private static final Pattern PARTICULARS =
      Pattern.compile(
          "^(?:[-–—#*|(\\[{]|[0-9.]+$|(?i:page |table of contents|contents$|目次|(?:article|section|chapter|clause) [0-9ivxlc]+\\b|version|effective(?: date)?\\b|last (?:updated|revised)|施行日|制定日|改定日|最終更新|https?:|how to|between |and |if |by |when |please |you |we |these |welcome |using |interpreting|instructions))");

  private final List<Clause> clauses;
  private final FileTitle file;

  TitleReader(Clauses clauses, FileTitle file) {
    this.clauses = clauses.all();
    this.file = file;
  }

  /** Whether {@code title} says what kind of document it is the title of. */
  static boolean namesKind(String title) {
    return title.length() <= LONGEST && TITLE.matcher(title).find() && canBeTitle(title);
  }

  /** The title as it is written, without ornaments; empty if nothing on the first page is one. */
  Optional<String> title() {
    List<String> lines =
        opening().stream()
            .limit(FIRST)
            .filter(c -> !c.isRow())
            .map(TitleReader::plain)
            .filter(t -> t.length() > 2 && t.length() <= LONGEST)
            .filter(TitleReader::isNoSentence)
            .filter(TitleReader::canBeTitle)
            .toList();
    List<String> named =
        lines.stream()
            .limit(NAMED)
            .filter(t -> TITLE.matcher(t).find())
            .filter(t -> t.equals(lines.getFirst()) || !COUNTED.matcher(t).find())
            .toList();
    return confirmed()
        .or(() -> inOwnLanguage(named).map(t -> marked(t).orElse(t)).map(this::fuller))
        .or(this::ownName)
        .or(file::kind)
        .or(this::heading)
        .or(file::other)
        .or(() -> lines.stream().findFirst().filter(t -> !SECTION.matcher(t).find()))
        .or(file::property);
  }

  /** The line that says what the file is called, with what it says besides. */
  private Optional<String> confirmed() {
    String said = file.kind().filter(this::isOwnLanguage).orElse("");
    boolean several = said.contains(" ") || Script.hasCjk(said);
    return clauses.stream()
        .limit(said.isEmpty() ? 0 : OPENING)
        .filter(c -> !c.isRow() && c.text().length() <= LONGEST)
        .map(TitleReader::plain)
        .filter(t -> isNoSentence(t) && canBeTitle(t))
        .filter(t -> several ? holds(t, said) : begins(t, said))
        .findFirst();
  }

  /**
   * What the file says instead of {@code line}, which is the name of a kind and no more: Policy.
   */
  private String fuller(String line) {
    return file.kind().filter(t -> ONE_WORD.matcher(line).matches() && holds(t, line)).orElse(line);
  }

  private static boolean holds(String line, String words) {
    return line.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static boolean begins(String line, String word) {
    return line.regionMatches(true, 0, word, 0, word.length());
  }

  private static String plain(Clause clause) {
    return ORNAMENT.matcher(clause.text()).replaceAll("").strip();
  }

  private static boolean isNoSentence(String line) {
    return (!line.endsWith(".") || COMPANY.matcher(line).find())
        && Stream.of("。", ":", "!", ";").noneMatch(line::endsWith);
  }

  private static boolean canBeTitle(String line) {
    return !PARTICULARS.matcher(line).find()
        && !Blanks.isIn(line)
        && !NUMBERED.matcher(line).find();
  }

  /** The first of {@code lines}, but one in Japanese where the document is in Japanese. */
  private Optional<String> inOwnLanguage(List<String> lines) {
    return lines.stream()
        .filter(this::isOwnLanguage)
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  private boolean isOwnLanguage(String line) {
    List<Clause> first = clauses.stream().limit(OPENING).toList();
    long japanese = first.stream().filter(c -> Script.hasCjk(c.text())).count();
    return 2 * japanese < first.size() || Script.hasCjk(line);
  }

  private Optional<String> ownName() {
    return clauses.stream()
        .limit(FIRST)
        .map(c -> OWN_NAME.matcher(c.text()))
        .filter(Matcher::find)
        .map(m -> m.group("name"))
        .filter(name -> name.contains(" ") && TITLE.matcher(name).find())
        .findFirst();
  }

  /**
   * The clauses before the text itself begins: links, notices, and what stands over it. A heading
   * behind one that has its own sentences is that of a clause.
   */
  private List<Clause> opening() {
    int end = 0;
    boolean headed = false;
    boolean begun = false;
    while (end < Math.min(OPENING, clauses.size())) {
      Clause clause = clauses.get(end);
      boolean sentence = !clause.isHeading() && clause.text().endsWith(".") && clause.isSaid();
      if (begun && clause.isHeading()) {
        break;
      }
      headed |= clause.isHeading();
      begun |= headed && sentence;
      end++;
    }
    return clauses.subList(0, end);
  }

  private Optional<String> heading() {
    return opening().stream()
        .filter(c -> !ITEM.matcher(c.text()).find())
        .filter(
            c -> c.isHeading() || (c.text().length() < SHORT && !ENDED.matcher(c.text()).find()))
        .map(TitleReader::plain)
        .filter(t -> namesKind(t) && !COUNTED.matcher(t).find() && !Said.isSaid(t))
        .findFirst();
  }

  /** The heading close behind the line {@code named} that says the same as a heading. */
  private Optional<String> marked(String named) {
    List<Clause> first = clauses.stream().limit(FIRST).toList();
    int at = 0;
    while (at < first.size() && !plain(first.get(at)).equals(named)) {
      at++;
    }
    boolean plain = at < first.size() && !first.get(at).isHeading();
    return first.stream()
        .skip(at + 1L)
        .limit(plain ? CLOSE : 0)
        .filter(c -> c.isHeading() && c.captions().isEmpty())
        .map(TitleReader::plain)
        .filter(t -> TITLE.matcher(t).find() && canBeTitle(t))
        .filter(t -> isSameLanguage(t, named))
        .findFirst();
  }

  private static boolean isSameLanguage(String one, String other) {
    return Script.hasCjk(one) == Script.hasCjk(other);
  }
}
