package dev.docket.worker.summary.sheet;

import dev.docket.wording.party.Parties;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads who has signed or is to sign, where their names stand at the end of a contract. */
final class SignatureReader {
  private static final int MOST = 8; // names
  private static final String LINE_TOLD = "____"; // where a name is still to be written
  private static final int LONGEST = 120; // chars of a line with a name
  private static final double LAST = 0.5; // of the clauses: names before are not signatures
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)in witness whereof|\\bexecuted (?:this|the) \\w+|by signing (?:below|this)|please sign below|^signatures?:?$|^signed\\b(?!\\s*[:：]?\\s*_)|記名押印|記名捺印|署名押印|署名捺印|各(?:自)?[1１一]通を|電子署名を施");
  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\t+|\\s{3,}(?=\\S)| \\| |\\n|(?<!\\b(?:Printed|Print|Full|Employee|Employer|Client|Company|Contractor|Consultant|Tenant|Landlord))\\s+(?=(?:(?:Printed|Print|Full|Employee|Employer|Client|Company|Contractor|Consultant|Tenant|Landlord) )?(?:Name|Title|Date|By|Signature|Designation|Position|Its)\\s?[:：])");
  private static final Pattern FOR =
      Pattern.compile("^(?i:(?:signed )?for(?: and on behalf of)?) ([A-Z].{2,80}?): ?(\\S.*)$");

  /** Signed by and on behalf of Mr Dara Wode. */
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "(?i:\\bsigned (?:by and |for and )?on behalf of) ((?:M[rs]s?\\.? )?NAME)(?=[.,]|$| (?i:date))"
              .replace("NAME", FoundParties.NAME));

  private static final Pattern FORM =
      Pattern.compile("(?i)\\b(?:inc|llc|ltd|limited|corp|corporation|company|plc|gmbh)\\b");

  /** The part of a side, on a line of its own. */
  private static final Pattern ROLE = Pattern.compile("\\p{Lu}{4,}(?: \\p{Lu}{4,})?:?");

  /** The name of who signs, under a line with his part alone. */
  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:M[rs]s?\\.? )?\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{Ll}.'’-]*){1,4}(?: [-–] \\S{1,12})?$");

  private static final Pattern SIGNED =
      Pattern.compile("^(?:(?i:by|signed|signature|sign)\\s*[:：]?\\s*)?/[sS]/\\s*(\\S.*)$");
  private static final Pattern NAME =
      Pattern.compile(
          "^(?i:by|signed(?: by)?|(?:\\p{L}+ )?name(?: \\(print(?:ed)?\\))?)\\s*[:：]\\s*(\\S.*)$");
  private static final Pattern NAME_ROW =
      Pattern.compile("^(?i:(?:printed )?name|signed by)[:：]?$");
  private static final Pattern TITLE =
      Pattern.compile("^(?i:title|its|position|designation)\\s*[:：]\\s*(\\S.*)$");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "^[(（【]?([甲乙丙丁]|[一-龠]{2,4})[)）】]?(?:[（(][^）)]{1,12}[）)])?(?:[\\s　:：]+(\\S.*))?$");
  private static final Pattern SIGN = Pattern.compile("[甲乙丙丁]");
  private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{L}0-9&.,'’ -]{2,60}");
  private static final Pattern JAPANESE_FIELD =
      Pattern.compile("^(?:会社名|氏\\s*名|名\\s*称|商\\s*号|代\\s*表\\s*者(?:名|氏名)?|代表者|役職)[\\s　:：]+(\\S.*)$");
  private static final Pattern JAPANESE_PERSON =
      Pattern.compile("[\\p{IsHan}々]{1,4}[ 　][\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}]{1,6}");

  private static final Pattern COMPANY =
      Pattern.compile(
          "^(?:(?:株式|合同|有限|合資|合名)会社\\S{1,30}|\\S{1,30}(?:株式|合同|有限)会社|(?:一般|公益|特定非営利活動|社会福祉|医療|学校)\\S{2,30}法人\\S{0,30})$");
  private static final Pattern OFFICE =
      Pattern.compile("^(?:代表取締役(?:社長)?|代表社員|代表理事|取締役|理事長|社長|所長|支店長)[\\s　:：]+(\\S.*)$");

  /** Where somebody lives, and the place for a seal: neither says who signs. */
  private static final Pattern ADDRESS =
      Pattern.compile("住\\s*所|所在地|[都道府県市区郡町村][^\\s　]{0,20}[0-9０-９一二三四五六七八九十]+(?:丁目|番|号|[-－ー‐])");

  private static final Pattern SEAL = Pattern.compile("[\\s　]*[(（]?(?:印|㊞)[)）]?[\\s　:：]*$");

  /** The line that is to be signed on, or a form's word for it with nothing behind. */
  private static final Pattern LINE =
      Pattern.compile(
          "^(?i:(?:by|signed(?: by)?|signature|sign)\\s*[:：]?\\s*)?[_＿]{4,}$|^(?i:by|signature)\\s*[:：]$");

  /** What may stand between a name and the line on which it is signed for. */
  private static final Pattern BESIDE_LINE =
      Pattern.compile(
          "^(?i:by|name|title|position|date|signature|signed|its|printed|print|address|witness|e-?mail|tel|phone|place)\\b|^[_＿(（]|[0-9]");

  /** Who is to sign on a line: a name in capitals or a party's part. */
  private static final Pattern SIGNER =
      Pattern.compile(
          "^(?!(?i:signatures?|printed|print|the|in witness|date|name|title|position|address|witness|by|signature|email|tel|phone)\\b)\\p{Lu}[\\p{L}\\p{M}0-9&.,’'() -]{2,70}$");

  /** All of a side's block on one line: （甲）住所 … 名称 株式会社… */
  private static final Pattern BLOCK =
      Pattern.compile(
          "[（(]?([甲乙丙])[）)]?.{0,80}?(?:名\\s*称|会社名|商\\s*号)[\\s　:：]*((?:(?:株式|合同|有限)会社[^\\s　]{1,20}?|[^\\s　]{1,20}?(?:株式|合同|有限)会社))(?=氏\\s*名|代\\s*表|[\\s　]|$)");

  /** A town or a prefecture, which signs in its own name. */
  private static final Pattern PUBLIC_BODY = Pattern.compile("^[\\p{IsHan}ヶケ]{1,8}[都道府県市区町村]$");

  private final Clauses clauses;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Passage> passages = new ArrayList<>();
  private String party = ""; // whose block of a Japanese contract it is
  private boolean opened; // whether that was said on the line before

  private String company = ""; // in that block, until its signer is named
  private String unsigned = ""; // the last line that may name who signs on the next

  SignatureReader(Clauses clauses) {
    this.clauses = clauses;
  }

  Optional<Entry> read() {
    List<Clause> all = clauses.all();
    Clause last = null;
    for (Clause clause : all.subList(closing(all), all.size())) {
      if (clause.isInSchedule()) {
        continue;
      }
      int before = names.size();
      List<String> cells = cells(clause);
      String behind =
          clauses.after(clause).map(c -> cells(c).stream().findFirst().orElse("")).orElse("");
      for (int i = 0; i < cells.size(); i++) {
        read(cells.get(i), i + 1 < cells.size() ? cells.get(i + 1) : behind);
      }
      last = clause;
      if (names.size() > before) {
        passages.add(clause.passage());
      }
    }
    if (last != null && closeBlock()) {
      passages.add(last.passage());
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(names.stream().collect(Collectors.joining("; ")), passages));
  }

  private static List<String> cells(Clause clause) {
    return COLUMNS
        .splitAsStream(clause.raw())
        .map(c -> c.replaceAll("[\\s\\p{Z}]+", " ").strip())
        .filter(c -> !c.isEmpty())
        .toList();
  }

  /** Where the signatures begin: behind the words that close a contract, else in its last half. */
  private static int closing(List<Clause> all) {
    for (int i = all.size() - 1; i > 0; i--) {
      if (CLOSING.matcher(all.get(i).text()).find()) {
        return ON_BEHALF.matcher(all.get(i - 1).text()).find() ? i - 1 : i;
      }
    }
    return (int) (all.size() * LAST);
  }

  /** Tells a company whose block ends without anybody who signs for it; whether there is one. */
  private boolean closeBlock() {
    int before = names.size();
    if (!company.isEmpty() && !party.isEmpty()) {
      add(party + " " + company);
    }
    company = "";
    return names.size() > before;
  }

  private void read(String cell, String next) {
    Matcher behalf = ON_BEHALF.matcher(cell);
    while (behalf.find()) {
      add(behalf.group(1).replaceFirst(" Date\\b.*$", "").replaceFirst("(?<=\\p{L}{3})\\.$", ""));
    }
    if (ROLE.matcher(cell).matches()
        && !FORM.matcher(next).find()
        && PERSON.matcher(next).matches()
        && Parties.COMMON.label(next).isEmpty()) {
      add(next);
    }
    boolean sign = SIGN.matcher(cell).matches();
    if (sign && !next.isEmpty() && !ADDRESS.matcher(next).find() && isNamedBeside(next)) {
      closeBlock();
      party = cell;
      add(party + " " + next);
      return;
    }
    Matcher block = BLOCK.matcher(cell);
    if (block.find() && cell.length() <= LONGEST) {
      add(block.group(1) + " " + block.group(2));
      return;
    }
    if (LINE.matcher(cell).matches()) {
      if (!unsigned.isEmpty()) {
        add(unsigned + ": " + LINE_TOLD);
      }
      unsigned = "";
      return;
    }
    if (!BESIDE_LINE.matcher(cell).find()) {
      unsigned = ""; // what stands between a name and a line says that they do not belong together
    }
    if (cell.length() > LONGEST || cell.endsWith("。") || ADDRESS.matcher(cell).find()) {
      return;
    }
    if (SIGNER.matcher(cell).matches()
        && !cell.endsWith(",")
        && !Blanks.isIn(cell)
        && !Said.isSaid(cell)) {
      unsigned = cell;
    }
    Matcher title = TITLE.matcher(cell);
    if (title.matches()) {
      title(title.group(1));
      return;
    }
    signed(cell).or(() -> row(cell, next)).ifPresent(this::add);
  }

  /** Whether what stands beside a side's sign is its name, and no field of its block. */
  private static boolean isNamedBeside(String next) {
    return !JAPANESE_FIELD.matcher(next).matches()
        && !COMPANY.matcher(next).matches()
        && !OFFICE.matcher(next).matches()
        && !next.matches(".*[:：].*")
        && LATIN.matcher(next).matches();
  }

  private Optional<String> row(String cell, String next) {
    return NAME_ROW.matcher(cell).matches() && !next.isEmpty()
        ? Optional.of(next)
        : Optional.empty();
  }

  private void add(String name) {
    String bare = SEAL.matcher(name).replaceFirst("").strip().replaceFirst("[,、]$", "");
    boolean known = names.stream().anyMatch(n -> n.contains(bare));
    boolean picture = bare.equalsIgnoreCase("image");
    boolean blank =
        picture
            || bare.length() < 2
            || bare.endsWith(":")
            || Blanks.isIn(bare.replaceFirst(": " + LINE_TOLD + "$", ""))
            || bare.matches("[:：_\\s-]*");
    if (!blank && !known && names.size() < MOST) {
      names.add(bare);
    }
  }

  /** The office of the last who is named. */
  private void title(String title) {
    if (names.isEmpty() || Blanks.isIn(title)) {
      return;
    }
    String last = new ArrayList<>(names).getLast();
    if (!last.contains(",")) {
      names.remove(last);
      names.add(last + ", " + title);
    }
  }

  private Optional<String> signed(String text) {
    Matcher signer = FOR.matcher(text);
    if (signer.matches()) {
      return Optional.of(signer.group(1) + ": " + signer.group(2)).filter(_ -> !Blanks.isIn(text));
    }
    Matcher mark = SIGNED.matcher(text);
    if (mark.matches()) {
      return Optional.of(mark.group(1));
    }
    Matcher field = NAME.matcher(text);
    if (field.matches()) {
      return Optional.of(field.group(1));
    }
    return japanese(text);
  }

  private String signer(String person) {
    String signer = company.isEmpty() ? party + " " + person : party + " " + company + " " + person;
    company = "";
    return signer;
  }

  private Optional<String> japanese(String text) {
    Matcher line = JAPANESE.matcher(text);
    if (line.matches() && Parties.COMMON.isParty(line.group(1))) {
      closeBlock();
      party = line.group(1);
      opened = line.group(2) == null;
      return Optional.ofNullable(line.group(2))
          .filter(name -> !SEAL.matcher(name).matches() && !name.matches("[（(].*[）)]"))
          .map(name -> party + " " + name);
    }
    boolean first = opened;
    opened = false;
    if (first && JAPANESE_PERSON.matcher(text).matches()) {
      return Optional.of(party + " " + text);
    }
    Matcher own = JAPANESE_FIELD.matcher(text);
    if (own.matches()) {
      return Optional.of(own.group(1).strip()).filter(name -> !SEAL.matcher(name).matches());
    }
    boolean named = COMPANY.matcher(text).matches();
    if (named || (company.isEmpty() && !party.isEmpty() && PUBLIC_BODY.matcher(text).matches())) {
      company = text;
      return Optional.empty();
    }
    boolean officer = !party.isEmpty() && OFFICE.matcher(text).matches();
    return officer ? Optional.of(signer(text)) : Optional.empty();
  }
}
