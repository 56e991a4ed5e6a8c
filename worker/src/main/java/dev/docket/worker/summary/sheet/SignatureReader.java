package dev.docket.worker.summary.sheet;

import dev.docket.wording.party.Parties;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who has signed or is to sign, where their names stand at the end of a contract. */
final class SignatureReader {
  private static final int MOST = 8; // lines
  private static final double LAST = 0.5; // of the clauses: names before are not signatures
  private static final Pattern FOR =
      Pattern.compile("^(?i:(?:signed )?for(?: and on behalf of)?) ([A-Z].{2,80}?): ?(\\S.*)$");
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?i:print(?:ed)? name|name(?: \\(print(?:ed)?\\))?|title|signed by|company)\\s*[:：]\\s*(\\S.*)$");
  private static final Pattern JAPANESE =
      Pattern.compile("^[(（]?([甲乙丙丁]|[一-龠]{2,4})[)）]?(?:[（(][^）)]{1,12}[）)])?[\\s　:：]+(\\S.*)$");
  private static final Pattern JAPANESE_FIELD =
      Pattern.compile(
          "^(?:会社名|氏\\s*名|名\\s*称|商\\s*号|代\\s*表\\s*者(?:名|氏名)?|代表取締役|役職)[\\s　:：]+(\\S.*)$");

  /** Where somebody lives, and the place for a seal: neither says who signs. */
  private static final Pattern ADDRESS =
      Pattern.compile("住\\s*所|所在地|[都道府県市区郡町村][^\\s　]{0,20}[0-9０-９一二三四五六七八九十]+(?:丁目|番|号|[-－ー‐])");

  private static final Pattern SEAL = Pattern.compile("[\\s　]*[(（]?(?:印|㊞)[)）]?[\\s　]*");

  private final Clauses clauses;

  SignatureReader(Clauses clauses) {
    this.clauses = clauses;
  }

  Optional<Entry> read() {
    List<Clause> all = clauses.all();
    List<String> names = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Clause clause : all.subList((int) (all.size() * LAST), all.size())) {
      Optional<String> name = signed(clause.text());
      boolean title = clause.text().toLowerCase(Locale.ROOT).startsWith("title");
      if (name.isPresent() && title && !names.isEmpty()) {
        names.set(names.size() - 1, names.getLast() + ", " + name.get());
        passages.add(clause.passage());
      } else if (name.isPresent() && names.size() < MOST && !clause.isRow()) {
        names.add(name.get());
        passages.add(clause.passage());
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(String.join("; ", names), passages));
  }

  private static Optional<String> signed(String text) {
    if (text.length() > 120
        || Blanks.isIn(text)
        || text.endsWith("。")
        || ADDRESS.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher signer = FOR.matcher(text);
    if (signer.matches()) {
      return Optional.of(signer.group(1) + ": " + signer.group(2));
    }
    Matcher japanese = JAPANESE.matcher(text);
    if (japanese.matches() && Parties.COMMON.isParty(japanese.group(1))) {
      return Optional.of(text.replaceAll("[\\s　]+", " "));
    }
    Matcher field = FIELD.matcher(text);
    if (field.matches() && !field.group(1).equals("IMAGE")) {
      return Optional.of(field.group(1));
    }
    Matcher own = JAPANESE_FIELD.matcher(text);
    return own.matches() && !SEAL.matcher(own.group(1)).matches()
        ? Optional.of(own.group(1).strip())
        : Optional.empty();
  }
}
