package dev.docket.reading.docx;

import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.label.ListNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Computes the numbers that Word shows but does not store, from numbering.xml. Counting is by
 * abstract list, as Word does it: lists of different {@code numId} over one definition go on.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;

  /** A level of a list: its first number, format, pattern such as {@code %1.%2}, suffix. */
  private static final class Level {
    int start = 1;
    String format = "decimal";
    String pattern = "";
    String suffix = "tab";
    boolean legal;
    int restart = -1; // the level whose number restarts it, 0 for none

    Level copy() {
      Level copy = new Level();
      copy.start = start;
      copy.format = format;
      copy.pattern = pattern;
      copy.suffix = suffix;
      copy.legal = legal;
      copy.restart = restart;
      return copy;
    }
  }

  private static final class Abstract {
    final Level[] levels = new Level[LEVELS];
    final int[] counts = new int[LEVELS];
    String styleLink = "";

    Abstract() {
      for (int i = 0; i < LEVELS; i++) {
        levels[i] = new Level();
      }
    }
  }

  private static final class Num {
    int abstractId;
    final Map<Integer, Integer> starts = new HashMap<>();
    final Map<Integer, Level> levels = new HashMap<>();
    boolean used;
  }

  private final Map<Integer, Abstract> abstracts = new HashMap<>();
  private final Map<Integer, Num> nums = new HashMap<>();
  private final Map<String, Integer> byStyle = new HashMap<>();

  /** Reads numbering.xml, if there is one. */
  static DocxNumbering read(DocxPackage from) throws XMLStreamException {
    DocxNumbering read = new DocxNumbering();
    Optional<XMLStreamReader> xml = from.read("numbering");
    if (xml.isPresent()) {
      read.fill(xml.get());
    }
    return read;
  }

  private void fill(XMLStreamReader xml) throws XMLStreamException {
    Abstract list = new Abstract();
    Num num = new Num();
    Level level = new Level();
    int override = -1;
    boolean inNum = false;
    int listId = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        override = xml.getLocalName().equals("lvlOverride") ? -1 : override;
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          list = new Abstract();
          inNum = false;
          listId = Docx.integer(Docx.attribute(xml, "abstractNumId").orElse("")).orElse(-1);
          abstracts.put(listId, list);
        }
        case "num" -> {
          num = new Num();
          inNum = true;
          nums.put(Docx.integer(Docx.attribute(xml, "numId").orElse("")).orElse(-1), num);
        }
        case "abstractNumId" -> num.abstractId = Docx.number(xml).orElse(-1);
        case "numStyleLink" -> list.styleLink = Docx.value(xml);
        case "styleLink" -> byStyle.put(Docx.value(xml), listId);
        case "lvlOverride" ->
            override = Docx.integer(Docx.attribute(xml, "ilvl").orElse("")).orElse(0);
        case "startOverride" -> num.starts.put(override, Docx.number(xml).orElse(1));
        case "lvl" -> {
          int index = Docx.integer(Docx.attribute(xml, "ilvl").orElse("")).orElse(0);
          level = new Level();
          if (inNum) {
            num.levels.put(index, level);
          } else if (index >= 0 && index < LEVELS) {
            list.levels[index] = level;
          }
        }
        case "start" -> level.start = Docx.number(xml).orElse(1);
        case "numFmt" -> level.format = Docx.value(xml);
        case "lvlText" -> level.pattern = Docx.value(xml);
        case "suff" -> level.suffix = Docx.value(xml);
        case "isLgl" -> level.legal = Docx.isOn(xml);
        case "lvlRestart" -> level.restart = Docx.number(xml).orElse(-1);
        default -> {
          // formatting
        }
      }
    }
  }

  /** The number of the next paragraph in list {@code numId} at {@code ilvl}, with what follows. */
  String next(int numId, int ilvl) {
    Num num = nums.get(numId);
    Abstract list = num == null ? null : list(num.abstractId);
    if (num == null || list == null || ilvl < 0 || ilvl >= LEVELS) {
      return "";
    }
    if (!num.used) {
      num.used = true;
      num.starts.forEach(
          (level, start) -> {
            if (level >= 0 && level < LEVELS) {
              list.counts[level] = 0;
              list.levels[level] = list.levels[level].copy();
              list.levels[level].start = start;
            }
          });
    }
    Level level = level(num, list, ilvl);
    list.counts[ilvl] = list.counts[ilvl] == 0 ? level.start : list.counts[ilvl] + 1;
    for (int deeper = ilvl + 1; deeper < LEVELS; deeper++) {
      int restart = level(num, list, deeper).restart;
      if (restart != 0 && (restart < 0 || ilvl < restart)) {
        list.counts[deeper] = 0;
      }
    }
    return written(num, list, level);
  }

  private Abstract list(int id) {
    Abstract list = abstracts.get(id);
    if (list != null && !list.styleLink.isEmpty()) {
      Abstract linked = abstracts.get(byStyle.getOrDefault(list.styleLink, id));
      return linked == null ? list : linked;
    }
    return list == null ? new Abstract() : list;
  }

  private static Level level(Num num, Abstract list, int index) {
    Level own = num.levels.get(index);
    return own == null ? list.levels[index] : own;
  }

  private static String written(Num num, Abstract list, Level level) {
    if (level.format.equals("bullet")) {
      return "- ";
    }
    StringBuilder label = new StringBuilder();
    String pattern = level.pattern;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean place =
          c == '%'
              && i + 1 < pattern.length()
              && pattern.charAt(i + 1) >= '1'
              && pattern.charAt(i + 1) <= '9';
      if (!place) {
        label.append(c);
        continue;
      }
      int index = pattern.charAt(++i) - '1';
      Level shown = level(num, list, index);
      int count = list.counts[index] == 0 ? shown.start : list.counts[index];
      label.append(ListNumbers.written(count, level.legal ? "decimal" : shown.format));
    }
    if (label.isEmpty()) {
      return "";
    }
    boolean wide = LineJoining.isWide(label.charAt(label.length() - 1));
    String suffix = level.suffix.equals("nothing") ? "" : wide ? "　" : " ";
    return label + suffix;
  }
}
