package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which chapter of a report each of its lines stands in. */
final class Chapters {
  private static final Pattern LEADERS = Pattern.compile("(?:[._·…‥・]\\s?){3,}");
  private static final Pattern PAGE_AT_END = Pattern.compile("^\\S.*\\S\\s+\\d{1,3}$");
  private static final int RUN = 6; // lines with a page number that are a table of contents
  private static final int COUNTED = 4; // of so many lines one that counts makes a list of counts
  private static final int GAP = 2; // other lines between them: a title of two lines
  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_LABELLED =
      40; // characters of a line that is a heading by its number

  private static final Pattern JAPANESE_NUMBER =
      Pattern.compile(
          "^(?:第[0-9０-９一二三四五六七八九十]{1,3}(?:章|節|部)?|[0-9０-９]{1,2}[.．、　 ]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.．、　 ]|[【■])[\\s　]*\\S");

  private static final Pattern UNJUST = // the Board of Audit's chapters, which have no number
      Pattern.compile("不当事項|意見を表示し又は処置を要求した事項|本院の指摘に基づき当局において改善の処置を講じた事項");

  /**
   * Where a line stands.
   *
   * @param headline what the chapter's heading promises; empty where it is unknown
   * @param grade what the chapter's heading says of the severity of its findings
   * @param head the index of that heading, -1 before the first
   * @param level of it
   */
  record Place(Optional<Headline> headline, Optional<Grade> grade, int head, int level) {
    boolean isIn(Headline one) {
      return headline.isPresent() && headline.get() == one;
    }
  }

  private static final Place NOWHERE = new Place(Optional.empty(), Optional.empty(), -1, -1);

  private final List<Line> lines;
  private final List<Place> places = new ArrayList<>();
  private final BitSet contents = new BitSet();

  Chapters(List<Line> lines) {
    this.lines = lines;
    markContents();
    Place place = NOWHERE;
    for (int i = 0; i < lines.size(); i++) {
      place = next(place, i);
      places.add(place);
    }
  }

  Place at(int line) {
    return places.get(line);
  }

  private Place next(Place place, int at) {
    Line line = lines.get(at);
    if (contents.get(at)) {
      return place.isIn(Headline.CONTENTS)
          ? place
          : new Place(Optional.of(Headline.CONTENTS), Optional.empty(), at, -1);
    }
    if (place.isIn(Headline.CONTENTS) && place.level() < 0) {
      place = NOWHERE; // a list of contents without a heading has no other end
    }
    if (!isHeading(line)) {
      return place;
    }
    String heading = line.labelled();
    Optional<Grade> grade = Headline.grade(heading);
    Optional<Headline> headline = Headline.of(heading);
    boolean isBadge = grade.isEmpty() && Grade.badge(heading).isPresent();
    boolean within =
        headline.filter(h -> h == Headline.FRAME).isPresent()
            && place.isIn(Headline.FINDINGS)
            && line.level() > place.level()
            && isBesideParts(at);
    if (within) {
      return place; // 5.1.1 Background, beside 5.1.4 Recommendation
    }
    boolean isPart = isField(heading) || isBadge || (grade.isPresent() && isValue(heading));
    if (isPart && (!opensChapter(at) || (headline.isEmpty() && grade.isEmpty()))) {
      return place; // a part of a finding, not a chapter
    }
    boolean inLegend = place.isIn(Headline.LEGEND) && line.level() > place.level();
    if (inLegend || (place.isIn(Headline.FOLLOW_UP) && line.level() > place.level())) {
      return place;
    }
    if (grade.isPresent() && headline.isEmpty()) {
      return new Place(Optional.of(Headline.FINDINGS), grade, at, line.level());
    }
    if (headline.isPresent()) {
      return new Place(headline, Optional.empty(), at, line.level());
    }
    boolean holdsFindings = place.isIn(Headline.FINDINGS) || place.isIn(Headline.LIST);
    boolean leaves =
        line.level() < place.level()
            || (line.level() == place.level() && (!holdsFindings || hasDeeper(place, at)));
    return leaves && line.level() != Line.NO_LEVEL
        ? new Place(Optional.empty(), Optional.empty(), at, line.level())
        : place;
  }

  /** Whether a heading between the place's own and {@code at} stood deeper than it. */
  private boolean hasDeeper(Place place, int at) {
    for (int i = place.head() + 1; i < at && place.head() >= 0; i++) {
      if (lines.get(i).isHeading() && lines.get(i).level() > place.level()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a heading below the same one, of the same level, names a part of a finding. */
  private boolean isBesideParts(int at) {
    int level = lines.get(at).level();
    for (int i = at + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHeading() && line.level() < level) {
        return false;
      }
      boolean beside = line.isHeading() && line.level() == level;
      if (beside && Field.named(line.text()).filter(Field::isCore).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isField(String heading) {
    return Field.named(heading).isPresent();
  }

  /** Whether the heading is a label with its value: Severity: High. */
  private static boolean isValue(String heading) {
    return Field.begun(heading).filter(b -> !b.rest().isBlank()).isPresent();
  }

  /** Whether the next heading stands deeper than the one at {@code at}: it heads no text alone. */
  private boolean opensChapter(int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (lines.get(i).isHeading()) {
        return lines.get(i).level() > lines.get(at).level() && !isField(lines.get(i).text());
      }
    }
    return false;
  }

  /** Whether the line is a heading: as read, or by its number on a line of its own. */
  static boolean isHeading(Line line) {
    if (line.isHeading()) {
      return line.text().length() <= LONGEST_HEADING * 2;
    }
    String text = line.labelled();
    return line.isOwn()
        && line.kind() == dev.docket.document.Sentence.Kind.SENTENCE
        && text.length() <= LONGEST_LABELLED
        && !text.endsWith("。")
        && (JAPANESE_NUMBER.matcher(text).find() || UNJUST.matcher(text).matches());
  }

  /** Marks the runs of lines that are tables of contents, whether or not a heading says so. */
  private void markContents() {
    int from = -1;
    int last = -1;
    int count = 0;
    int levels = 0; // lines that count the findings of a level, as a contents page hardly does
    boolean headed = false;
    for (int i = 0; i <= lines.size(); i++) {
      boolean here = i < lines.size() && looksLikeContents(lines.get(i));
      boolean opens =
          i < lines.size()
              && Headline.of(lines.get(i).text()).filter(h -> h == Headline.CONTENTS).isPresent();
      if (opens) {
        headed = true;
      }
      if (here) {
        from = from < 0 ? i : from;
        last = i;
        count++;
        levels += LevelCounts.isCount(lines.get(i)) ? 1 : 0;
      } else if (from >= 0 && (i - last > GAP || i == lines.size())) {
        boolean counts = !headed && levels * COUNTED >= count;
        if (count >= (headed ? 1 : RUN) && !counts) {
          contents.set(from, last + 1);
        }
        from = -1;
        count = 0;
        levels = 0;
        headed &= opens;
      }
    }
  }

  /** Whether the line is one of a table of contents. */
  boolean isContents(int at) {
    return contents.get(at);
  }

  /** Whether the line ends with the number of a page, or with dots that lead to one. */
  private static boolean looksLikeContents(Line line) {
    String text = line.text();
    return LEADERS.matcher(text).find()
        || PAGE_AT_END.matcher(text).matches()
        || (line.isRow() && line.cells().getLast().matches("\\d{1,3}"))
        || text.matches("[.\\d\\s]{1,6}");
  }
}
