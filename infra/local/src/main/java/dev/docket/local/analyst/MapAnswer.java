package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.analyst.wording.Boilerplate;
import dev.docket.local.analyst.wording.Density;
import dev.docket.local.analyst.wording.Dependence;
import dev.docket.local.analyst.wording.Dollars;
import dev.docket.local.analyst.wording.OutputTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers a request to read a part: its findings, its tables and its key points. */
final class MapAnswer {
  private static final int KEY_POINTS = 3;
  private static final int SHORTEST_FIELD = 120; // characters of a finding's field
  private static final int LONGEST_FIELD = 320;
  private static final double OUTPUT_SHARE = 0.9; // of the limit, as tokens are estimated

  /** What is meant for a model that reads the text, and for nobody it is about. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:the |your )?(?:previous|prior|above|earlier) (?:instructions|prompts?|rules)|^(?:system|assistant)\\s*:|\\bthe summary must\\b|(?:以前|これまで|上記)の指示(?:を|は)(?:すべて|全て)?(?:無視|忘れ)");

  /** A letter or form to be filled in, whose words bind nobody. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?i)\\b(?:sample|example|template) (?:letter|notice|form|e-?mail|text|clause)s?\\b|\\bletter template\\b|(?:記載|記入|文書?)例|ひな(?:形|型)|雛形");

  /** What explains the ratings of a report. */
  private static final Pattern LEGEND =
      Pattern.compile(
          "(?i)\\b(?:categor(?:y|ies)|rating (?:scale|criteria)|ratings|severity levels?|legend)\\b|評価(?:基準|区分)|重要度(?:区分|の(?:定義|基準|区分))|凡例");

  /** Speaks of the part of the text in which it stands, not of the whole. */
  private static final Pattern OF_PLACE =
      Pattern.compile(
          "(?i)\\b(?:in|of|under) this (?:clause|section|article|paragraph)\\b|本条|本項|本号|^本(?!契約|規約|規程|規則|規定|約款|会則|定款|条例|法|要綱|要領|方針|書|覚書|合意|ポリシー|会|サービス|業務|協会|法人|クラブ|サークル|サイト|アプリ|事業|制度|連盟|組合|校|学|利用|ガイド|基準|個別|基本)|^前[条項各]|^第[0-9０-９一二三四五六七八九十]+[条項]|\\b(?:is|are|there['’]s) also\\b|^(?:Other|Another)\\b");

  /**
   * Speaks to who reads the text or looks at its page: a greeting, a button, what to read first.
   */
  private static final Pattern TO_READER =
      Pattern.compile(
          "(?i)お読みください|ご確認ください|\\bplease read\\b|^(?:Dear|Hi|Hello|Thank you|I (?:wanted|want|am|have))\\b|^(?:Begin typing|Click|Press|Search|Skip to|Sign (?:in|up)|Log in|Subscribe)\\b|\\bkeep a copy\\b");

  /** Says what the text does not do, which is not what it is about. */
  private static final Pattern OF_NOTHING = Pattern.compile("^(?:Nothing|None of|Neither)\\b");

  /** Names a text that may be a part of another one. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "^(?:This|The purpose of (?:this|the)) (?:[\\w-]+ ){0,4}?(?i:(policy|schedule|annex|appendix|exhibit|procedure|plan))\\b");

  /** What a whole text is called of which such a text is a part. */
  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:by-?laws|agreement|contract|terms|constitution|charter|handbook|rules|regulations|articles)\\b");

  private static final double OPENING = 0.4; // of the units, among which a contract says its deal

  private final Part part;
  private final Ranking ranking;
  private final Lists lists;
  private final List<Stated> stated;
  private final List<Finding> findings = new ArrayList<>();
  private final boolean[] inFinding;
  private final Optional<Set<String>> targets;
  private final boolean isFirst;
  private final boolean binding;

  /** A unit that states something, with what else it is told. */
  private record Row(int unit, Told told) {}

  private MapAnswer(Material material, Optional<Set<String>> targets) {
    this.part = Part.read(material, "DOCUMENT");
    this.isFirst = material.setting("part", "").startsWith("1 of ");
    int budget = material.number("budget_characters", Integer.MAX_VALUE);
    this.targets = targets;
    this.binding = Binding.is(part);
    this.ranking = Ranking.of(part);
    this.lists = new Lists(part);
    this.stated = part.units().stream().map(unit -> Stated.in(unit.text())).toList();
    this.inFinding = new boolean[part.units().size()];
    Map<Integer, List<Integer>> marked = new TreeMap<>();
    for (int i = 0; i < part.units().size(); i++) {
      int finding = part.units().get(i).finding();
      if (finding > 0) {
        inFinding[i] = true;
        marked.computeIfAbsent(finding, _ -> new ArrayList<>()).add(i);
      }
    }
    int longest =
        Math.clamp(budget / Math.max(1, marked.size()) / 3, SHORTEST_FIELD, LONGEST_FIELD);
    for (List<Integer> units : marked.values()) {
      if (units.stream().anyMatch(i -> isAsked(part.units().get(i)))) {
        findings.add(new FindingReader(part, ranking, stated, units, longest).read(this::isAsked));
      }
    }
  }

  /** The answer about the whole part, in at most {@code maxOutputTokens}. */
  static String of(Material material, int maxOutputTokens) {
    return new MapAnswer(material, Optional.empty()).fitting(maxOutputTokens);
  }

  /** The answer about the units alone that the setting {@code targets} names. */
  static String ofTargets(Material material, int maxOutputTokens) {
    Set<String> targets = Set.copyOf(List.of(material.setting("targets", "").split("[\\s,]+")));
    return new MapAnswer(material, Optional.of(targets)).fitting(maxOutputTokens);
  }

  /**
   * The fullest answer that keeps to the output's limit: what has no room is cut with all parts in
   * view.
   */
  private String fitting(int maxOutputTokens) {
    String answer = "";
    Set<Integer> points = keyPoints(KEY_POINTS);
    List<Row> rows = rows();
    for (Density density : Density.values()) {
      Set<Integer> told = density == Density.TIGHTEST ? keyPoints(0) : points;
      answer = json(tables(density, rows), told).toString();
      if (OutputTokens.estimate(answer) <= maxOutputTokens * OUTPUT_SHARE) {
        return answer;
      }
    }
    return answer;
  }

  private ObjectNode json(Tables tables, Set<Integer> keyPoints) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("findings");
    findings.forEach(finding -> write(list.addObject(), finding));
    tables.writeTo(json);
    ArrayNode points = json.putArray("key_points");
    for (int i : keyPoints) {
      Unit unit = part.units().get(i);
      ObjectNode point = points.addObject().put("text", Sentences.bare(unit.text()));
      Citation.of(unit).addTo(point.putArray("evidence"));
    }
    return json;
  }

  /**
   * What says most of the document as a whole, and the best of the rest; nothing where certain
   * units are asked for.
   */
  private Set<Integer> keyPoints(int more) {
    Set<Integer> points = new TreeSet<>();
    if (targets.isPresent()) {
      return points;
    }
    for (Gist gist : Gist.values()) {
      Gist.best(
              IntStream.range(0, part.units().size()).boxed().toList(),
              i -> gist.score(bare(i), part.heading(part.units().get(i).section())),
              i -> speaksFor(gist, i))
          .ifPresent(points::add);
    }
    if (isFirst && points.isEmpty()) {
      IntStream.range(0, part.units().size())
          .filter(i -> ranking.score(i) > 0 && canStandFirst(i) && !Gist.isLater(bare(i)))
          .limit(1)
          .forEach(points::add);
    }
    if (more > 0) {
      points.addAll(Selection.of(part, ranking, more, unit -> !inFinding[unit] && isTold(unit)));
    }
    return points;
  }

  private String bare(int unit) {
    return Sentences.bare(part.units().get(unit).text());
  }

  private boolean canStandFirst(int unit) {
    return isSentence(unit) && isTold(unit);
  }

  /** Whether a sentence may say for the whole text what {@code gist} is. */
  private boolean speaksFor(Gist gist, int unit) {
    boolean isInTime =
        gist != Gist.DEAL || (binding && isFirst && unit < part.units().size() * OPENING);
    boolean isWhole = gist.isPlain(bare(unit)) ? isOfWhole(unit) : isTold(unit);
    return isInTime && isSentence(unit) && isWhole;
  }

  /** Whether it speaks of a policy or schedule that is only a part of the text at hand. */
  private boolean isOfAnother(int unit) {
    Matcher other = OF_ANOTHER.matcher(bare(unit));
    if (!other.find()) {
      return false;
    }
    String title = title();
    return TITLED.matcher(title).find() && !title.contains(other.group(1).toLowerCase(Locale.ROOT));
  }

  /** What names the text: its title, the headings above it, and all before its first sentence. */
  private String title() {
    String head =
        part.units().stream()
            .takeWhile(unit -> unit.isHeading())
            .map(Unit::text)
            .collect(Collectors.joining(" "));
    return (part.path() + " " + head).toLowerCase(Locale.ROOT);
  }

  private boolean isSentence(int unit) {
    return !inFinding[unit]
        && part.units().get(unit).form() == Unit.Form.SENTENCE
        && isStatement(part.units().get(unit))
        && Sentences.standsAlone(bare(unit));
  }

  /** Whether a sentence by itself says all that it says, and more than a name. */
  private boolean isTold(int unit) {
    return Sentences.hasVerb(bare(unit)) && !Dependence.pointsBack(bare(unit)) && isOfWhole(unit);
  }

  /** Whether a sentence may be about the whole text, and not its items, place or reader. */
  private boolean isOfWhole(int unit) {
    return !isOfAnother(unit)
        && !Items.needsItems(bare(unit))
        && !Sentences.introduces(bare(unit))
        && !OF_PLACE.matcher(bare(unit)).find()
        && !TO_READER.matcher(bare(unit)).find()
        && !Boilerplate.is(bare(unit))
        && !OF_NOTHING.matcher(bare(unit)).find()
        && Dependence.of(bare(unit)) == Dependence.NONE
        && !Gist.isName(bare(unit))
        && stated.get(unit).definition().filter(d -> !d.isShortName()).isEmpty()
        && !lists.isTurned(unit);
  }

  private static void write(ObjectNode json, Finding finding) {
    finding.texts().forEach(json::put);
    json.put("severity", "undetermined"); // the report's own is read from its structure
    ArrayNode evidence = json.putArray("evidence");
    finding.cited().forEach(citation -> citation.addTo(evidence));
  }

  /** The tables of what stands outside the findings; of the findings, the sums of money alone. */
  private Tables tables(Density density, List<Row> rows) {
    Tables tables =
        new Tables(density, binding, Dollars.of(part.units().stream().map(Unit::text).toList()));
    for (Row row : rows) {
      Unit unit = part.units().get(row.unit());
      int section = density.byArticle() ? article(unit.section()) : unit.section();
      if (inFinding[row.unit()]) {
        tables.addMoney(unit, stated.get(row.unit()), section);
      } else {
        String caption = part.heading(article(unit.section()));
        tables.add(unit, stated.get(row.unit()), section, row.told(), caption);
      }
    }
    return tables;
  }

  /** What may become rows of the tables, whatever room there is. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < part.units().size(); i++) {
      Unit unit = part.units().get(i);
      if (!unit.isHeading()
          && isAsked(unit)
          && !stated.get(i).isNothing()
          && isStatement(unit)
          && !isBelow(unit, SAMPLE)
          && (binding || !isBelow(unit, LEGEND))) {
        rows.add(new Row(i, inFinding[i] ? Told.ALONE : lists.told(i)));
      }
    }
    return rows;
  }

  /** Whether a unit stands below such a heading. */
  private boolean isBelow(Unit unit, Pattern headings) {
    for (int at = unit.section(); at > 0; at = part.sections().get(at).parent()) {
      if (headings.matcher(part.heading(at)).find()) {
        return true;
      }
    }
    return headings.matcher(part.path()).find();
  }

  /** Whether a unit can state anything: a listing of code cannot, nor an order to its reader. */
  private static boolean isStatement(Unit unit) {
    return !Sentences.isCode(unit.text().replace('|', ' ')) && !ORDER.matcher(unit.text()).find();
  }

  private boolean isAsked(Unit unit) {
    return targets.isEmpty() || targets.get().contains(unit.id());
  }

  /** The article or other headed section around a section, where it has one. */
  private int article(int section) {
    int at = section;
    while (part.heading(at).isEmpty() && part.sections().get(at).parent() > 0) {
      at = part.sections().get(at).parent();
    }
    return at;
  }
}
