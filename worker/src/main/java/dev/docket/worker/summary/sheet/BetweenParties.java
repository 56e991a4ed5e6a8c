package dev.docket.worker.summary.sheet;

import dev.docket.wording.party.Parties;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parties of the sentence that an English contract begins with: between A ("Seller") and
 * B.
 */
final class BetweenParties {
  private static final String NAME = FoundParties.NAME;

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(NAME)(?:,? (?:an?|with|having|whose|located|residing|duly|and/or|or on behalf|together|organi[sz]ed|incorporated|registered|the|on behalf|acting|of)\\b[^\"“”()]{0,300}?|, [^\"“”()]{0,120}?)?,? ?\\((?:[^()\"“”]{0,60})?[\"“‘]([^\"”“’]{1,40})[\"”’](?:,? (?:or|and|/) ?[\"“][^\"”]{1,30}[\"”])*[^()]{0,40}\\)"
              .replace("NAME", NAME));

  private static final Pattern CAPITALS =
      Pattern.compile(
          "(NAME)(?:, [^()]{0,160}?)?,? \\((?:the )?([A-Z]{2,20})\\)".replace("NAME", NAME));

  private static final Pattern BETWEEN_THEM =
      Pattern.compile("(?i)\\b(?:between|among(?! other))\\b");

  /** What is agreed between parties, rather than who they are: what stands behind it names none. */
  private static final Pattern AGREED =
      Pattern.compile("(?i)\\b(?:shall|must|may|will|governed)\\b");

  static final Pattern NO_LABEL =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|date|part(?:y|ies)|services?|propert(?:y|ies)|project|premises|terms?|note|plan|products?|software|territory|web ?site|site|purpose|business|work|lease|licen[cs]e|order|schedule|exhibit|effective|closing|shares?|stock|loan|facility|recitals?|section|dpa|msa|m?nda|sow|addendum|rent|fees?|platform|app(?:lication)?s?|content|policy|program)\\b");

  /**
   * A side that is whoever it is, by its part: and the customer named in an order ("Customer"); you
   * ("you" or "your").
   */
  private static final Pattern WHOEVER =
      Pattern.compile(
          "\\b(?:and|between) ((?:the|any|each|every|an?|your|you)\\b(?: [a-z][a-z/’'-]*){0,3})(?:,? [^()\"“”]{0,240}?|,)?,? \\((?:[^()\"“”]{0,40})?[\"“](?:the )?([^\"”,]{1,30}),?[\"”]");

  /** What tells more of a side than its part: the customer | identified in an order. */
  private static final Pattern MORE_OF_IT =
      Pattern.compile(
          " (?:identified|who|that|which|accessing|using|engaging|named|signing|listed|set|as|of|or|and|from|executing|agreeing|entering|described|specified|in|on|for|by|to|whose|with|purchasing|registering)\\b.*$");

  /**
   * The side with a name, opposite to one that has none: between Orrin Ltd, a maker, and any user.
   */
  private static final Pattern OPPOSITE =
      Pattern.compile(
          "^[\\s:]*(NAME)(?=, (?:an?|with|having|whose|located|organi[sz]ed|incorporated|registered|the)\\b|,? and (?:the|any|each|every|an?|your|you)\\b)"
              .replace("NAME", NAME));

  private static final Pattern AT_PLACE =
      Pattern.compile("(?i)\\b(?:at|located in|situated in|based in|of|address:?)\\s+$");

  private static final Pattern FORM =
      Pattern.compile("^,? (?i:inc|ltd|llc|l\\.l\\.c|llp|limited|corp|gmbh|plc)\\b\\.?");

  /** A name in quotation marks that is no label: forms are filled in so. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![(]|the |an? |or |and )[“\"]([^“”\"()]{2,80})[”\"](?=,| (?:and|with|of)\\b)");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:This|The)\\b.{0,200}?\\b(?:between|among)|Between|By|And|Among|From|To|Effective[^,]{0,30}?,(?: \\d{4},)?|(?:The )?(?:Landlord|Tenant|Customer|Client|Provider|Supplier|Company|Contractor|Seller|Buyer|Lender|Borrower|Licensor|Licensee))[,: ]+");

  /** Two parties by the part that each has: A, Lessor, and B, Lessee. */
  private static final Pattern APPOSED =
      Pattern.compile(
          "^[\\s:]*(NAME?),? (?:as |the )?[\"“(]*(ROLE)\\b[^;.]{0,160}?,? and (NAME?),? (?:as |the )?[\"“(]*(ROLE)\\b"
              .replace("NAME?", "[^,;]{2,80}?")
              .replace(
                  "ROLE",
                  "Lessor|Lessee|Landlord|Tenant|Seller|Buyer|Purchaser|Vendor|Licensor|Licensee|Lender|Borrower|Employer|Employee|Owner|Contractor|Client|Consultant|Franchisor|Franchisee|Grantor|Grantee"));

  /** The end of a line to write on, behind what is written there: Kirin Wode_ ("Tenant"). */
  private static final Pattern SINGLE = Pattern.compile("(?<=\\p{L})_(?=\\s?\\()");

  /** The last of the names before a short name, which alone it is short for. */
  private static final Pattern NEAREST =
      Pattern.compile("(?:,|;) and (NAME)$".replace("NAME", NAME));

  /** A place to write a name in. */
  private static final Pattern PLACE = Pattern.compile("\\[[^\\]]{1,60}\\]");

  /** Two names and no more, of which the second may be left open: between Orrin Ltd and ___. */
  private static final Pattern PLAIN =
      Pattern.compile("\\bbetween (NAME) and (NAME|_{3})(?=[.,;]|$)".replace("NAME", NAME));

  private static final Pattern MADE =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|lease)\\b.{0,60}\\b(?:made|entered|effective|is)\\b");

  private static final Pattern NAMED = Pattern.compile(NAME);

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

  private static final int MOST_LISTED = 8; // clauses of a list of sides, with their addresses

  /** The part of a side before its name: Service Provider: Orrin Ltd. */
  private static final Pattern PART = Pattern.compile("^\\p{Lu}[\\p{L} ]{3,24}: (?=\\p{Lu})");

  private static final Pattern LISTS = Pattern.compile("(?i)\\b(?:between|among)\\b[^.]{0,40}:$");

  /** A short name without quotation marks: between Orrin Ltd, Dover (Orrin) and any user (User). */
  private static final Pattern UNQUOTED =
      Pattern.compile(
          "(NAME|(?i:any|each|every|the) (?:customer|client|user|person|entity|individual|subscriber|buyer|member)\\b[^,;()]{0,60})(?: \\([^()]{0,40}\\))?(?:,[^()]{0,160}?)?,? \\((?:the )?(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)(?:,? (?:and|or|together|collectively)\\b[^()]{0,60})?\\)"
              .replace("NAME", NAME));

  private BetweenParties() {}

  /**
   * Adds the parties that a sentence names, each with the short name that it has in quotation
   * marks.
   */
  static void english(Clause clause, FoundParties found) {
    String filled = PLACE.matcher(SINGLE.matcher(clause.text()).replaceAll(" ")).replaceAll("___");
    String text = QUOTED.matcher(filled).replaceAll("$1");
    Matcher them = BETWEEN_THEM.matcher(text);
    boolean between = them.find();
    Matcher two = PLAIN.matcher(text);
    if (two.find() && MADE.matcher(text).find() && found.size() == 0) {
      found.add(two.group(1), "", clause);
      found.add(two.group(2), "", clause);
    }
    text = between ? text.substring(them.end()) : text;
    if (between && apposed(text, clause, found)) {
      return;
    }
    if (between) {
      whoever("between" + text, clause, found);
    }
    Matcher matcher = ENGLISH.matcher(text);
    while (matcher.find()) {
      if (AT_PLACE.matcher(text.substring(0, matcher.start())).find()) {
        matcher.region(matcher.end(1), text.length()); // an address
        continue;
      }
      String name = LEAD.matcher(withForm(text, matcher)).replaceFirst("");
      String label = matcher.group(2).replaceFirst("^(?i:the) ", "").replaceFirst("[,.]$", "");
      boolean joined = between && namesParties(text, matcher.start());
      boolean named = Parties.COMMON.label(name).isEmpty();
      if ((named && isLabel(label, name)) || (joined && !NO_LABEL.matcher(label).find())) {
        found.add(name, label, clause);
      }
    }
    Matcher opposite = OPPOSITE.matcher(text);
    if (between && found.size() == 1 && !found.isNamed() && opposite.find()) {
      found.add(opposite.group(1), "", clause);
    }
    Matcher plain = UNQUOTED.matcher(text);
    while (between && plain.find()) {
      String name = LEAD.matcher(plain.group(1)).replaceFirst("");
      if (namesParties(text, plain.start()) && isLabel(plain.group(2), name)) {
        found.add(name, plain.group(2), clause);
      }
    }
    Matcher capitals = CAPITALS.matcher(text);
    while (between && capitals.find()) {
      if (namesParties(text, capitals.start()) && !NO_LABEL.matcher(capitals.group(2)).find()) {
        found.add(LEAD.matcher(capitals.group(1)).replaceFirst(""), capitals.group(2), clause);
      }
    }
  }

  /** Adds a side that a sentence names by its part alone. */
  private static void whoever(String behind, Clause clause, FoundParties found) {
    Matcher side = WHOEVER.matcher(behind);
    while (side.find()) {
      String part = MORE_OF_IT.matcher(side.group(1)).replaceFirst("");
      String label = side.group(2).strip();
      String role = capitalized(label.toLowerCase(Locale.ROOT));
      boolean reader = part.equals("you") && label.equalsIgnoreCase("you");
      boolean named = !NO_LABEL.matcher(label).find() && Parties.COMMON.isParty(role);
      if (namesParties(behind, side.start()) && !part.endsWith("part") && (reader || named)) {
        found.addUnnamed(part, reader ? "" : label, clause);
      }
    }
  }

  /** The name that a short name is for, with the legal form that stands right behind it. */
  private static String withForm(String text, Matcher named) {
    String name = nearest(text, named);
    int at = text.indexOf(name, named.start()) + name.length();
    Matcher form = FORM.matcher(text.substring(at));
    return form.find() ? name + form.group() : name;
  }

  /** The name that a short name in brackets stands for: the one next to it. */
  private static String nearest(String text, Matcher named) {
    int bracket = text.lastIndexOf('(', named.start(2));
    String before = text.substring(named.start(), Math.max(named.start(), bracket)).strip();
    Matcher last = NEAREST.matcher(before);
    return last.find() && last.start() > named.group(1).length() ? last.group(1) : named.group(1);
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
  static void sides(Clauses clauses, FoundParties found) {
    int listed = 0; // clauses in which the list that was begun may go on
    for (Clause clause : clauses.all().stream().limit(PartyReader.OPENING).toList()) {
      Matcher sides = SIDES.matcher(clause.text());
      if (sides.find() && found.size() == 0) {
        found.add(sides.group(1), sides.group(2), clause);
        found.add(sides.group(3), sides.group(4), clause);
      }
      Matcher side = LISTED.matcher(PART.matcher(Said.bare(clause.text())).replaceFirst(""));
      if (listed-- > 0
          && side.find()
          && !NO_LABEL.matcher(side.group(2)).find()
          && !Said.isSaid(side.group(1))) {
        found.add(side.group(1), side.group(2), clause);
      }
      listed = LISTS.matcher(clause.text()).find() ? MOST_LISTED : listed;
    }
  }

  /** {@code word} with a capital at its beginning. */
  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Whether a short name is one of a party: a role, ourselves, or a part of the name itself. */
  static boolean isLabel(String label, String name) {
    return Parties.COMMON.isParty(label)
        || PartyReader.OURSELVES.contains(label.toLowerCase(Locale.ROOT))
        || (label.length() > 1
            && name.toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT))
            && !name.equals(label));
  }
}
