package dev.docket.worker.summary;

import dev.docket.wording.OneLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The force of a phrase: duty, prohibition, advice, permission, or plain negation. */
enum Force {
  MUST,
  MUST_NOT,
  SHOULD,
  MAY,
  NOT;

  /** The phrases of a force in Japanese and in English. */
  private record Phrases(String group, String japanese, String english) {
    String pattern(boolean inJapanese, boolean inEnglish) {
      String both = japanese + "|" + english;
      return "(?<" + group + ">" + (!inEnglish ? japanese : inJapanese ? both : english) + ")";
    }
  }

  /** The earlier force wins where two begin at the same place. */
  private static final List<Phrases> PHRASES =
      List.of(
          new Phrases(
              "should",
              "(?:よう|に)?努め(?:るものとする|るものとします|なければならない|ねばならない|なければなりません|る)?|べき(?!で(?:は)?ない)|ことが望ましい|望まし[いく]|推奨|配慮し?(?:なければならない|するものとする)",
              "\\bshould(?! not)\\b|\\brecommend\\w*|\\bought to\\b|\\b(?:best|reasonable) (?:efforts|endeavou?rs)\\b|\\bencouraged?\\b|\\badvis(?:ed|able)\\b"),
          new Phrases("not1", "べきで(?:は)?ない", "\\bshould not\\b"),
          new Phrases(
              "mustnot",
              "[てで]はなら(?:ない|ず|ぬ)|[てで]はなりません|[てで]はいけ(?:ない|ません)|(?:こと|もの)[がは]?(?:できない|できません|できず|できぬ)|ないものとする|(?<!やむを)得ない"
                  + "|禁止(?!事項)|禁[ずじ]|(?:許され|認められ)ない",
              "\\b(?:shall|must|may|will|can)"
                  + " (?:not|neither|never)\\b|\\b(?:shall|must|can|wo)n['’]t\\b|\\bcannot\\b|\\bprohibit\\w*|\\bforbid\\w*|\\bforbidden\\b|\\bnot"
                  + " (?:be )?(?:permitted|allowed|entitled|authori[sz]ed)\\b|\\bno \\w+(?:"
                  + " \\w+){0,3} (?:shall|may|must|can)\\b|\\bin no event\\b"),
          new Phrases(
              "may",
              "(?:こと|もの)が(?:できる|できます|できた)(?:ものとする)?|できる(?:ものとする)?|ても(?:よい|良い|差し支えない)|[てで]よい|差し支えない|ことがある|ことがあります|任意",
              "\\bmay(?! \\d)\\b|\\bmight\\b|\\bcould\\b|\\bcan\\b|\\bis (?:entitled|permitted|allowed) to\\b|\\bare (?:entitled|permitted|allowed) to\\b|\\boptional(?:ly)?\\b|\\bat (?:its|their|his) (?:sole )?discretion\\b"),
          new Phrases(
              "must",
              "なければ(?:ならない|ならず|なりません)|ねばならない|ものとする|ものとします|義務を負う|義務がある|責任を負う|(?:こと)?を要する|必要がある|必須",
              "\\bshall\\b|\\bmust\\b|\\b(?:is|are|be) (?:required|obligated|obliged|bound) to\\b|\\bagrees? to\\b|\\bundertakes? to\\b|\\b(?:has|have|needs?) to\\b|\\bmandatory\\b|\\bwill\\b"),
          new Phrases(
              "not",
              "(?<![少危])(?:ない|なかった|なくて?|なければ|なし(?:に|で|の|$)|ません)|(?<=[ぁ-ん一-龠])ず(?=[、。に，]|$)|ざる|ぬ(?=[。者も])|を除[くきい]|除く|不要|未(?=[\\p{IsHan}])",
              "\\bnot\\b|n['’]t\\b|\\bno\\b|\\bnone\\b|\\bnever\\b|\\bwithout\\b|\\bneither\\b|\\bnor\\b|\\bunless\\b|\\bexcept\\w*|\\bexclud\\w+|\\bfails? to\\b|\\bfailed to\\b|\\black(?:s|ed|ing)?\\b|\\bunable\\b"));

  // three patterns, as trying the phrases of a language that a text is not in took most of the time
  private static final Pattern JAPANESE = compile(true, false);
  private static final Pattern ENGLISH = compile(false, true);
  private static final Pattern BOTH = compile(true, true);

  /** A phrase of some force and where it stands in the folded text. */
  record Phrase(Force force, int start, int end) {}

  /** The phrases of {@code text} in order, by their place in {@link #folded}. */
  static List<Phrase> of(String text) {
    List<Phrase> phrases = new ArrayList<>();
    String folded = folded(text);
    Matcher m = pattern(folded).matcher(folded);
    while (m.find()) {
      phrases.add(new Phrase(force(m), m.start(), m.end()));
    }
    return phrases;
  }

  /** The text whose places phrases refer to: compatibility forms resolved, one line. */
  static String folded(String text) {
    return OneLine.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  private static Pattern compile(boolean inJapanese, boolean inEnglish) {
    return Pattern.compile(
        PHRASES.stream()
            .map(phrases -> phrases.pattern(inJapanese, inEnglish))
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
  }

  /** The phrases that can be in a text, by its letters. */
  private static Pattern pattern(String folded) {
    boolean latin = false;
    boolean cjk = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      latin |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      cjk |= c >= '\u2E80';
    }
    return !latin ? JAPANESE : cjk ? BOTH : ENGLISH;
  }

  private static Force force(Matcher m) {
    if (m.group("should") != null || m.group("not1") != null) {
      return SHOULD;
    }
    if (m.group("mustnot") != null) {
      return MUST_NOT;
    }
    if (m.group("may") != null) {
      return MAY;
    }
    return m.group("must") != null ? MUST : NOT;
  }
}
