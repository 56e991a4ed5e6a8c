package dev.docket.wording;

import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.party.PartyKind;
import dev.docket.wording.party.PartyLexicon;
import dev.docket.wording.party.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the lexicons, from which tests of what is made of them generate their cases. */
public final class LexiconRows {
  private static final int PER_ROW = 16; // of each row's phrases, spread over all of them

  private LexiconRows() {}

  /** Phrases of one kind in one language. */
  public record Row<K>(K kind, boolean japanese, List<String> phrases) {}

  /** Phrases that bind, allow or forbid, wherever they stand. */
  public static List<Row<Force>> forces() {
    return rows(Forces.LEXICON);
  }

  /** The steps of the ladders. */
  public static List<Row<Ladder>> ladders() {
    return rows(Ladder.LEXICON);
  }

  /** Consents, notices and conditions. */
  public static List<Row<Condition>> conditions() {
    return rows(Condition.LEXICON);
  }

  /** Words for scope. */
  public static List<Row<Scope>> scopes() {
    return rows(Scope.LEXICON);
  }

  /** How often something is done. */
  public static List<Row<Interval>> intervals() {
    return rows(Interval.LEXICON);
  }

  /** Words that have an opposite. */
  public static List<Row<Opposites.Word>> opposites() {
    return rows(Opposites.LEXICON);
  }

  /** Words with their spellings. */
  public static List<Row<String>> spellings() {
    return rows(Spelling.LEXICON);
  }

  /** Names of parties. */
  public static List<Row<PartyKind>> parties() {
    return Lexicon.of(PartyLexicon.ROWS).rows().stream().flatMap(LexiconRows::both).toList();
  }

  /** Organs, offices and companies beside the parties. */
  public static List<Row<Persons>> persons() {
    return rows(Persons.LEXICON);
  }

  private static <K> List<Row<K>> rows(Lexicon<K> lexicon) {
    return lexicon.rows().stream()
        .filter(row -> row.context().equals(Context.ANY))
        .flatMap(LexiconRows::both)
        .map(row -> new Row<>(row.kind, row.japanese, some(row.phrases)))
        .toList();
  }

  private static <K> Stream<Row<K>> both(Lexeme<K> row) {
    K kind = row.kind();
    return kind == null
        ? Stream.of()
        : Stream.of(
            new Row<>(kind, true, Template.expand(row.ja())),
            new Row<>(kind, false, Template.expand(row.en())));
  }

  private static List<String> some(List<String> all) {
    List<String> some = new ArrayList<>();
    int step = Math.max(1, all.size() / PER_ROW);
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    return some;
  }
}
