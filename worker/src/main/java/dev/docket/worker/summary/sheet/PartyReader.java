package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import dev.docket.wording.party.Parties;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who the parties of a contract are, each with the label that it goes by. */
final class PartyReader {
  private static final String NAME = FoundParties.NAME;
  private static final int OPENING = 60; // clauses in which a contract names its parties
  private static final int AT_ONCE = 12; // clauses in which a form leaves a place for a party
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(NAME)(?:,? (?:an?|with|having|whose|located|residing|duly|and/or|together|organi[sz]ed|incorporated|registered|the|on behalf|acting|of)\\b[^\"“”()]{0,300}?|, [^\"“”()]{0,120}?)?,? ?\\((?:[^()\"“”]{0,60})?[\"“‘]([^\"”“’]{1,40})[\"”’](?:,? (?:or|and|/) ?[\"“][^\"”]{1,30}[\"”])*[^()]{0,40}\\)"
              .replace("NAME", NAME));
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(NAME)(?:, [^()]{0,160}?)?,? \\((?:the )?([A-Z]{2,20})\\)".replace("NAME", NAME));
  private static final Pattern BETWEEN_THEM = Pattern.compile("(?i)\\b(?:between|among)\\b");

  /** What is agreed between parties, rather than who they are: what stands behind it names none. */
  private static final Pattern AGREED =
      Pattern.compile("(?i)\\b(?:shall|must|may|will|governed)\\b");

  private static final Pattern NO_LABEL =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|date|part(?:y|ies)|services?|propert(?:y|ies)|project|premises|terms?|note|plan|products?|software|territory|web ?site|site|purpose|business|work|lease|licen[cs]e|order|schedule|exhibit|effective|closing|shares?|stock|loan|facility|recitals?|section|dpa|msa|m?nda|sow|addendum|rent|fees?|platform|app(?:lication)?s?|content|policy|program)\\b");

  /** A name in quotation marks that is no label: forms are filled in so. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![(]|the |an? |or |and )[“\"]([^“”\"()]{2,80})[”\"](?=,| (?:and|with|of)\\b)");

  private static final Pattern ADDRESSEE =
      Pattern.compile("^(?:Mr|Ms|Mrs|Dr|Prof)\\.? (NAME)$".replace("NAME", NAME));
  private static final Pattern GREETING = Pattern.compile("^Dear \\p{Lu}.{1,40}[:,]?$");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(申込者|利用者|会員|契約者|加盟店|購入者|発注者|受注者|委託者|受託者|注文者|請負者|開示者|受領者)[（(]以下、?[「『\"“]?([甲乙丙])[」』\"”]?と");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:This|The)\\b.{0,200}?\\b(?:between|among)|Between|By|And|Among|From|To|Effective[^,]{0,30}?,(?: \\d{4},)?|(?:The )?(?:Landlord|Tenant|Customer|Client|Provider|Supplier|Company|Contractor|Seller|Buyer|Lender|Borrower|Licensor|Licensee))[,: ]+");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "([^、。（）()「」『』\\s：:|]{2,40}(?:[ 　][^、。（）()「」『』\\s：:|]{1,12})?)[】\\]]?\\s*[（(]以下、?(?:単に|「?本契約において)?[「『\"“]?([^「」『』\"“”、）)]{1,12}?)[」』\"”]?(?:と(?:い|す|し|称|呼)[^）)]{0,20})?[）)]");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:と|及び|および|並びに|、|は|【|本規約は|この規約は|本契約は|(?:委託者|受託者|発注者|受注者|貸主|借主|賃貸人|賃借人|売主|買主)(?:である)?[ 　]?)+");
  private static final Pattern LINE =
      Pattern.compile(
          "^[(（]?([甲乙丙丁]|[一-龠ァ-ヶー]{2,8}?)[)）]?(?:[（(][^）)]{1,12}[）)])?[\\s　:：]+(\\S.*)$");
  private static final Pattern TITLE_WORD =
      Pattern.compile("[\\s　]+(?:代表取締役|代表者|代表|取締役|理事長|住所|所在地|印).*$|[\\s　]*[㊞印]$");

  /** Two parties by the part that each has: A, Lessor, and B, Lessee. */
  private static final Pattern APPOSED =
      Pattern.compile(
          "^[\\s:]*(NAME?),? (?:as |the )?[\"“(]*(ROLE)\\b[^;.]{0,160}?,? and (NAME?),? (?:as |the )?[\"“(]*(ROLE)\\b"
              .replace("NAME?", "[^,;]{2,80}?")
              .replace(
                  "ROLE",
                  "Lessor|Lessee|Landlord|Tenant|Seller|Buyer|Purchaser|Vendor|Licensor|Licensee|Lender|Borrower|Employer|Employee|Owner|Contractor|Client|Consultant|Franchisor|Franchisee|Grantor|Grantee"));

  /** A place to write a name in. */
  private static final Pattern PLACE = Pattern.compile("\\[[^\\]]{1,60}\\]");

  /** A line that opens the lines on one side: 【甲（委託者）】 or 委託者（以下「甲」という）. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "^[【\\[（(]?([甲乙丙]|[一-龠]{2,4}者|[一-龠]{1,2}主)(?:[（(](?:以下、?)?[「『]?([甲乙丙]|[一-龠]{2,4}者)[」』]?(?:と(?:いう|いいます|する|します)。?)?[）)])?[】\\]）)]?[:：]?$");

  private static final Pattern COMPANY_LINE =
      Pattern.compile("^(?:会社名|法人名|商号|名称|団体名|屋号|社名|氏名|会社名・氏名)[\\s　]*[:：][\\s　]*(\\S[^:：。]{1,60})$");

  private static final Pattern UNNAMED =
      Pattern.compile("(?:会社名|法人名|商号|名称|社名|氏名)[\\s　]*[:：][\\s　_＿]*");

  /**
   * Two sides each with its label, whoever they are: A and B (collectively "Company") and any user
   * ("User").
   */
  private static final Pattern SIDES =
      Pattern.compile(
          "\\bbetween:? (\\p{Lu}[^()\"“”]{2,120}?),? \\((?i:collectively|together|each),? (?:the )?[\"“]([^\"”]{1,30})[\"”]\\),? and ((?:any|each|the|all|\\p{Lu})\\b[^()\"“”]{2,120}?) \\((?:the )?[\"“]([^\"”]{1,30})[\"”]\\)");

  /** A side in a numbered list of them: (1) A, a partnership … ("the Managers"), and. */
  private static final Pattern LISTED =
      Pattern.compile(
          "^(?:\\(?(?:[1-4]|[a-d]|i{1,3})\\) )?(\\p{Lu}[^():\"“”]{2,140}?)(?:, an? [^()\"“”]{3,140})?,? \\([\"“](?:the )?(\\p{Lu}[\\p{L} ]{1,30})[\"”]\\)");

  private static final Pattern LISTS = Pattern.compile("(?i)\\b(?:between|among)\\b[^.]{0,40}:$");

  /**
   * How a side is called from there on, without quotation marks or behind its address: (hereinafter
   * referred to as Vendor), hereinafter called the "Client".
   */
  private static final Pattern HEREINAFTER =
      Pattern.compile(
          "(?i:here ?in ?after|herein)\\W{0,3}(?i:(?:jointly |individually )?(?:referred(?: to)?|called|known|termed|designated)?(?: as)?) ?(?:the |“|\"|'|‘)*(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)");

  /** The parts of sides that are no names of parties elsewhere. */
  private static final Pattern ROLE =
      Pattern.compile(
          "Applicant|Institution|School|University|Hirer|Renter|Host|Guest|Volunteer|Artist|Performer|Donor|Sponsor|Photographer|Designer|Freelancer|Trainer|Coach|Participant|Resident|Student|Farmer|Venue");

  /** A name at the beginning of what says more about it: M/S X, registered vendor with …. */
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "^(?:\\(?[0-9a-z]{1,2}[.)] )?(?:(?i:between|and|by and between):? )?(?!(?i:between|and|whereas|both|this|the)\\b)((?:M/[Ss]\\.? |M[rs]s?\\. )?NAME)(?=,|;| \\(| (?:an?|of|is|having|with|registered|represented|located|residing|whose)\\b|$)"
              .replace("NAME", NAME));

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)\\b(?:inc|ltd|limited|llc|llp|corp|corporation|company|gmbh|plc|pvt|university|institute|association|foundation|enterprises?)\\b|\\bM/s\\b");

  /** What stands behind a name and its legal form. */
  private static final Pattern ADDRESS =
      Pattern.compile(",(?! (?i:inc|ltd|llc|llp|limited|corp|plc|gmbh)\\b).*$");

  private static final int BEFORE_LABEL = 5; // lines between a name and what it is called

  private static final int OF_A_BLOCK = 6; // lines on one side

  private static final Pattern NAMED = Pattern.compile(NAME);

  /** A place in which the other side is to be written: [CLIENT NAME] ("Client"). */
  private static final Pattern OTHER_BLANK =
      Pattern.compile(
          "(?:\\[[^\\]]{3,60}\\]|_{5,})[\\s*_]*\\([\"“]|\\b(?:and|between) (?:_{5,}|\\[[^\\]]{3,60}\\])|^\\[[^\\]]{0,30}(?i:company|client|customer|party)[^\\]]{0,30}\\]\\.?$|^\\p{Lu}{3,} X{2,}\\b");

  private static final Set<String> OURSELVES =
      Set.of("we", "us", "our", "company", "当社", "弊社", "運営者");

  private final Clauses clauses;
  private final KeyValues values;

  PartyReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  Optional<Entry> parties(DocumentKind kind) {
    FoundParties found = new FoundParties();
    ProviderReader provider = new ProviderReader(clauses);
    sides(found);
    for (Clause clause : found.size() < 2 ? opening() : List.<Clause>of()) {
      if (ProviderReader.isOfSeveral(clause)) {
        continue;
      }
      english(clause, found);
      japanese(clause, found);
    }
    if (found.size() < 2) {
      hereinafter(found);
    }
    if (found.size() < 2) {
      blocks(found);
    }
    if (found.size() < 2) {
      rows(found);
    }
    if (found.size() == 1) {
      addressee(found);
    }
    if (found.size() == 1 && !isOtherBlank()) {
      generic(found);
    }
    if (found.size() < 2 && kind == DocumentKind.CONTRACT) {
      lines(found);
    }
    if (found.size() == 0) {
      provider.read(opening(), found);
    }
    if (found.size() == 0 && kind == DocumentKind.TERMS) {
      clauses.all().forEach(clause -> japanese(clause, found));
    }
    if (found.size() == 0 && kind == DocumentKind.TERMS) {
      provider.readCopyright(found);
    }
    boolean open = kind == DocumentKind.TERMS || isOtherBlank();
    return found.size() >= (open ? 1 : 2) ? Optional.of(found.entry()) : Optional.empty();
  }

  /** Whether the contract is a form that leaves open with whom it is made. */
  private boolean isOtherBlank() {
    return clauses.all().stream()
        .limit(AT_ONCE)
        .anyMatch(
            c ->
                OTHER_BLANK.matcher(c.text()).find()
                    || UNNAMED.matcher(c.text().strip()).matches());
  }

  private List<Clause> opening() {
    return clauses.all().stream().filter(c -> !c.isHeading()).limit(OPENING).toList();
  }

  private static void english(Clause clause, FoundParties found) {
    String filled = PLACE.matcher(clause.text()).replaceAll("___");
    String text = QUOTED.matcher(filled).replaceAll("$1");
    Matcher them = BETWEEN_THEM.matcher(text);
    boolean between = them.find();
    text = between ? text.substring(them.end()) : text;
    if (between && apposed(text, clause, found)) {
      return;
    }
    Matcher matcher = ENGLISH.matcher(text);
    while (matcher.find()) {
      String name = LEAD.matcher(matcher.group(1)).replaceFirst("");
      String label = matcher.group(2).replaceFirst("^(?i:the) ", "").replaceFirst("[,.]$", "");
      boolean joined = between && namesParties(text, matcher.start());
      if (isLabel(label, name) || (joined && !NO_LABEL.matcher(label).find())) {
        found.add(name, label, clause);
      }
    }
    Matcher capitals = CAPITALS.matcher(text);
    while (between && capitals.find()) {
      if (namesParties(text, capitals.start()) && !NO_LABEL.matcher(capitals.group(2)).find()) {
        found.add(LEAD.matcher(capitals.group(1)).replaceFirst(""), capitals.group(2), clause);
      }
    }
  }

  /** Reads {@code behind}, the words behind a "between", as two names with their parts. */
  private static boolean apposed(String behind, Clause clause, FoundParties found) {
    Matcher two = APPOSED.matcher(behind);
    if (!two.find()
        || !NAMED.matcher(two.group(1)).matches()
        || !NAMED.matcher(two.group(3)).matches()) {
      return false;
    }
    found.add(two.group(1), two.group(2), clause);
    found.add(two.group(3), two.group(4), clause);
    return found.size() == 2;
  }

  /** Whether what stands at {@code at} of the words behind a "between" is still one of them. */
  private static boolean namesParties(String behind, int at) {
    return !AGREED.matcher(behind.substring(0, at)).find();
  }

  /** The sides that a sentence or a numbered list names with their labels. */
  private void sides(FoundParties found) {
    boolean listed = false;
    for (Clause clause : clauses.all().stream().limit(OPENING).toList()) {
      Matcher sides = SIDES.matcher(clause.text());
      if (sides.find() && found.size() == 0) {
        found.add(sides.group(1), sides.group(2), clause);
        found.add(sides.group(3), sides.group(4), clause);
      }
      Matcher side = LISTED.matcher(clause.text());
      if (listed && side.find() && !NO_LABEL.matcher(side.group(2)).find()) {
        found.add(side.group(1), side.group(2), clause);
      }
      listed |= LISTS.matcher(clause.text()).find();
    }
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

  /** The other side of a contract that all may join, and that so names it by its part alone. */
  private void generic(FoundParties found) {
    for (Clause clause : opening()) {
      Matcher generic = GENERIC.matcher(clause.text());
      if (generic.find() && found.size() == 1) {
        found.add(generic.group(1), generic.group(2), clause);
      }
    }
  }

  /** Whether a short name is one of a party: a role, ourselves, or a part of the name itself. */
  private static boolean isLabel(String label, String name) {
    return Parties.COMMON.isParty(label)
        || OURSELVES.contains(label.toLowerCase(Locale.ROOT))
        || (label.length() > 1
            && name.toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT))
            && !name.equals(label));
  }

  private static void japanese(Clause clause, FoundParties found) {
    Matcher matcher = JAPANESE.matcher(clause.text());
    while (matcher.find()) {
      String name = BEFORE.matcher(matcher.group(1)).replaceFirst("").replace("【", "");
      String label = matcher.group(2);
      if ((Parties.COMMON.isParty(label) || OURSELVES.contains(label))
          && !Parties.COMMON.isParty(name)
          && !name.endsWith("者")) {
        found.add(name, label, clause);
      }
    }
  }

  private void rows(FoundParties found) {
    for (KeyValues.Entry row : values.all(Pattern.compile(".{1,20}"))) {
      String key =
          row.key().replaceFirst("[（(].*$", "").replaceFirst("(?i:^the | name$)", "").strip();
      Optional<String> label = Parties.COMMON.label(key);
      boolean relative = label.isPresent() && Parties.COMMON.isRelative(label.get());
      if (label.isPresent()
          && !relative
          && !row.value().endsWith(".")
          && !row.value().endsWith("。")) {
        found.add(nameOf(row.value()), label.get(), row.clause());
      }
    }
  }

  /** A name without the address behind it. */
  private static String nameOf(String value) {
    Matcher name = Pattern.compile("^" + NAME + "(?=,|$| \\(|;| with| a | an )").matcher(value);
    if (name.find()) {
      return name.group();
    }
    return TITLE_WORD.matcher(value.replaceFirst("[、,（(].*$", "")).replaceFirst("");
  }

  /** The lines of the place for signatures: 甲　株式会社… */
  private void lines(FoundParties found) {
    for (Clause clause : clauses.all()) {
      Matcher line = LINE.matcher(clause.text());
      if (!clause.isRow()
          && line.matches()
          && Parties.COMMON.isParty(line.group(1))
          && !line.group(2).endsWith("。")) {
        found.add(nameOf(line.group(2)), line.group(1), clause);
      }
    }
  }

  /** The name in a block of lines that a side's label opens: 委託者（以下「甲」という）, 住所：…, 会社名：…. */
  private void blocks(FoundParties found) {
    List<Clause> opening = opening();
    for (int i = 0; i < opening.size(); i++) {
      Matcher opens = BLOCK.matcher(opening.get(i).text());
      if (!opens.matches()) {
        continue;
      }
      String label = opens.group(2) == null ? opens.group(1) : opens.group(2);
      List<Clause> lines = opening.subList(i + 1, Math.min(opening.size(), i + 1 + OF_A_BLOCK));
      for (Clause line : lines) {
        Matcher name = COMPANY_LINE.matcher(line.text());
        if (BLOCK.matcher(line.text()).matches()) {
          break;
        }
        if (name.matches() && Parties.COMMON.isParty(label)) {
          found.add(name.group(1), label, line);
          break;
        }
      }
    }
  }

  /** Sides that are called something from there on, on the line of their name or below it. */
  private void hereinafter(FoundParties found) {
    List<Clause> opening = clauses.all().stream().limit(OPENING).toList();
    for (int i = 0; i < opening.size(); i++) {
      Matcher called = HEREINAFTER.matcher(opening.get(i).text());
      while (called.find()) {
        String label = called.group(1);
        boolean isRole = Parties.COMMON.isParty(label) || ROLE.matcher(label).matches();
        for (int j = i; j >= Math.max(0, i - BEFORE_LABEL); j--) {
          Clause line = opening.get(j);
          Matcher name = NAME_FIRST.matcher(line.text());
          boolean isNamed = name.find() && !NO_LABEL.matcher(name.group(1)).find();
          String bare = isNamed ? ADDRESS.matcher(name.group(1)).replaceFirst("") : "";
          if (isNamed
              && (isInitials(label, bare)
                  || (isRole && (j == i || LEGAL_FORM.matcher(bare).find())))) {
            found.add(bare, label, line);
            break;
          }
          if (j < i && HEREINAFTER.matcher(line.text()).find()) {
            break; // there begins another side
          }
        }
      }
    }
  }

  /** Whether {@code label} is made of the first letters of {@code name}. */
  private static boolean isInitials(String label, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : Pattern.compile("[\\s-]+").splitAsStream(name).toList()) {
      initials.append(word, 0, Math.min(1, word.length()));
    }
    return label.length() > 1 && initials.toString().equals(label);
  }
}
