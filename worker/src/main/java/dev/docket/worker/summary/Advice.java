package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.worker.summary.finding.Field;
import dev.docket.worker.summary.finding.FindingPart;
import dev.docket.worker.summary.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a finding's recommendations say beside what is to be done: their numbers and a date. */
final class Advice {
  private static final Pattern NUMBER = Pattern.compile("[(]?(?:\\d{1,2}[A-Z]?|[A-Z])[.)]");
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** A day, month or year by which something is to be done; not one that lies behind. */
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:by|before|no later than|not later than) (?:the end of )?(?<date>(?:\\d{1,2} )?"
              + MONTH
              + "(?: \\d{1,2},)? \\d{4}|\\d{4}-\\d{2}-\\d{2})"
              + "|(?<day>(?:令和|平成)?[0-9０-９元]{1,4}年(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|末)?|度末|末)?)まで(?:に|の)");

  private Advice() {}

  /** Puts before each recommendation the number that the report gives it, and its date. */
  static void add(
      Document document, Findings.Found found, Map<String, String> texts, Set<Quote> quotes) {
    String action = texts.get(Field.ACTION.code());
    if (action == null) {
      return;
    }
    texts.put(Field.ACTION.code(), numbered(document, found.parts(), action, quotes));
    if (texts.containsKey(Field.DUE.code())) {
      return;
    }
    Set<String> dates = new TreeSet<>();
    for (FindingPart part : found.parts()) {
      if (part.field() == Field.ACTION && action.contains(part.text())) {
        Matcher m = BY.matcher(part.text());
        while (m.find()) {
          dates.add(m.group("date") != null ? m.group("date") : m.group("day"));
        }
      }
    }
    if (dates.size() == 1) {
      texts.put(Field.DUE.code(), dates.iterator().next()); // of several none is the finding's
    }
  }

  private static String numbered(
      Document document, List<FindingPart> parts, String action, Set<Quote> quotes) {
    String text = action;
    int from = 0;
    for (int p = 0; p + 1 < parts.size(); p++) {
      FindingPart number = parts.get(p);
      FindingPart next = parts.get(p + 1);
      if (next.field() != Field.ACTION || !NUMBER.matcher(number.text()).matches()) {
        continue;
      }
      int at = text.indexOf(next.text(), from);
      if (at >= 0 && !text.substring(0, at).stripTrailing().endsWith(number.text())) {
        text = text.substring(0, at) + number.text() + " " + text.substring(at);
        quotes.add(Quote.of(document, number.unit()));
        from = at + number.text().length() + 1 + next.text().length();
      }
    }
    return text;
  }
}
