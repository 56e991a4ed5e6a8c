package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.wording.Cue;
import dev.docket.wording.Definitions;
import dev.docket.wording.OneLine;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.force.Duty;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the units that a summary must account for: duties, prohibitions, amounts, deadlines,
 * penalties, definitions, recommendations and the headings of findings.
 */
final class Salience {
  /** Words that may forbid or bind where they only describe: a rule on what is prohibited. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "禁止|禁[ずじ]|許され|認められない|義務を負|責任を負|努め|べき(?!で)|\\b(?:prohibit|forbid|obligat)",
          Pattern.CASE_INSENSITIVE);

  /** What follows a Japanese length of time that limits something. */
  private static final Pattern LIMIT =
      Pattern.compile("\\s?(?:以内|以上|以下|未満|前|後|間|を(?:超|経過|限度|限)|まで)");

  /** What nobody may be made to do. */
  private static final Pattern SPARES =
      Pattern.compile("\\b(?:shall|may|will|must|can) ?not be\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<Cue> TELLING =
      EnumSet.of(Cue.PENALTY, Cue.PUNISHMENT, Cue.ADVICE, Cue.DEADLINE);

  private static final Set<Force> DENYING = EnumSet.of(Force.DENIAL, Force.INABILITY);

  private Salience() {}

  /** The indexes in {@code Document.sentences} of the salient units, in order. */
  static List<Integer> of(Document document) {
    List<Integer> salient = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      if (isSalient(document, document.sentences().get(i))) {
        salient.add(i);
      }
    }
    return salient;
  }

  private static boolean isSalient(Document document, Sentence unit) {
    if (unit.kind() == Sentence.Kind.HEADING) {
      return unit.section() >= 0
          && document.sections().get(unit.section()).kind() == SectionKind.FINDING;
    }
    String text = OneLine.of(document.textOf(unit));
    return isBinding(text)
        || DESCRIBED.matcher(text).find()
        || TELLING.stream().anyMatch(cue -> cue.isIn(text))
        || Quantities.in(text).stream().anyMatch(quantity -> isTold(text, quantity))
        || !Definitions.in(text).isEmpty();
  }

  /** Whether a number is a sum, a share or a time that something takes. */
  private static boolean isTold(String text, Quantity quantity) {
    return switch (quantity.measure()) {
      case Measure.Amount _, Measure.Rate _ -> true;
      case Measure.Period _ -> {
        String words = quantity.in(text);
        yield !Script.isJapanese(words)
            || words.endsWith("間")
            || LIMIT.matcher(text).region(quantity.end(), text.length()).lookingAt();
      }
      case Measure.Date _,
          Measure.Frequency _,
          Measure.Count _,
          Measure.Ordinal _,
          Measure.Provision _,
          Measure.Code _ ->
          false;
    };
  }

  /**
   * Whether it states a duty, a ban or advice. What may be done need not be told, and of what will
   * be done a report is full.
   */
  private static boolean isBinding(String text) {
    for (Phrase<Force> phrase : Forces.in(text)) {
      boolean states = phrase.kind().duty().filter(duty -> duty != Duty.MAY).isPresent();
      boolean isFuture =
          phrase.kind() == Force.SOFT_OBLIGATION && !Script.isJapanese(phrase.in(text));
      if (DENYING.contains(phrase.kind())
          || (states && !isFuture)
          || (phrase.kind() == Force.RELEASE && SPARES.matcher(phrase.in(text)).find())) {
        return true;
      }
    }
    return false;
  }
}
