package dev.docket.reading.outline;

import dev.docket.wording.label.Enumerator.Reading;
import dev.docket.wording.label.Enumerator.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides at which level each of a run of list numbers stands, and which are no list numbers at
 * all: of all readings it takes the cheapest, where to continue a list is cheap, to start one at
 * its first number costs little, and to skip numbers costs much. A beam search keeps it linear.
 */
final class Nesting {
  private static final int BEAM = 24;
  private static final int DEEPEST = 8;

  private static final double CONTINUE = 0.3;
  private static final double START = 0.7;
  private static final double UNUSUAL = 0.5;
  private static final double SECOND = 0.4; // a 項 numbered 2 after one without a number
  private static final double SKIP = 2.0;
  private static final double LATE = 6.0;
  private static final double MIDDLE = 3.0; // two numbers in a row outweigh it, one does not
  private static final double NO_NUMBER = 3.0;
  private static final double OTHER_DEPTH = 2.5;
  private static final int SAME = 7; // points that the indents of one list may differ by

  /** Where a number stands. */
  record Place(int level, Reading reading) {}

  /**
   * An open list.
   *
   * @param last its last number
   * @param depth how deep the format itself nests it, 0 where that is unknown
   * @param clauses whether numbers like 1. stand below its own
   */
  private record Open(Reading last, int depth, boolean clauses) {}

  private record State(
      double cost, List<Open> open, @Nullable State before, @Nullable Place place) {}

  private List<State> beam = List.of(new State(0, List.of(), null, null));
  private final boolean paragraphs;
  private final boolean excerpt;
  private boolean titled;

  /**
   * A run of numbers.
   *
   * @param paragraphs whether the first 項 may stand without a number
   * @param excerpt whether a count may begin in its middle, as in a part of a longer document
   */
  Nesting(boolean paragraphs, boolean excerpt) {
    this.paragraphs = paragraphs;
    this.excerpt = excerpt;
  }

  /** Takes the next number; {@code depth} is the format's own nesting, 0 where it has none. */
  void add(List<Reading> readings, int depth) {
    Map<List<Open>, State> next = new LinkedHashMap<>();
    for (State state : beam) {
      offer(next, new State(state.cost + NO_NUMBER, state.open, state, null));
      for (Reading reading : readings) {
        for (int level = 0; level < state.open.size(); level++) {
          double cost = continued(state.open.get(level), reading, depth);
          if (cost < LATE) {
            offer(next, at(state, level, reading, depth, cost));
          }
        }
        int level = state.open.size();
        if (level < DEEPEST) {
          double cost = started(state.open, reading, depth);
          if (cost < LATE) {
            offer(
                next, at(state, level, reading, depth, cost + (titled && level > 0 ? UNUSUAL : 0)));
          }
        }
        if (level > 0 && followsItems(state.open.getFirst(), reading)) {
          offer(next, at(state, 0, reading, depth, START + SECOND));
        }
        if (level > 0 && reading.value() == 1 && startsClauses(state.open.getFirst(), reading)) {
          offer(next, at(state, 0, reading, depth, START + 2 * UNUSUAL));
        }
        if (level > 0 && reading.value() == 1 && restarts(state.open.getFirst(), reading)) {
          offer(next, at(state, 0, reading, depth, START + (titled ? 0 : 2 * UNUSUAL)));
        }
      }
    }
    beam =
        next.values().stream().sorted(Comparator.comparingDouble(State::cost)).limit(BEAM).toList();
    titled = false;
  }

  /** A line like a title came between: the next number rather starts the outermost list anew. */
  void titled() {
    titled = true;
  }

  /** Closes all lists but the outermost, which may go on or start anew: a heading came between. */
  void interrupt() {
    beam =
        beam.stream()
            .map(
                s ->
                    new State(
                        s.cost,
                        s.open.isEmpty()
                            ? s.open
                            : List.of(
                                new Open(s.open.getFirst().last, 0, s.open.getFirst().clauses)),
                        s.before == null && s.place == null ? null : s,
                        SKIPPED))
            .toList();
  }

  private static final Place SKIPPED =
      new Place(-2, new Reading(Style.DECIMAL, "", 0, 0, 0)); // not a number, only a link

  /** For each number its place, or null where it is none; in the order they were added. */
  List<@Nullable Place> places() {
    List<@Nullable Place> places = new ArrayList<>();
    State at = beam.getFirst();
    while (at != null && (at.before != null || at.place != null)) {
      if (at.place == null || at.place.level != SKIPPED.level) {
        places.add(at.place);
      }
      at = at.before;
    }
    return places.reversed();
  }

  private static State at(State state, int level, Reading reading, int depth, double cost) {
    List<Open> open = new ArrayList<>(state.open.subList(0, level));
    if (level > 0 && reading.style() == Style.DECIMAL) {
      Open above = open.removeLast();
      open.add(new Open(above.last, above.depth, true));
    }
    boolean clauses = level < state.open.size() && state.open.get(level).clauses;
    open.add(new Open(reading, depth, clauses));
    return new State(
        state.cost + cost + reading.doubt(), List.copyOf(open), state, new Place(level, reading));
  }

  private static void offer(Map<List<Open>, State> next, State state) {
    next.merge(state.open, state, (a, b) -> a.cost <= b.cost ? a : b);
  }

  private static double continued(Open open, Reading reading, int depth) {
    Reading last = open.last;
    if (last.style() != reading.style()) {
      return LATE;
    }
    if (!last.prefix().equals(reading.prefix())) {
      return reading.value() == 1 ? CONTINUE + 2 * UNUSUAL : LATE; // 2.1 after 1.4
    }
    double other = depth > 0 && open.depth > 0 && !isSame(depth, open.depth) ? OTHER_DEPTH : 0;
    if (reading.branch() > 0) {
      boolean next =
          reading.value() == last.value()
              && (reading.branch() == last.branch() + 1 || last.branch() == 0);
      return next ? CONTINUE + other : LATE;
    }
    int step = reading.value() - last.value();
    return step == 1 ? CONTINUE + other : step > 1 && step <= 3 ? SKIP + step + other : LATE;
  }

  private double started(List<Open> open, Reading reading, int depth) {
    Style style = reading.style();
    Open parent = open.isEmpty() ? null : open.getLast();
    double cost = START;
    if (parent != null) {
      if (parent.last.style() == style && parent.last.prefix().equals(reading.prefix())) {
        return depth > parent.depth + SAME && parent.depth > 0 && reading.value() == 1
            ? START + UNUSUAL
            : LATE;
      }
      cost += follows(parent.last.style(), style) ? 0 : UNUSUAL;
    }
    if (style.decimals() > 1) {
      boolean belowParties =
          reading.prefix().equals("1")
              && !open.isEmpty()
              && numbersParties(open.getFirst().last.style());
      return cost + decimal(parent, reading) + (belowParties ? 3 * UNUSUAL : 0);
    }
    if (reading.value() == 1 && reading.branch() == 0) {
      return cost;
    }
    boolean second = paragraphs && parent == null && style.countsParagraphs();
    if (second && reading.value() == 2) {
      return cost + SECOND;
    }
    return excerpt && parent == null && style == Style.DECIMAL && reading.branch() == 0
        ? cost + MIDDLE
        : LATE;
  }

  /** 1.2 belongs below 1; below nothing it may start anywhere, as after the heading Article 1. */
  private static double decimal(@Nullable Open parent, Reading reading) {
    int step = Math.max(0, reading.value() - 1);
    if (parent == null) {
      return step == 0 ? 0 : SKIP;
    }
    Reading above = parent.last;
    String path =
        above.prefix().isEmpty()
            ? String.valueOf(above.value())
            : above.prefix() + "." + above.value();
    return above.style().decimals() == reading.style().decimals() - 1
            && path.equals(reading.prefix())
        ? (step == 0 ? 0 : SKIP)
        : LATE;
  }

  /** The second 項 after a first without a number whose 号 came before it. */
  private boolean followsItems(Open outermost, Reading reading) {
    return paragraphs
        && reading.style().countsParagraphs()
        && reading.value() == 2
        && outermost.last.style() != reading.style();
  }

  /**
   * 1. after parties (1) and (2) or recitals A and B: it has 1.1, and they are not gone on with.
   */
  private static boolean startsClauses(Open outermost, Reading reading) {
    return reading.style() == Style.DECIMAL
        && reading.branch() == 0
        && !outermost.clauses
        && numbersParties(outermost.last.style());
  }

  /** Whether parties and recitals are numbered so. */
  private static boolean numbersParties(Style style) {
    return switch (style) {
      case PAREN_DIGIT, PAREN_CAPITAL, PAREN_LETTER, PAREN_ROMAN, CAPITAL -> true;
      default -> false;
    };
  }

  private static boolean isSame(int depth, int other) {
    return Math.abs(depth - other) <= SAME;
  }

  private static boolean restarts(Open open, Reading reading) {
    return open.depth == 0 && open.last.style() == reading.style() && reading.branch() == 0;
  }

  private static boolean follows(Style parent, Style child) {
    return switch (parent) {
      case ORDINAL ->
          switch (child) {
            case DECIMAL, BARE, PAREN_DIGIT, KANJI, CIRCLED -> true;
            default -> false;
          };
      case DECIMAL, BARE ->
          switch (child) {
            case DECIMAL_2, PAREN_LETTER, PAREN_DIGIT, KANJI, LETTER, CIRCLED, ROMAN -> true;
            default -> false;
          };
      case DECIMAL_2, DECIMAL_3, DECIMAL_4 ->
          switch (child) {
            case DECIMAL_3, DECIMAL_4, PAREN_LETTER, PAREN_DIGIT, PAREN_ROMAN, LETTER -> true;
            default -> false;
          };
      case PAREN_LETTER, LETTER ->
          switch (child) {
            case PAREN_DIGIT, PAREN_ROMAN, ROMAN, DECIMAL -> true;
            default -> false;
          };
      case PAREN_DIGIT, CIRCLED, DIGIT_PAREN ->
          switch (child) {
            case PAREN_ROMAN, PAREN_LETTER, IROHA, GOJUON, CIRCLED, PAREN_GOJUON, PAREN_IROHA ->
                true;
            default -> false;
          };
      case PAREN_ROMAN, ROMAN ->
          switch (child) {
            case PAREN_CAPITAL, CAPITAL -> true;
            default -> false;
          };
      case PAREN_CAPITAL, CAPITAL ->
          switch (child) {
            case PAREN_DIGIT, DECIMAL, PAREN_ROMAN -> true;
            default -> false;
          };
      case KANJI, PAREN_KANJI ->
          switch (child) {
            case IROHA, GOJUON, PAREN_DIGIT -> true;
            default -> false;
          };
      case IROHA, GOJUON ->
          switch (child) {
            case PAREN_DIGIT, PAREN_GOJUON, PAREN_IROHA, PAREN_KANJI -> true;
            default -> false;
          };
      default -> false;
    };
  }
}
