package dev.docket.worker.summary.sheet;

import dev.docket.wording.party.Parties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the parties from rows and lines that are no sentence: a cover page, signatures, a
 * letterhead.
 */
final class PartyLines {
  private static final String NAME = FoundParties.NAME;

  private static final Pattern LINE =
      Pattern.compile(
          "^[(（]?([甲乙丙丁]|[一-龠ァ-ヶー]{2,8}?)[)）]?(?:[（(][^）)]{1,12}[）)])?[\\s　:：]+(\\S.*)$");

  private static final Pattern TITLE_WORD =
      Pattern.compile("[\\s　]+(?:代表取締役|代表者|代表|取締役|理事長|住所|所在地|印).*$|[\\s　]*[㊞印]$");

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

  /** A line of two that name the sides and no more: Between Mr Dara Wode / And Ms Ilse Orrin. */
  private static final Pattern SIDE_LINE =
      Pattern.compile(
          "^(?i:between|and):? ((?:M[rs]s?\\.? )?NAME)[,.;]?$".replace("NAME", FoundParties.NAME));

  /** The label of a row of a cover page, which may be called otherwise in brackets. */
  private static final Pattern KEY = Pattern.compile("[^(（]{1,20}(?:[(（][^)）]{1,30}[)）]?)?");

  /** The label of a row that stands behind the value of another: … RESIDENT (Tenant): …. */
  private static final Pattern NEXT_ROW =
      Pattern.compile("(?<=\\S )(\\p{Lu}\\p{L}+(?: \\([^()]{1,40}\\))?)[:：]");

  /** A field behind a name on its line that says no name: … Premises Address: …. */
  private static final Pattern FIELD_BEHIND =
      Pattern.compile(
          "(?: (?i:premises|property|rental|mailing|e-?mail|phone|unit|date|address))+[:：].*$");

  /** The label of a line on who offers a service, which terms for all who use it have. */
  private static final Pattern PROVIDER =
      Pattern.compile("(?:サービス|本サービス|アプリ)?(?:提供|運営|販売)(?:者|元|会社|事業者)|(?i:provider|operator)");

  private static final Pattern LETTERED = Pattern.compile("Party [AB12]");
  private static final Pattern NAME_LINE = Pattern.compile("[\\p{L}0-9][\\p{L}0-9&.,'’ -]{2,60}");

  /** A person by a line of his own, with his title or all in capitals. */
  private static final Pattern PERSON_LINE =
      Pattern.compile("M[rs]s?\\. ?\\p{Lu}.*|\\p{Lu}{2,}(?: \\p{Lu}{1,}\\.?){1,4}");

  private static final Pattern FORM_ALONE =
      Pattern.compile("(?i)(?:ltd|inc|llc|llp|co|limited)\\.?");

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)\\b(?:inc|ltd|limited|llc|llp|corp|corporation|company|gmbh|plc|pvt|university|institute|association|foundation|enterprises?)\\b|\\bM/s\\b");

  /** What stands behind a name and its legal form. */
  private static final Pattern ADDRESS =
      Pattern.compile(",(?! (?i:inc|ltd|llc|llp|limited|corp|plc|gmbh)\\b).*$");

  private static final int BEFORE_LABEL = 8; // lines between a name and what it is called

  private final Clauses clauses;
  private final KeyValues values;

  PartyLines(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  /** The rows of a cover page: Customer | Orrin Mills Ltd. */
  void rows(FoundParties found) {
    for (KeyValues.Entry row : values.all(PROVIDER)) {
      if (found.size() == 0) {
        found.add(nameOf(row.value()), row.key(), row.clause());
      }
    }
    for (KeyValues.Entry row : values.all(KEY)) {
      Optional<String> label = labels(row.key()).findFirst();
      boolean relative = label.isPresent() && Parties.COMMON.isRelative(label.get());
      if (label.isPresent()
          && !relative
          && !row.value().endsWith(".")
          && !row.value().endsWith("。")) {
        side(row.value(), label.get(), row.clause(), found);
      }
    }
  }

  /** Adds the name in the value of a row, and those of the sides whose rows stand on its line. */
  private static void side(String value, String label, Clause clause, FoundParties found) {
    Matcher next = NEXT_ROW.matcher(value);
    while (next.find()) {
      Optional<String> other = labels(next.group(1)).findFirst();
      if (other.isPresent()) {
        found.add(nameOf(value.substring(0, next.start()).strip()), label, clause);
        side(value.substring(next.end()).strip(), other.get(), clause, found);
        return;
      }
    }
    found.add(nameOf(FIELD_BEHIND.matcher(value).replaceFirst("")), label, clause);
  }

  /** What a party is called by a row's label or the words in its brackets. */
  private static Stream<String> labels(String key) {
    return Stream.of(key.split("[（(/)）]", -1)).flatMap(PartyLines::label);
  }

  /** What a party is called by the words of a row's label, where they name one: OWNER, Tenant. */
  private static Stream<String> label(String words) {
    String bare = words.strip().replaceFirst("(?i:^the | name$)", "");
    String word =
        bare.matches("\\p{Lu}{3,}")
            ? bare.charAt(0) + bare.substring(1).toLowerCase(Locale.ROOT)
            : bare;
    return Parties.COMMON.label(word).stream();
  }

  /** A name without the address behind it. */
  private static String nameOf(String value) {
    Matcher name = Pattern.compile("^" + NAME + "(?=,|$| \\(|;| with| a | an )").matcher(value);
    if (name.find()) {
      return name.group();
    }
    return TITLE_WORD.matcher(value.replaceFirst("[、,（(].*$", "")).replaceFirst("");
  }

  /** The lines of a form that call the sides by letters: Party A: Orrin Ltd. */
  void lettered(FoundParties found) {
    for (KeyValues.Entry row : values.all(LETTERED)) {
      if (NAME_LINE.matcher(row.value()).matches()) {
        found.add(row.value(), row.key(), row.clause());
      }
    }
  }

  /** The lines of the place for signatures: 甲　株式会社… */
  void lines(FoundParties found) {
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

  /** The sides of two lines behind one another, Between the one and the other. */
  void sideLines(FoundParties found) {
    List<Clause> opening = clauses.all().stream().limit(PartyReader.OPENING).toList();
    for (int i = 0; i + 1 < opening.size(); i++) {
      Matcher one = SIDE_LINE.matcher(opening.get(i).text());
      Matcher other = SIDE_LINE.matcher(opening.get(i + 1).text());
      if (one.matches()
          && other.matches()
          && opening.get(i).text().matches("(?i)between.*")
          && found.size() == 0) {
        found.add(one.group(1), "", opening.get(i));
        found.add(other.group(1), "", opening.get(i + 1));
      }
    }
  }

  /** Sides that are called something from there on, on the line of their name or below it. */
  void hereinafter(FoundParties found) {
    List<Clause> opening = clauses.all().stream().limit(PartyReader.OPENING).toList();
    for (int i = 0; i < opening.size(); i++) {
      Matcher called = HEREINAFTER.matcher(opening.get(i).text());
      while (called.find()) {
        String label = called.group(1);
        boolean isRole = Parties.COMMON.label(label).isPresent() || ROLE.matcher(label).matches();
        for (int j = i; j >= Math.max(0, i - BEFORE_LABEL); j--) {
          Clause line = opening.get(j);
          Matcher name = NAME_FIRST.matcher(line.text());
          boolean isNamed = name.find() && !BetweenParties.NO_LABEL.matcher(name.group(1)).find();
          String bare = isNamed ? ADDRESS.matcher(name.group(1)).replaceFirst("") : "";
          if (isNamed
              && !FORM_ALONE.matcher(bare).matches()
              && (isInitials(label, bare)
                  || (isRole
                      && (j == i
                          || LEGAL_FORM.matcher(bare).find()
                          || PERSON_LINE.matcher(bare).matches())))) {
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
