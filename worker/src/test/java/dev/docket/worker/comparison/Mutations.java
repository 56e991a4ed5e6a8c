package dev.docket.worker.comparison;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small changes of one known class, planted into real clauses, and how often they are named so. */
final class Mutations {
  private record Rule(ChangeClass expected, Pattern pattern, String replacement) {
    Rule(ChangeClass expected, String pattern, String replacement) {
      this(expected, Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(ChangeClass.AMOUNT, "([1-9])([0-9,]*)円", "7$1$2円"),
          new Rule(ChangeClass.AMOUNT, "\\$([0-9])", "\\$7$1"),
          new Rule(ChangeClass.PERCENTAGE, "([0-9]+)[%％]", "7$1%"),
          new Rule(ChangeClass.PERCENTAGE, "([0-9]+) percent", "7$1 percent"),
          new Rule(ChangeClass.PERCENTAGE, "百分の([一二三四五六七八九])", "百分の九十$1"),
          new Rule(ChangeClass.DATE, "(平成|昭和|令和)([一二三四五六七八九0-9]+)年", "$1十$2年"),
          new Rule(
              ChangeClass.DATE,
              "(January|March|July|October) ([0-9]{1,2}), 20([0-9])",
              "June $2, 20$3"),
          new Rule(ChangeClass.PERIOD, "([0-9]+|[一二三四五六七八九]+)(日|箇月|か月|週間|年間)(以内|前)", "二十$1$2$3"),
          new Rule(ChangeClass.PERIOD, "\\b([0-9]+) (days|months|hours)\\b", "9$1 $2"),
          new Rule(ChangeClass.COMPARISON, "以上(?!の|記)", "を超える"),
          new Rule(ChangeClass.COMPARISON, "以下の(?=金|期間|罰)", "未満の"),
          new Rule(ChangeClass.COMPARISON, "\\bat least\\b", "more than"),
          new Rule(ChangeClass.MODALITY, "しなければならない", "することができる"),
          new Rule(ChangeClass.MODALITY, "ものとする", "よう努める"),
          new Rule(ChangeClass.MODALITY, "\\b(shall|must)(?! not)\\b", "may"),
          new Rule(ChangeClass.MODALITY, "(?<!not )\\bmay(?! not)\\b", "must"),
          new Rule(ChangeClass.NEGATION, "\\b(is|are) (?!not)", "$1 not "),
          new Rule(ChangeClass.NEGATION, "(?<!もの)とする(?=。)", "としない"),
          new Rule(ChangeClass.PARTY, "\\bCustomer\\b", "Provider"),
          new Rule(ChangeClass.PARTY, "従業員は", "会社は"),
          new Rule(ChangeClass.SCOPE, "すべて|全て", "一部"),
          new Rule(ChangeClass.SCOPE, "\\bany\\b", "material"),
          new Rule(ChangeClass.CONJUNCTION, "及び", "又は"),
          new Rule(ChangeClass.CONJUNCTION, "\\band\\b", "or"),
          new Rule(ChangeClass.REFERENCE, "第([一二三四五六七八九]|[1-9])条", "第七$1条"),
          new Rule(ChangeClass.REFERENCE, "\\bSection ([0-9])", "Section 7$1"),
          new Rule(ChangeClass.LIABILITY, "\\z", " The Supplier is liable for all damages."),
          new Rule(ChangeClass.LIABILITY, "\\z", "乙は、甲の損害を賠償する。"),
          new Rule(ChangeClass.INDEMNITY, "\\z", " Provider will indemnify Customer."),
          new Rule(ChangeClass.TERMINATION, "\\z", " Either party may terminate this Agreement."),
          new Rule(ChangeClass.TERMINATION, "\\z", "甲は、本契約を解除することができる。"),
          new Rule(
              ChangeClass.GOVERNING_LAW,
              "\\z",
              " This Agreement is governed by the laws of Japan."),
          new Rule(ChangeClass.GOVERNING_LAW, "\\z", "東京地方裁判所を専属的合意管轄裁判所とする。"),
          new Rule(ChangeClass.CONFIDENTIALITY, "\\z", " The terms are confidential."),
          new Rule(ChangeClass.DATA, "\\z", "個人情報は適正に取り扱う。"),
          new Rule(ChangeClass.DEFINITION, "(「[^」]{1,12}」とは、)", "$1新たに"),
          new Rule(ChangeClass.DEFINITION, "(\" means )", "$1newly "));

  private static final Set<ChangeClass> TOPICS =
      EnumSet.of(
          ChangeClass.LIABILITY,
          ChangeClass.INDEMNITY,
          ChangeClass.TERMINATION,
          ChangeClass.GOVERNING_LAW,
          ChangeClass.CONFIDENTIALITY,
          ChangeClass.DATA,
          ChangeClass.DEFINITION);
  private static final int PER_RULE = 60;

  private final Map<ChangeClass, int[]> counts = new EnumMap<>(ChangeClass.class);
  private final Map<Rule, Integer> planted = new java.util.HashMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Plants each kind of change into {@code clause} where it fits. */
  void plant(String clause) {
    for (Rule rule : RULES) {
      boolean ja = clause.codePoints().anyMatch(c -> c > 0x3040);
      boolean ruleJa =
          (rule.pattern.pattern() + rule.replacement).codePoints().anyMatch(c -> c > 0x3000);
      Matcher matcher = rule.pattern.matcher(clause);
      if (ja != ruleJa || planted.getOrDefault(rule, 0) >= PER_RULE || !matcher.find()) {
        continue;
      }
      planted.merge(rule, 1, Integer::sum);
      String mutated = matcher.replaceFirst(rule.replacement);
      Comparison comparison =
          Versions.compare(
              document(clause),
              document(mutated),
              ja ? Language.JA : Language.EN,
              Optional.empty());
      Set<ChangeClass> found = EnumSet.noneOf(ChangeClass.class);
      comparison.changes().forEach(c -> found.addAll(c.classes()));
      if (found.remove(ChangeClass.REFERENCE_ONLY)) {
        found.add(ChangeClass.REFERENCE);
      }
      count(rule, found, clause.substring(Math.max(0, matcher.start() - 30), matcher.end()));
    }
  }

  private void count(Rule rule, Set<ChangeClass> found, String text) {
    boolean hit = found.contains(rule.expected);
    counts.computeIfAbsent(rule.expected, _ -> new int[3])[hit ? 0 : 1]++;
    if (!hit) {
      misses.add(rule.expected + " missed in " + rule.pattern + " «" + text + "» " + found);
    }
    boolean sentence = rule.pattern.pattern().equals("\\z");
    for (ChangeClass other : found) {
      boolean own = other == rule.expected || other == ChangeClass.WORDING;
      // What a clause is about is so before and after; it is not a consequence of the change.
      if (!own && !TOPICS.contains(other) && !sentence) {
        counts.computeIfAbsent(other, _ -> new int[3])[2]++;
        misses.add(other + " wrong in " + rule.pattern + " «" + text + "»");
      }
    }
  }

  List<String> figures() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (kind, n) -> {
          if (n[0] + n[1] > 0) {
            lines.add(
                String.format(
                    "class %s: precision %.3f, recall %.3f (%d planted)",
                    kind.code(),
                    n[0] / (double) (n[0] + n[2]),
                    n[0] / (double) (n[0] + n[1]),
                    n[0] + n[1]));
          }
        });
    return lines;
  }

  List<String> misses() {
    return misses;
  }

  private static Document document(String clause) {
    String head = "1\n";
    int length = clause.codePointCount(0, clause.length());
    return new Document(
        Text.of(head + clause),
        Language.EN,
        List.of(),
        List.of(new Section("s", SectionKind.ARTICLE, "1", "1", null, 0, -1, 0, 2, 2 + length)),
        List.of(),
        0,
        List.of());
  }
}
