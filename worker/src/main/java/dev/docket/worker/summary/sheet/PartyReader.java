package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who the parties of a contract are, each with the label that it goes by. */
final class PartyReader {
  static final int OPENING = 60; // clauses in which a contract names its parties

  private static final int AT_ONCE = 12; // clauses in which a form leaves a place for a party

  private static final Pattern ADDRESSEE =
      Pattern.compile("^(?:Mr|Ms|Mrs|Dr|Prof)\\.? (NAME)$".replace("NAME", FoundParties.NAME));

  private static final Pattern GREETING = Pattern.compile("^Dear \\p{Lu}.{1,40}[:,]?$");

  private static final Pattern UNNAMED =
      Pattern.compile("(?i:party [ab12])[:：][\\s_]*|(?:会社名|法人名|商号|名称|社名|氏名)[\\s　]*[:：][\\s　_＿]*");

  /** A place in which the other side is to be written: [CLIENT NAME] ("Client"). */
  private static final Pattern OTHER_BLANK =
      Pattern.compile(
          "(?:\\[[^\\]]{3,60}\\]|_{5,})[\\s*_]*\\([^()\"“]{0,40}[\"“]|\\b(?:and|between) (?:_{5,}|\\[[^\\]]{3,60}\\])|^\\[[^\\]]{0,30}(?i:company|client|customer|party)[^\\]]{0,30}\\]\\.?$|^\\p{Lu}{3,} X{2,}\\b|\\band \\[[^\\]]{3,40}\\]\\.?$|^(?i:and) (?:the )?[“\"‘]\\p{Lu}[\\p{L} ]{2,20}[”\"’]$"
              + "|\\$\\{[^}]{1,40}\\}|\\{\\{[^}]{1,40}\\}\\}");

  /** The other side is whoever reads it: between you ("User") and …. */
  private static final Pattern READER = Pattern.compile("\\b(?:between|and) you \\([\"“]");

  /** How who writes a document calls himself. */
  static final Set<String> OURSELVES =
      Set.of("we", "us", "our", "company", "当社", "当方", "弊社", "運営者");

  private final Clauses clauses;
  private final KeyValues values;

  PartyReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> parties(DocumentKind kind) {
    FoundParties found = new FoundParties();
    ProviderReader provider = new ProviderReader(clauses);
    PartyLines lines = new PartyLines(clauses, values);
    lines.sideLines(found);
    BetweenParties.sides(clauses, found);
    RoleParties.read(opening(), found);
    boolean byRole = found.size() > 0 && RoleParties.isOtherOpen(opening());
    for (Clause clause : found.size() < 2 ? opening() : List.<Clause>of()) {
      if (ProviderReader.isOfSeveral(clause)) {
        continue;
      }
      BetweenParties.english(clause, found);
      JapaneseParties.japanese(clause, found);
    }
    if (found.size() < 2) {
      lines.hereinafter(found);
    }
    if (found.size() == 0) {
      lines.lettered(found);
    }
    if (found.size() < 2) {
      JapaneseParties.blocks(opening(), found);
    }
    if (found.size() < 2) {
      lines.rows(found);
    }
    if (found.size() == 1) {
      addressee(found);
    }
    if (found.size() == 1 && !isOtherBlank()) {
      JapaneseParties.generic(opening(), found);
    }
    if (found.size() < 2 && kind == DocumentKind.CONTRACT) {
      lines.lines(found);
    }
    if (found.size() == 0) {
      new ActingParties(clauses).read(opening(), found);
    }
    if (found.size() == 0) {
      provider.read(opening(), found);
    }
    if (found.size() == 0 && kind == DocumentKind.TERMS) {
      clauses.all().forEach(clause -> JapaneseParties.japanese(clause, found));
    }
    boolean withReader = provider.isWithReader();
    if (found.size() == 0) {
      provider.readAgreement(found);
    }
    if (found.size() == 0 && kind == DocumentKind.TERMS) {
      provider.readCopyright(found);
    }
    if (found.size() == 0 && kind == DocumentKind.TERMS) {
      clauses.all().forEach(clause -> JapaneseParties.defined(clause, found));
    }
    if (found.size() == 1 && (kind == DocumentKind.TERMS || withReader) && found.isAllNamed()) {
      new Receivers(clauses).read(found);
    }
    boolean open = kind == DocumentKind.TERMS || isOtherBlank() || byRole;
    return found.isNamed() && found.size() >= (open ? 1 : 2)
        ? Optional.of(found.entry())
        : Optional.empty();
  }

  /** Whether the contract is a form that leaves open with whom it is made. */
  private boolean isOtherBlank() {
    return opening().stream().anyMatch(c -> READER.matcher(c.text()).find())
        || clauses.all().stream()
            .limit(AT_ONCE)
            .anyMatch(
                c ->
                    OTHER_BLANK.matcher(c.text()).find()
                        || UNNAMED.matcher(c.text().strip()).matches());
  }

  private List<Clause> opening() {
    return clauses.all().stream().filter(c -> !c.isHeading()).limit(OPENING).toList();
  }

  /** Who a letter is written to, where it names its sender alone. */
  private void addressee(FoundParties found) {
    List<Clause> opening = opening();
    if (opening.stream().noneMatch(c -> GREETING.matcher(c.text()).matches())) {
      return;
    }
    for (Clause clause : opening) {
      for (String line : clause.raw().split("\n", -1)) {
        Matcher addressee = ADDRESSEE.matcher(line.strip());
        if (addressee.matches() && found.size() == 1) {
          found.add(addressee.group(1), "you", clause);
        }
      }
    }
  }
}
