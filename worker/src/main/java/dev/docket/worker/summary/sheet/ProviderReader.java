package dev.docket.worker.summary.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who offers terms that do not name the other side. */
final class ProviderReader {
  private static final String NAME = FoundParties.NAME;
  private static final Pattern US =
      Pattern.compile(
          "(?i:(?:agreement|contract) between (?:you(?: and|,| or the entity)[^.]{0,40}?)|(?:operated|provided|offered|owned) by|(?:are|is) referring to|thank you for choosing|(?:agreement|contract) (?:is )?(?:between|with) (?:you and )|[\"“]?(?:we|us|our company)[,\"”]*(?: and [\"“]?(?:us|our)[,\"”]*)? (?:refers? to|means?|are|is)) (NAME)"
              .replace("NAME", NAME));
  private static final Pattern OPERATES =
      Pattern.compile(
          "^(NAME),? (?:an? [^.]{3,80}?,? )?(?:operates|owns|runs|provides|offers|makes\\b[^.]{0,60}\\bavailable)\\b"
              .replace("NAME", NAME));
  private static final Pattern PROVIDES =
      Pattern.compile(
          "^([^、。（）]{0,20}(?:株式会社|合同会社|有限会社|法人|協会|Corporation|Corp\\.?|Inc\\.?|LLC|Ltd\\.?|GmbH)[^、。（）]{0,20}?)(?:（以下[^）]*）)?(?:では|は|が)[、 ]?[^。]{0,160}(?:提供|運営)(?:し|す)");

  /** A name that one of its parts stands for in full: "We" or "Our" in this policy) refers to … */
  private static final Pattern STANDS_FOR =
      Pattern.compile(
          "[\"“](?i:we|us|our|the company)[,\"”][^)]{0,60}\\) (?:refers? to|means) (NAME)"
              .replace("NAME", NAME));

  /** Who holds the rights in a page that terms stand on. */
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:Copyright )?(?:©|\\(c\\)|Copyright)(?: ©)? ?(?:[0-9]{4}(?: ?[-–] ?(?:[0-9]{4}|[Pp]resent))?,? )?(?:by )?(NAME?)(?=\\.? All [Rr]ights|\\.?$)"
              .replace("NAME?", NAME));

  private static final Pattern AGREED =
      Pattern.compile(
          "\\b(?i:(?:agreement|contract|understanding) between you(?: \\([^)]{0,100}\\))?,? and )(?:the )?(NAME)(?=[ ,.;]|$)"
              .replace("NAME", NAME));

  /** Whose web site it is that one accepts terms by using. */
  private static final Pattern USED =
      Pattern.compile(
          "\\b(?i:by (?:accessing|using|visiting|installing|self-hosting)(?:,? (?:or|and) (?:accessing|using|visiting))?|govern (?:the|your) use of) (?:the )?(\\p{Lu}[\\p{L}&]*(?: \\p{Lu}[\\p{L}&]*){0,4})(?:['’]s?| (?i:inc|llc|ltd)\\.?)? (?:web ?site|services?|platform|app)\\b");

  /** Who uses what is provided: The User Accounts. */
  private static final Pattern RECEIVER =
      Pattern.compile("(?i)^(?:the )?(?:users?|customers?|clients?|members?|subscribers?)\\b");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?:refer to|referring to|say) ([A-Z][^“”\"]{3,200}?)(?:,? collectively)? as (?:[“\"][^”\"]+[”\"],? )*[“\"](?:us|we)\\b");

  private final Clauses clauses;

  ProviderReader(Clauses clauses) {
    this.clauses = clauses;
  }

  /** Whether {@code clause} names several that offer terms together, who are one side. */
  static boolean isOfSeveral(Clause clause) {
    return TOGETHER.matcher(clause.text()).find();
  }

  /** Adds who offers the terms, as one of {@code opening} says. */
  void read(List<Clause> opening, FoundParties found) {
    for (Clause clause : opening) {
      Matcher together = TOGETHER.matcher(clause.text());
      if (together.find() && found.size() == 0) {
        found.add(together.group(1), "", clause);
      }
      for (Pattern pattern : List.of(STANDS_FOR, US, OPERATES, PROVIDES, USED)) {
        Matcher us = pattern.matcher(TopicReader.bare(clause));
        if (us.find() && found.size() == 0 && !RECEIVER.matcher(us.group(1)).find()) {
          found.add(whole(us.group(1), clause), "", clause);
        }
      }
    }
  }

  /** Adds who offers the terms, as the sentence says that makes them an agreement. */
  void readAgreement(FoundParties found) {
    for (Clause clause : clauses.all()) {
      Matcher agreed = AGREED.matcher(clause.text());
      if (agreed.find() && found.size() == 0) {
        found.add(agreed.group(1), "", clause);
      }
    }
  }

  /** Whether the agreement says that it is one with who reads it. */
  boolean isWithReader() {
    return clauses.all().stream().anyMatch(c -> AGREED.matcher(c.text()).find());
  }

  /** Who offers terms on a web page, as the notice at its foot says, where they name nobody. */
  void readCopyright(FoundParties found) {
    for (Clause clause : clauses.all()) {
      Matcher notice = COPYRIGHT.matcher(clause.text().strip());
      if (notice.find() && found.size() == 0) {
        found.add(notice.group(1), "", clause);
      }
    }
  }

  /** A name whose legal form, e. K., a full stop has torn. */
  private String whole(String name, Clause clause) {
    boolean torn = clause.text().endsWith(name + " e.");
    boolean followed = clauses.after(clause).filter(c -> c.text().startsWith("K.")).isPresent();
    return torn && followed ? name + " e. K." : name;
  }
}
