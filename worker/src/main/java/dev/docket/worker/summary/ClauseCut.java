package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shortens a Japanese sentence by leaving whole clauses out, each gap marked with an ellipsis. Its
 * predicate stays, and what commands or excepts; then what limits and what has numbers in it, then
 * the rest from the beginning.
 */
final class ClauseCut {
  private static final int NEEDED = 4; // the worth of what no text can be without
  private static final int LEAST_LEAD = 8;
  private static final Pattern EXCEPTING = Pattern.compile("除[きくい]|限り[、。]|ただし|但し");
  private static final Pattern LIMITING = Pattern.compile("場合|とき[は、]|かかわらず|に限");

  private final List<String> clauses;

  private ClauseCut(List<String> clauses) {
    this.clauses = clauses;
  }

  /** {@code sentence} in at most {@code most} code points; empty if it has no clauses to spare. */
  static Optional<String> of(String sentence, int most) {
    List<String> clauses = clauses(sentence);
    return clauses.size() < 2 ? Optional.empty() : new ClauseCut(clauses).within(most);
  }

  /** Split after 、 outside of brackets. */
  private static List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      depth += "（(「『".indexOf(c) >= 0 ? 1 : "）)」』".indexOf(c) >= 0 ? -1 : 0;
      if (c == '、' && depth <= 0) {
        clauses.add(sentence.substring(from, i + 1));
        from = i + 1;
      }
    }
    clauses.add(sentence.substring(from));
    return clauses;
  }

  private Optional<String> within(int most) {
    BitSet kept = new BitSet();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> -worth(i)));
    for (int clause : order) {
      kept.set(clause);
      if (Shortening.length(text(kept)) > most) {
        if (worth(clause) >= NEEDED) {
          return Optional.empty();
        }
        kept.clear(clause);
      }
    }
    String text = text(kept);
    return Optional.of(led(text, kept, most));
  }

  /** With the end of the clause before the predicate, which mostly names its object. */
  private String led(String text, BitSet kept, int most) {
    int before = kept.previousClearBit(clauses.size() - 1);
    int room = most - Shortening.length(text) - 1;
    if (before < 0 || room < LEAST_LEAD) {
      return text;
    }
    String clause = clauses.get(before);
    int from = Math.max(0, clause.length() - room);
    while (from > 0 && from < clause.length() && !isCut(clause, from)) {
      from++;
    }
    String lead = clause.substring(from);
    if (lead.length() < LEAST_LEAD) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text(kept.get(0, before)));
    whole.append(!whole.isEmpty() && whole.charAt(whole.length() - 1) == '…' ? "" : "…");
    BitSet rest = (BitSet) kept.clone();
    rest.clear(0, before);
    return whole.append(lead).append(text(rest, before + 1)).toString();
  }

  /** Whether a word may begin at {@code at}: between kana and what is no kana. */
  private static boolean isCut(String clause, int at) {
    char before = clause.charAt(at - 1);
    char after = clause.charAt(at);
    return before >= 'ぁ' && before <= 'ん' && !(after >= 'ぁ' && after <= 'ん') && after != '）';
  }

  private int worth(int clause) {
    String text = clauses.get(clause);
    boolean predicate = clause == clauses.size() - 1;
    boolean commands =
        Force.of(text).stream()
            .anyMatch(p -> p.force() == Force.MUST || p.force() == Force.MUST_NOT);
    if (predicate || commands || EXCEPTING.matcher(text).find()) {
      return NEEDED;
    }
    boolean subject = clause == 0;
    boolean limits = LIMITING.matcher(text).find();
    return subject || limits ? 3 : Facts.of(text).isEmpty() ? 1 : 2;
  }

  private String text(BitSet kept) {
    return kept.isEmpty() ? "" : text(kept, 0);
  }

  private String text(BitSet kept, int from) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = from; i < clauses.size(); i++) {
      if (kept.get(i)) {
        if (gap) {
          int end = text.length();
          while (end > 0 && text.charAt(end - 1) == '、') {
            end--;
          }
          text.setLength(end);
          text.append("…");
        }
        text.append(clauses.get(i));
      }
      gap = !kept.get(i);
    }
    return gap ? text.toString().replaceAll("、$", "") + "…" : text.toString();
  }
}
