package dev.docket.wording.reference;

import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.reference.Reference.Base;
import dev.docket.wording.reference.Reference.Level;
import dev.docket.wording.reference.Reference.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds 第12条第2項第三号イ, 前条第1項, 前項, 附則第2条, 別表第一 and their like in a key. */
final class JapaneseReferences {
  private static final String N = "(?:[0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,7})";
  private static final String UNDER_HUNDRED = // a branch is counted, never read digit by digit
      "(?:[0-9]{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";
  private static final String BRANCH = "(?:[のノ之]" + UNDER_HUNDRED + "(?![0-9年月日人名%]))*";
  private static final String BELOW =
      "(?<paragraph>第N項BRANCH)?(?<item>第N号BRANCH)?(?<subitem>[イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマ](?![ぁ-んァ-ヶー]))?";
  private static final Pattern PATTERN =
      Pattern.compile(
          ("(?:(?<supplement>附則)(?:第N項BRANCH|(?<sarticle>第N条BRANCH))"
                  + "|(?<article>第N条BRANCH)"
                  + "|(?<schedule>別表|別紙|別添|別記|様式|別記様式)(?:第?(?<which>NBRANCH)号?)?"
                  + "|(?<part>第N[編章節款目](?!的))"
                  + "|(?<many>前(?:各|N)[条項号]|次の各[項号])"
                  + "|(?<near>[前次本同][条項号])(?![件文例目数約])"
                  + "|(?=第N[項号]))BELOW")
              .replace("BELOW", BELOW)
              .replace("BRANCH", BRANCH)
              .replace("N", N));
  private static final String STARTS = "附第別様前次本同"; // of the alternatives of that pattern
  private static final Pattern LINK =
      Pattern.compile(
          "(?:ただし書|但書|本文|前段|後段|柱書)?(?:[,・]|及び|又は|若しくは|並びに|および|または|もしくは|ならびに|から|まで|の規定)+");
  private static final Pattern REMARK =
      Pattern.compile("\\((?![^()]*準用)[^()]*(?:を除く|に限る)[^()]{0,3}");
  private static final int LOOKED_BACK = 12; // references, of which most may be in a bracket
  private static final Pattern NUMBER_OF_LAW =
      Pattern.compile("(?:法律|令|規則|条例|告示|規程|訓令|通達|発|第|登録|年)$");
  private static final Pattern NAME_AFTER = Pattern.compile("^[\\u4E00-\\u9FFF&&[^及又若並の規定以外中等関]]");
  private static final Map<String, Base> NEAR =
      Map.of(
          "前条", Base.PREVIOUS_ARTICLE,
          "次条", Base.NEXT_ARTICLE,
          "前項", Base.PREVIOUS_PARAGRAPH,
          "次項", Base.NEXT_PARAGRAPH,
          "前号", Base.PREVIOUS_ITEM,
          "次号", Base.NEXT_ITEM,
          "本条", Base.OWN,
          "本項", Base.NAMED_BEFORE,
          "本号", Base.NAMED_BEFORE);

  private final String key;
  private final JapaneseTexts others;
  private final List<Reference> found = new ArrayList<>();

  JapaneseReferences(String key, JapaneseTexts others) {
    this.key = key;
    this.others = others;
  }

  List<Reference> all() {
    Matcher matcher = PATTERN.matcher(key);
    int at = nextStart(0);
    while (at < key.length()) {
      matcher.region(at, key.length());
      if (!matcher.lookingAt() || matcher.end() == at) {
        at = nextStart(at + 1);
        continue;
      }
      if (isReference(matcher)) {
        add(matcher);
      }
      at = nextStart(matcher.end());
    }
    return found;
  }

  /** Where a reference may begin from {@code at} on; few characters are worth the pattern. */
  private int nextStart(int at) {
    int next = at;
    while (next < key.length() && STARTS.indexOf(key.charAt(next)) < 0) {
      next++;
    }
    return next;
  }

  /** Whether it is none of 昭和22年法律第49号, 第一号議案, 第2号被保険者. */
  private boolean isReference(Matcher m) {
    boolean isBare =
        m.group("article") == null
            && m.group("near") == null
            && m.group("paragraph") == null
            && m.group("item") != null;
    if (!isBare) {
      return true;
    }
    String lead = key.substring(Math.max(0, m.start() - 6), m.start());
    String rest = key.substring(m.end(), Math.min(key.length(), m.end() + 2));
    return !NUMBER_OF_LAW.matcher(lead).find() && !NAME_AFTER.matcher(rest).find();
  }

  private void add(Matcher m) {
    Reference last = listedBefore(m.start());
    boolean elsewhere =
        last != null
            ? last.isElsewhere()
            : isRemarkOnElsewhere(m.start()) || others.hasAt(key, m.start());
    List<Step> below = new ArrayList<>();
    step(below, Level.PARAGRAPH, m.group("paragraph"));
    step(below, Level.ITEM, m.group("item"));
    step(below, Level.SUBITEM, m.group("subitem"));
    Base base = base(m);
    String number = number(m);
    if (base == Base.OWN && m.group("near") == null && last != null) {
      Reference continued = continued(last, below);
      base = continued.base();
      number = continued.number();
      below = new ArrayList<>(continued.below());
    }
    found.add(new Reference(m.start(), m.end(), "", base, number, below, elsewhere));
  }

  /** The reference that the one at {@code start} continues a list with, brackets between aside. */
  private @Nullable Reference listedBefore(int start) {
    for (int i = found.size() - 1; i >= 0 && i >= found.size() - LOOKED_BACK; i--) {
      Optional<String> between = outsideBrackets(found.get(i).end(), start);
      if (between.isPresent()) {
        return LINK.matcher(between.get()).matches() ? found.get(i) : null;
      }
    }
    return null;
  }

  /** The text between, brackets left out; empty where one of them is still open or closes. */
  private Optional<String> outsideBrackets(int from, int to) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = key.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        text.append(c);
      }
      depth -= c == ')' ? 1 : 0;
      if (depth < 0) {
        return Optional.empty();
      }
    }
    return depth == 0 ? Optional.of(text.toString()) : Optional.empty();
  }

  /**
   * Whether a bracket around {@code start} says of another text what is left out or meant: 保険法第三条
   * (第一号に係る部分に限る。), 行政手続法第三章(第十二条を除く。).
   */
  private boolean isRemarkOnElsewhere(int start) {
    int open = key.lastIndexOf('(', start);
    int close = open < 0 ? -1 : key.indexOf(')', open);
    if (open < 0 || close < start || !REMARK.matcher(key.substring(open, close)).matches()) {
      return false;
    }
    Reference last =
        found.stream().filter(r -> r.end() == open).reduce((_, second) -> second).orElse(null);
    return last != null ? last.isElsewhere() : others.hasAt(key, open);
  }

  private static Base base(Matcher m) {
    if (m.group("supplement") != null) {
      return m.group("sarticle") == null ? Base.SUPPLEMENT : Base.SUPPLEMENT_ARTICLE;
    }
    if (m.group("article") != null) {
      return Base.ARTICLE;
    }
    if (m.group("schedule") != null) {
      return Base.SCHEDULE;
    }
    if (m.group("part") != null) {
      return Base.PART;
    }
    if (m.group("many") != null) {
      return Base.NAMED_BEFORE;
    }
    String near = m.group("near");
    return near == null ? Base.OWN : NEAR.getOrDefault(near, Base.NAMED_BEFORE);
  }

  private static String number(Matcher m) {
    for (String group : List.of("sarticle", "article", "part")) {
      if (m.group(group) != null) {
        String kind = group.equals("part") ? m.group(group).replaceAll("^.*(.)$", "$1") : "";
        return kind + LabelNumber.of(m.group(group));
      }
    }
    if (m.group("schedule") == null) {
      return "";
    }
    String which = m.group("which");
    return m.group("schedule") + (which == null ? "" : LabelNumber.of("第" + which + "号"));
  }

  /** 又は第二項 after 第三条第一項: what is left out is as in the reference before. */
  private static Reference continued(Reference last, List<Step> below) {
    List<Step> steps = new ArrayList<>();
    if (below.getFirst().level() == Level.ITEM) {
      last.below().stream().filter(s -> s.level() == Level.PARAGRAPH).forEach(steps::add);
    }
    Base base = last.base();
    boolean isWithin =
        switch (base) {
          case ARTICLE, SUPPLEMENT_ARTICLE, SUPPLEMENT, OWN -> true;
          case PREVIOUS_ARTICLE, NEXT_ARTICLE, NAMED_BEFORE -> true;
          case PREVIOUS_PARAGRAPH, NEXT_PARAGRAPH -> below.getFirst().level() == Level.ITEM;
          case SCHEDULE, PART, PREVIOUS_ITEM, NEXT_ITEM -> false;
        };
    steps.addAll(below);
    return isWithin
        ? new Reference(0, 0, "", base, last.number(), steps, last.isElsewhere())
        : new Reference(0, 0, "", Base.OWN, "", below, last.isElsewhere());
  }

  private static void step(List<Step> below, Level level, @Nullable String written) {
    if (written != null) {
      below.add(new Step(level, LabelNumber.of(written)));
    }
  }
}
