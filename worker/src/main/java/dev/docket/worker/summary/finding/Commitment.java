package dev.docket.worker.summary.finding;

import dev.docket.wording.Actors;
import dev.docket.wording.Cue;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.Sentences;
import dev.docket.wording.force.Duty;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is to do what a management response promises, and by when, in its own words: “The Head of IT
 * will restrict access by the end of June 2025.” Empty where it does not say so, where it tells
 * what was done, and where it names several, of which no one can be said to be meant.
 *
 * @param owner a person or body; no “we” or “management”
 * @param due a day, month, quarter or year, with what stands before it such as end of; or a period
 */
public record Commitment(String owner, String due) {
  /** What promises beside words of force and of plans. */
  private static final Pattern PROMISES =
      Pattern.compile(
          "(?i)\\bha(?:s|ve) (?:agreed|committed|undertaken) to\\b|\\b(?:is|are) to\\b|\\baims? to\\b|\\b(?:is|are) targeted\\b");

  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\b(?:(?:on or )?before|by|prior to|(?:no|not) later than|until)\\s+(?:the )?"
              + "((?:(?:end|close|beginning|start|middle|first half|second half) of (?:the )?)?)$");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern WITHIN = Pattern.compile("(?i)\\b(within (?:the next |a )?)$");

  /** A quarter, which no date is read of. */
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?i)\\b(?:by|before|in)\\s+(?:the )?((?:end of (?:the )?)?(?:Q[1-4]|(?:first|second|third|fourth) quarter),?"
              + " (?:of )?(?:FY ?|fiscal year )?(?:19|20)\\d\\d)\\b");

  /** What stands before who acts: By the end of March, the. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?i:by|before|within|in|on|as of|no later than) [^,]{2,40}, )?(?:(?i:the|our|an?) )?");

  private static final Pattern ADVERB = Pattern.compile(" (?:also|then|jointly|now)$");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b(?i:be|being) \\w+(?: \\w+)? by (?:(?i:the|our) )?([^,;:.]{2,60}?)(?= (?:by|before|within|no later|not later|in|on|prior)\\b|[.,;]|$)");

  private static final Pattern NAME = Pattern.compile("[^,;:.]{2,60}");

  /** Who answers for the whole and is nobody to ask. */
  private static final Pattern EVERYBODY =
      Pattern.compile(
          "(?i)we|they|it|you|this|that|these|which|who|(?:senior |executive )?management|company|organi[sz]ation|entity|firm|group|client|auditee|[当弊本貴御]\\p{IsHan}{0,2}|会社|経営陣|被監査部門");

  private static final Pattern UNTIL =
      Pattern.compile(
          "^((?:第?[1-4１-４一二三四]四半期)?(?:末日?|上旬|中旬|下旬|前半|後半|上期|下期|半ば|以内)?)(?:中|内)?(?:まで|を目[途処標]|(?<=以内)|中に|内に|に(?=[^。]*予定))");

  private static final Pattern SUBJECT =
      Pattern.compile("(?:^|[、。])(?:今後、)?([^、。はがに]{2,24})(?:は|が|において|にて)[、]?");

  /** A Japanese sentence that tells what was done. */
  private static final Pattern DONE = Pattern.compile("(?:た|済みである|済みです|済)[。]?$");

  /** What {@code response}, one sentence or several, promises. */
  public static Commitment in(String response) {
    Set<String> owners = new LinkedHashSet<>();
    Set<String> dues = new LinkedHashSet<>();
    for (int[] span : Sentences.split(response, 0, response.length())) {
      String said = response.substring(span[0], span[1]).strip();
      boolean isJapanese = Script.isJapanese(said);
      int promise = isJapanese ? 0 : promise(said);
      if (isJapanese ? DONE.matcher(said).find() : promise < 0) {
        continue;
      }
      addDues(said, dues);
      if (isJapanese) {
        SUBJECT.matcher(said).results().forEach(subject -> add(subject.group(1), owners));
      } else {
        String acting = LEAD.matcher(said.substring(0, promise).strip()).replaceFirst("");
        add(ADVERB.matcher(acting).replaceFirst(""), owners);
        PASSIVE.matcher(said).results().forEach(agent -> add(agent.group(1), owners));
      }
    }
    return new Commitment(only(owners), only(dues));
  }

  /** Where an English sentence begins to promise; -1 where it does not. */
  private static int promise(String sentence) {
    return Stream.of(
            Forces.in(sentence).stream()
                .filter(force -> force.kind().duty().equals(Optional.of(Duty.MUST)))
                .map(Phrase::start),
            Cue.PLAN.first(sentence).stream().map(Phrase::start),
            PROMISES.matcher(sentence).results().map(MatchResult::start))
        .flatMap(starts -> starts)
        .min(Comparator.naturalOrder())
        .orElse(-1);
  }

  private static String only(Set<String> values) {
    return values.size() == 1 ? values.iterator().next() : "";
  }

  private static void addDues(String sentence, Set<String> dues) {
    Matcher quarter = QUARTER.matcher(sentence);
    while (quarter.find()) {
      dues.add(quarter.group(1));
    }
    for (Quantity quantity : Quantities.in(sentence)) {
      if (isTime(quantity.measure())) {
        String due =
            Script.isJapanese(sentence)
                ? japaneseDue(sentence, quantity)
                : englishDue(sentence, quantity);
        if (!due.isEmpty()) {
          dues.add(due);
        }
      }
    }
  }

  /** Whether a measure is a day, a month, a year, be it alone, or a period. */
  private static boolean isTime(Measure measure) {
    return switch (measure) {
      case Measure.Date _, Measure.Period _ -> true;
      case Measure.Count count -> YEAR.matcher(count.written()).matches();
      default -> false;
    };
  }

  private static String englishDue(String sentence, Quantity time) {
    boolean period = time.measure() instanceof Measure.Period;
    Matcher before = (period ? WITHIN : BY).matcher(sentence.substring(0, time.start()));
    return before.find() ? before.group(1) + time.in(sentence) : "";
  }

  private static String japaneseDue(String sentence, Quantity time) {
    Matcher after = UNTIL.matcher(sentence.substring(time.end()));
    return after.find() ? time.in(sentence) + after.group(1) : "";
  }

  private static void add(String words, Set<String> owners) {
    if (NAME.matcher(words).matches()
        && Actors.isActor(words)
        && !EVERYBODY.matcher(words).matches()) {
      owners.add(words);
    }
  }
}
