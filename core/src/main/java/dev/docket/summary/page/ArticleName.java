package dev.docket.summary.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people name the place of a quotation: 第3条1項, 8.2(a), or its heading. */
final class ArticleName {
  private static final int LONGEST = 40; // chars of a heading that stands for its section
  private static final Pattern JAPANESE =
      Pattern.compile("^(第[^（\\s]{1,12}?条(?:の[^（\\s]{1,4})?)(?:（.*)?$");
  private static final Pattern ENGLISH =
      Pattern.compile("^((?:(?:Section|Article|Clause) )?[0-9]+(?:\\.[0-9]+)*|[A-Z])\\.?(?: .*)?$");
  private static final Pattern PARAGRAPH = Pattern.compile("^[0-9０-９]+\\.?$");
  private static final Pattern ITEM = Pattern.compile("^[(（][^)）]{1,5}[)）]$");

  private ArticleName() {}

  /** The name of the section whose headings {@code path} holds, outermost first. */
  static String of(String path) {
    String name = "";
    boolean japanese = false;
    for (String part : List.of(path.split(" > ", -1))) {
      Matcher ja = JAPANESE.matcher(part);
      Matcher en = ENGLISH.matcher(part);
      if (ja.matches()) {
        name = ja.group(1);
        japanese = true;
      } else if (japanese && PARAGRAPH.matcher(part).matches()) {
        name += part.replaceFirst("\\.$", "") + "項";
      } else if (!name.isEmpty() && ITEM.matcher(part).matches()) {
        name += part;
      } else if (en.matches()) {
        name = en.group(1);
        japanese = false;
      } else if (!part.isEmpty()) {
        name = part.length() > LONGEST ? part.substring(0, LONGEST - 1) + "…" : part;
        japanese = false;
      }
    }
    return name;
  }
}
