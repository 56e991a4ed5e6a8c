package dev.docket.worker.summary.sheet;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.Widths;
import dev.docket.wording.force.Duty;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A citable unit on one line, with the captions it stands under and its place in the document. */
final class Clause {
  private static final int LONGEST_PASSAGE = 400; // code points of a quotation
  private static final int LEAD = 120; // of them before the words that matter

  private final int unit;
  private final Sentence sentence;
  private final String raw; // with its lines and columns
  private final String text;
  private final int[] origins; // code points of the document for each char, and one more
  private final List<String> captions;
  private final List<Integer> sections;
  private final boolean inSchedule;
  private @Nullable List<Phrase<Force>> forces; // read when they are first asked for
  private @Nullable List<Quantity> quantities;

  private Clause(
      int unit,
      Sentence sentence,
      String raw,
      String text,
      int[] origins,
      List<String> captions,
      List<Integer> sections,
      boolean inSchedule) {
    this.unit = unit;
    this.sentence = sentence;
    this.raw = raw;
    this.text = text;
    this.origins = origins;
    this.captions = captions;
    this.sections = sections;
    this.inSchedule = inSchedule;
  }

  /**
   * The unit at an index of {@link Document#sentences}.
   *
   * @param captions the captions above it, the innermost first
   * @param sections the sections that it lies in, the innermost first
   */
  static Clause of(
      Document document,
      int unit,
      List<String> captions,
      List<Integer> sections,
      boolean inSchedule) {
    Sentence sentence = document.sentences().get(unit);
    String raw = document.textOf(sentence);
    StringBuilder line = new StringBuilder(raw.length());
    int[] origins = new int[raw.length() + 1];
    BitSet filled = Blanks.filled(raw);
    int offset = sentence.start();
    int i = 0;
    while (i < raw.length()) {
      int c = raw.codePointAt(i);
      int width = Character.charCount(c);
      if (isMark(c) && !line.isEmpty()) {
        compose(line, (char) c);
        offset++;
        i += width;
        continue;
      }
      if (filled.get(i)) {
        offset++;
        i += width;
        continue;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        for (int k = 0; k < width; k++) {
          origins[line.length()] = offset;
          line.append(Widths.usual(raw.charAt(i + k)));
        }
      } else if (!line.isEmpty() && !isJoined(line, raw, i)) {
        origins[line.length()] = offset;
        line.append(' ');
      }
      offset++;
      i += width;
    }
    String text = line.toString().stripTrailing();
    origins[text.length()] = sentence.end();
    return new Clause(unit, sentence, raw, text, origins, captions, sections, inSchedule);
  }

  /** Whether {@code c} is a voicing mark of its own, as some systems write が in two characters. */
  private static boolean isMark(int c) {
    return c == 0x3099 || c == 0x309A;
  }

  private static void compose(StringBuilder line, char mark) {
    String letter = line.substring(line.length() - 1) + mark;
    String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
    line.setLength(line.length() - 1);
    line.append(composed.charAt(0));
  }

  /** Whether white space at {@code at} is dropped: after white space, and where CJK is wrapped. */
  private static boolean isJoined(StringBuilder line, String raw, int at) {
    char last = line.charAt(line.length() - 1);
    if (last == ' ') {
      return true;
    }
    int next = at;
    boolean breaks = false;
    while (next < raw.length() && Character.isWhitespace(raw.charAt(next))) {
      breaks |= raw.charAt(next) == '\n';
      next++;
    }
    return breaks && next < raw.length() && Script.isCjk(last) && Script.isCjk(raw.charAt(next));
  }

  int unit() {
    return unit;
  }

  int section() {
    return sentence.section();
  }

  /** Its words as the document sets them, in lines and columns. */
  String raw() {
    return raw;
  }

  String text() {
    return text;
  }

  /** The phrases of force in it. */
  List<Phrase<Force>> forces() {
    List<Phrase<Force>> read = forces;
    if (read == null) {
      read = Forces.in(text);
      forces = read;
    }
    return read;
  }

  /** Whether it binds or forbids. */
  boolean obliges() {
    return forces().stream()
        .anyMatch(
            f -> f.kind().duty().filter(d -> d == Duty.MUST || d == Duty.MUST_NOT).isPresent());
  }

  /** The quantities in it. */
  List<Quantity> quantities() {
    List<Quantity> read = quantities;
    if (read == null) {
      read = Quantities.in(text);
      quantities = read;
    }
    return read;
  }

  /** Whether it lies in a section, or below it. */
  boolean isWithin(int section) {
    return section == section() || sections.contains(section);
  }

  /** Whether it is a sentence of its own: a heading or a bare name has no verb. */
  boolean isSaid() {
    return Said.isSaid(text);
  }

  /** The captions above it, the innermost first. */
  List<String> captions() {
    return captions;
  }

  boolean isRow() {
    return sentence.kind() == Sentence.Kind.ROW;
  }

  /** Whether it is a heading and no more: a heading that runs on into a sentence says something. */
  boolean isHeading() {
    return sentence.kind() == Sentence.Kind.HEADING && text.length() < Clauses.LONGEST_CAPTION;
  }

  /** Whether it stands in an annex, a form or a schedule. */
  boolean isInSchedule() {
    return inSchedule;
  }

  /** All of it, or its beginning where it is longer than a quotation may be. */
  Passage passage() {
    return passage(0, Math.min(text.length(), LONGEST_PASSAGE));
  }

  /** As much of it as a quotation may hold, with all that {@code found} matched where it fits. */
  Passage passage(Matcher found) {
    return passage(found.start(), found.end());
  }

  private Passage passage(int from, int to) {
    if (sentence.end() - sentence.start() <= LONGEST_PASSAGE) {
      return new Passage(unit, sentence.start(), sentence.end());
    }
    int start = Math.max(0, Math.min(from, to - LONGEST_PASSAGE + LEAD) - LEAD);
    while (start > 0 && start < from && !isBreak(text.charAt(start - 1))) {
      start++;
    }
    int first = origins[start];
    int last = Math.min(sentence.end(), first + LONGEST_PASSAGE);
    return new Passage(unit, first, last);
  }

  private static boolean isBreak(char c) {
    return c == ' ' || c == '、' || c == '。' || c == '，';
  }
}
