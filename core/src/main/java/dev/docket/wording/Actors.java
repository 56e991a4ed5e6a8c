package dev.docket.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells who can bear a duty, a person or body, from what a duty is about. */
public final class Actors {
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:者|人|[会本支当貴弊]社|社員|職員|従業員|委員|役員|員|[甲乙丙丁]|大臣|[都道府県市町村国庁署局省部課室]|知事|(?<![延成特身全助波伸冗増最])長|機関|団体|組合"
              + "|委員会|審議会|会議|連合会|協会|事業場|事業所|事業主|銀行|法人|裁判所|当事者|双方|部門|取締役|監査役|教師|医師|師|士|官|親権者|主|ら|(?<!設備|機器|物品|書類|費用|経費|料金|施設|情報|資料|規程|規則|手続|方法|備品)等|社|店|先|側|ユーザー?|ライセンサー|ライセンシー|(?:お客|皆)[様さ]ま?|(?:お客|皆)さん|会計|広報|幹事|書記|監事|理事|学生|生徒|会員)$");

  private static final Pattern PERSON = Pattern.compile("(?:er|or|ee|ist|ian|ant|man|woman)s?$");
  private static final Pattern ABSTRACT =
      Pattern.compile(
          "(?:tion|sion|ment|ity|ness|ance|ence|ing|ure|ship|sis|ism|age|al|ware|fit|cy|th|very)s?$|ies$");

  private static final Set<String> PEOPLE =
      Set.of(
          "you",
          "we",
          "party",
          "parties",
          "staff",
          "crew",
          "person",
          "persons",
          "people",
          "individual",
          "individuals",
          "company",
          "companies",
          "agency",
          "agencies",
          "bank",
          "banks",
          "institution",
          "institutions",
          "organization",
          "organizations",
          "organisation",
          "organisations",
          "department",
          "departments",
          "government",
          "management",
          "committee",
          "board",
          "council",
          "court",
          "tribunal",
          "commission",
          "authority",
          "authorities",
          "bureau",
          "office",
          "secretary",
          "ministry",
          "team",
          "teams",
          "personnel",
          "client",
          "clients",
          "agent",
          "agents",
          "student",
          "students",
          "applicant",
          "resident",
          "president",
          "superintendent",
          "recipient",
          "beneficiary",
          "entity",
          "entities",
          "association",
          "foundation",
          "corporation",
          "federation",
          "administration",
          "union",
          "society",
          "club",
          "group",
          "firm",
          "state",
          "university",
          "school",
          "anyone",
          "nobody",
          "everyone",
          "official",
          "officials",
          "principal",
          "professional",
          "professionals",
          "attorney",
          "representative",
          "representatives",
          "affiliate",
          "affiliates",
          "member",
          "members");

  private static final Set<String> THINGS =
      Set.of(
          "audit",
          "order",
          "number",
          "letter",
          "matter",
          "paper",
          "offer",
          "transfer",
          "server",
          "computer",
          "error",
          "factor",
          "fee",
          "guarantee",
          "chapter",
          "parameter",
          "register",
          "tender",
          "waiver",
          "disclaimer",
          "remainder",
          "other",
          "behavior",
          "labor",
          "color",
          "power",
          "either",
          "neither",
          "software",
          "product",
          "products",
          "data",
          "policy",
          "bylaw",
          "constitution",
          "contract",
          "addendum",
          "terms",
          "term",
          "section",
          "clause",
          "schedule",
          "exhibit",
          "report",
          "notice",
          "use",
          "access",
          "act",
          "right",
          "rights",
          "delay",
          "period",
          "date",
          "rate",
          "interest",
          "tax",
          "taxes",
          "invoice",
          "change",
          "copy",
          "request",
          "record",
          "records",
          "system",
          "plan",
          "law",
          "laws",
          "rule",
          "rules",
          "part",
          "paragraph",
          "harm",
          "nothing",
          "none",
          "content",
          "site",
          "website",
          "account",
          "accounts",
          "form",
          "forms",
          "work",
          "works",
          "platform",
          "api",
          "goods",
          "price",
          "prices",
          "code",
          "key",
          "keys",
          "password",
          "passwords",
          "warrant",
          "grant",
          "covenant",
          "plant",
          "event",
          "file",
          "files",
          "test",
          "tests",
          "program",
          "project",
          "business",
          "cost",
          "costs",
          "effect",
          "meeting",
          "vote",
          "standard",
          "standards",
          "credit",
          "claim",
          "claims",
          "lack",
          "failure",
          "failures",
          "method",
          "methods",
          "procedure",
          "procedures",
          "water",
          "weather",
          "shelter",
          "trailer",
          "container",
          "dinner",
          "winter",
          "summer",
          "quarter",
          "corner",
          "counter",
          "trophy",
          "rent",
          "dues",
          "deposit",
          "deposits",
          "fine",
          "fines",
          "charge",
          "charges",
          "mast",
          "boat",
          "boats",
          "vessel",
          "vessels",
          "pet",
          "pets",
          "animal",
          "animals",
          "light",
          "lights",
          "door",
          "floor",
          "mirror",
          "motor",
          "sensor",
          "router",
          "printer",
          "sticker",
          "filter",
          "tos",
          "eula",
          "dpa",
          "sla",
          "msa",
          "sow");

  private static final Pattern LEAD =
      Pattern.compile("^(?i:the|each|any|all|every|an?|such|both|no|either|neither|its|our|your) ");
  private static final Pattern TAIL =
      Pattern.compile(
          " (?i:of|in|for|to|with|under|from|that|who|at|by|on|or|and|as|pursuant|located)\\b.*$");

  /**
   * A word that is capital as the first of a sentence, no name: Lack of payment, Water and power.
   */
  private static final Pattern COMMON =
      Pattern.compile(
          "^\\p{Lu}\\p{Ll}+ (?:of|and|or|in|for|on|to|with|from|under) (?!(?:the|an?|its|his|her|their|our|your|any|all|each|such|other) )\\p{Ll}+");

  private static final Pattern NAME = Pattern.compile("^\\p{Lu}[\\w.&'’-]*$");

  private Actors() {}

  /** Whether {@code words}, the subject of a sentence, name somebody who can act. */
  public static boolean isActor(String words) {
    String subject = words.strip();
    if (Script.isJapanese(subject)) {
      return JAPANESE.matcher(subject).find();
    }
    String bare = TAIL.matcher(LEAD.matcher(subject).replaceFirst("")).replaceFirst("").strip();
    String last = bare.substring(bare.lastIndexOf(' ') + 1);
    String head = last.toLowerCase(Locale.ROOT);
    String single = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    if (head.isEmpty() || THINGS.contains(head) || THINGS.contains(single)) {
      return false;
    }
    return PEOPLE.contains(head)
        || PERSON.matcher(head).find()
        || (NAME.matcher(last).find()
            && !ABSTRACT.matcher(head).find()
            && !COMMON.matcher(subject).find());
  }
}
