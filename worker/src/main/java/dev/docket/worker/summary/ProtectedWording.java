package dev.docket.worker.summary;

import dev.docket.wording.number.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must not differ between a quotation and its source: the order of its numbers, its phrases of
 * force and its parties. Equal lists mean that two nearly equal texts say the same.
 */
final class ProtectedWording {
  private static final Pattern NAMES =
      Pattern.compile(
          "[甲乙丙丁](?![種類第号])|[一-龠]{1,4}(?:者|社|人|主)(?=[はがにをのへと、])|(?<=[a-z,]"
              + " )(?:[A-Z][a-z]{3,})\\b|^(?:The )?[A-Z][a-z]{3,}(?="
              + " (?:shall|must|may|will|should)\\b)|ただし|但し|すべて|全て|一部|又は|または|及び|以上|以下|未満|超え|以内|\\ball\\b|\\bany\\b|\\bonly\\b|\\bor\\b|\\bat"
              + " least\\b|\\bat most\\b|\\bmore than\\b|\\bless than\\b|\\bbefore\\b|\\bafter\\b");

  private ProtectedWording() {}

  private record Token(int at, String text) {}

  /** The guarded tokens of {@code text} in their order. */
  static List<String> of(String text) {
    String folded = Force.folded(text);
    List<Token> tokens = new ArrayList<>();
    Force.of(text).forEach(p -> tokens.add(new Token(p.start(), p.guarded())));
    Matcher names = NAMES.matcher(folded);
    while (names.find()) {
      tokens.add(new Token(names.start(), names.group()));
    }
    tokens.sort(Comparator.comparingInt(Token::at));
    List<String> guarded = new ArrayList<>();
    tokens.forEach(t -> guarded.add(t.text()));
    Quantities.in(text).forEach(q -> guarded.add(q.canonical()));
    return guarded;
  }
}
