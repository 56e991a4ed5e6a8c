package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the findings of a part: sections that a reader marked as such, that are headed "Finding 1"
 * or 指摘事項１, that state a severity, or that are divided into condition, cause and recommendation.
 */
final class FindingSections {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:[【\\[■●]\\s*)?(?:(?:audit |key )?(?:finding|observation|issue|deficiency|nonconformity|exception)"
              + "\\s*(?:no\\.?|#|number)?\\s*[A-Z]{0,3}-?\\d+(?:[.-]\\d+)*"
              + "|(?:指摘(?:事項)?|発見事項|検出事項|不備(?:事項)?|改善(?:提案|事項|指摘)|要改善事項|課題|監査所見|所見)"
              + "\\s*(?:No\\.?|NO|番号|その|#|＃)?\\s*[（(]?[0-9０-９一二三四五六七八九十①-⑳]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ID =
      Pattern.compile("^[\\[(]?[A-Z]{2,8}(?:-[A-Z0-9]{1,8}){0,3}-\\d{1,4}[\\])]?[:.\\s–—-]");
  private static final Pattern CONTAINER =
      Pattern.compile(
          "^(?:[\\dIVXA-Z]{1,4}[.)]?\\s+)*(?:(?:detailed|summary of|key|audit|technical|overview of)\\s)*"
              + "(?:findings?|observations?|issues?|results?|recommendations?)(?: (?:summary|overview|details?))?$"
              + "|^(?:第?[0-9０-９一二三四五六七八九十IVX]+[章節.．、\\s]*)?(?:監査)?(?:指摘|発見|検出)事項(?:の)?(?:一覧|概要|要約|詳細|総括)?$"
              + "|\\b(?:executive summary|introduction|conclusions?|scope|methodology|appendix|about"
              + "|table of contents|overview|definitions?|rating scale|categories|maturity|glossary)\\b"
              + "|概要|総括|結論|総合(?:評価|意見)|目次|はじめに|監査(?:目的|範囲|方法|対象)|評価基準|定義|付録|別紙",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOLLOW_UP =
      Pattern.compile(
          "\\bfix(?:es)? (?:review|status)|\\bre-?test|\\bremediation (?:status|review)|\\bfollow-?up"
              + "|\\bprior (?:audit )?findings|フォローアップ|改善(?:の)?状況|対応状況|前回(?:の)?(?:監査|指摘)",
          Pattern.CASE_INSENSITIVE);
  private static final int NEAR = 12; // units after a heading in which its severity stands
  private static final int LONGEST_TITLE = 200;

  private FindingSections() {}

  /**
   * A finding's units.
   *
   * @param head the index of its heading
   * @param end the index after its last unit
   */
  record Range(int head, int end) {}

  /** The findings of {@code part} in order; they do not overlap. */
  static List<Range> of(Part part) {
    List<Range> ranges = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < part.units().size(); i++) {
      if (isHead(part, i)) {
        heads.add(i);
      }
    }
    for (int h = 0; h < heads.size(); h++) {
      int next = h + 1 < heads.size() ? heads.get(h + 1) : part.units().size();
      int end = Math.min(end(part, heads.get(h)), next);
      boolean holdsNext =
          next < part.units().size() && end == next && isAround(part, heads.get(h), next);
      if (!holdsNext) { // the innermost is the finding
        ranges.add(new Range(heads.get(h), end));
      }
    }
    return ranges;
  }

  private static boolean isHead(Part part, int at) {
    Unit unit = part.units().get(at);
    if (unit.form() == Unit.Form.ROW
        || unit.form() == Unit.Form.NOTE
        || unit.text().length() > LONGEST_TITLE
        || !unit.text().codePoints().anyMatch(Character::isLetter)) {
      return false;
    }
    boolean labelled = LABEL.matcher(unit.text()).find();
    if (!unit.isHeading()) {
      return labelled && describes(part, at);
    }
    if (Field.begun(unit.text()).isPresent() || CONTAINER.matcher(unit.text()).find()) {
      return labelled && describes(part, at);
    }
    boolean marked = unit.opens().equals("finding") || labelled || ID.matcher(unit.text()).find();
    if (marked && describes(part, at)) {
      return true;
    }
    return hasSeverity(part, at)
        || fields(part, at).size() >= 3
        || (labelled && hasProse(part, at) && !isFollowUp(part, at));
  }

  /** Whether text follows: a line of a table of contents is followed by the next line alone. */
  private static boolean describes(Part part, int at) {
    return hasSeverity(part, at) || !fields(part, at).isEmpty();
  }

  private static boolean hasProse(Part part, int head) {
    return part.units().subList(head + 1, end(part, head)).stream()
        .anyMatch(unit -> !unit.isHeading() && Sentences.isProse(unit.text()));
  }

  /** Whether the heading stands where findings are listed again, with what became of them. */
  private static boolean isFollowUp(Part part, int head) {
    int section = part.units().get(head).section();
    while (section >= 0) {
      if (FOLLOW_UP.matcher(part.heading(section)).find()) {
        return true;
      }
      section = part.sections().get(section).parent();
    }
    return FOLLOW_UP.matcher(part.path()).find();
  }

  private static boolean hasSeverity(Part part, int head) {
    if (Severity.bracketed(part.units().get(head).text()).isPresent()) {
      return true;
    }
    for (int i = head + 1; i < Math.min(end(part, head), head + NEAR); i++) {
      Unit unit = part.units().get(i);
      if (unit.isHeading() && Field.begun(unit.text()).isEmpty()) {
        return false;
      }
      if (unit.text().length() <= LONGEST_TITLE && Severity.labelled(unit.text()).isPresent()) {
        return Field.begun(unit.text()).isPresent() || unit.text().length() <= 80;
      }
    }
    return false;
  }

  private static Set<Field> fields(Part part, int head) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int i = head + 1; i < end(part, head); i++) {
      Optional<Field.Begun> begun = Field.begun(part.units().get(i).text());
      if (begun.isEmpty() && part.units().get(i).isHeading()) {
        return fields;
      }
      begun.map(Field.Begun::field).filter(f -> f != Field.OTHER).ifPresent(fields::add);
    }
    return fields;
  }

  /**
   * The end of what a heading heads; headings that are labels of a finding's parts belong to it.
   */
  private static int end(Part part, int head) {
    Unit unit = part.units().get(head);
    int level = unit.isHeading() ? unit.level() : Integer.MAX_VALUE;
    int at = head + 1;
    while (at < part.units().size()) {
      Unit next = part.units().get(at);
      if (next.isHeading() && next.level() <= level && Field.begun(next.text()).isEmpty()) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean isAround(Part part, int head, int inner) {
    Unit outer = part.units().get(head);
    Unit unit = part.units().get(inner);
    return outer.isHeading()
        && unit.isHeading()
        && outer.level() < unit.level()
        && fieldsBefore(part, head, inner).isEmpty();
  }

  private static Set<Field> fieldsBefore(Part part, int head, int inner) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int i = head + 1; i < inner; i++) {
      Field.begun(part.units().get(i).text()).map(Field.Begun::field).ifPresent(fields::add);
    }
    return fields;
  }
}
