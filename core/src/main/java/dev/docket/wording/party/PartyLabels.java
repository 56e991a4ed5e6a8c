package dev.docket.wording.party;

import dev.docket.wording.NormalizedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the label under which a contract speaks of a party that is known by its name: 甲 of
 * 株式会社サンプル（以下「甲」という。）, Supplier of Acme Corp. ("Supplier"), or as a table of the parties or the
 * place for signatures has it.
 */
public final class PartyLabels {
  /** What may stand between a name and its parenthesis: who acts for the party, what it is. */
  private static final String ABOUT =
      "(?:代表[^(),.と]{0,30}|(?:,? ?\\([^()\"「]{1,60}\\))?(?:,?"
          + " (?:an?|with|having|whose|located|duly|organi[sz]ed|incorporated|registered|of)\\b(?:(?!"
          + " and (?!Wales|Tobago)[A-Z])[^\"()]|\\([^()\"]{1,60}\\)){0,400}?)?)?,? ?";

  private static final Pattern IN_PARENTHESES =
      Pattern.compile(ABOUT + "\\(((?!.{0,40}(?:総称|collectively))[^()]*)\\)");
  private static final Pattern AS =
      Pattern.compile("を(?:以下,?)?「?(" + Parties.ALTERNATIVES + ")」?[と,]");
  private static final Pattern MEANS =
      Pattern.compile("(?:「([^」]{1,40})」とは,?|\"([^\"]{1,40})\" (?:(?:shall )?means?|refers to) )$");
  private static final int LONGEST_TERM = 60;
  private static final Pattern LABEL =
      Pattern.compile(
          "[「『\"']([^「『」』\"']{1,40})[」』\"']|以下,?(?:単に)?([^「『\",()]{1,12}?)と(?:い|す|し|称|呼)|^("
              + Parties.ALTERNATIVES
              + ")$");

  private static final Pattern LABELLED =
      Pattern.compile(
          "[|\\s*]*(?:the )?(PARTY)(?:\\s*\\((PARTY)\\))?(?:[|\\s:(*]+(.*)|$)"
              .replace("PARTY", Parties.ALTERNATIVES),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:住\\s*所|所\\s*在\\s*地|氏\\s*名|名\\s*称|商\\s*号|会\\s*社\\s*名|(?i:company )?(?i:name))?[|\\s:*]*");
  private static final int BLOCK = 4; // lines that belong to the label above them

  private final PartyName name;

  /** Looks for the party of this name. */
  public PartyLabels(String name) {
    this.name = new PartyName(name);
  }

  /** The label in a contract of this text; empty if it gives none, or different ones. */
  public Optional<String> in(String raw) {
    NormalizedText key = NormalizedText.words(raw);
    List<Set<String>> found = definitions(raw, key);
    if (found.isEmpty()) {
      found = blocks(raw);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<String> first = found.getFirst();
    if (found.stream().anyMatch(other -> Collections.disjoint(first, other))) {
      return Optional.empty();
    }
    return first.stream().max(Comparator.comparingInt(label -> count(label, key.text())));
  }

  /** What each sentence that defines a label for the party calls it. */
  private List<Set<String>> definitions(String raw, NormalizedText key) {
    String text = key.text();
    List<Set<String>> found = new ArrayList<>();
    Matcher named = name.matcher(text);
    while (named.find()) {
      if (PartyName.isWhole(named, key, raw)) {
        Set<String> labels = new LinkedHashSet<>();
        Matcher parentheses = IN_PARENTHESES.matcher(text).region(named.end(), text.length());
        if (parentheses.lookingAt()) {
          labels.addAll(labels(LABEL.matcher(parentheses.group(1))));
        }
        Matcher as = AS.matcher(text).region(named.end(), text.length());
        if (as.lookingAt()) {
          labels.add(as.group(1));
        }
        String lead = text.substring(Math.max(0, named.start() - LONGEST_TERM), named.start());
        labels.addAll(labels(MEANS.matcher(lead)));
        if (!labels.isEmpty()) {
          found.add(known(labels));
        }
      }
    }
    return found;
  }

  /** What the lines above the name call the party, in a table or a place for signatures. */
  private List<Set<String>> blocks(String raw) {
    List<Set<String>> found = new ArrayList<>();
    Set<String> labels = Set.of();
    int left = 0;
    for (String written : raw.lines().toList()) {
      String line = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
      Matcher labelled = LABELLED.matcher(line);
      if (labelled.matches()) {
        labels = labels(labelled.group(1), labelled.group(2));
        left = BLOCK;
        line = labelled.group(3) == null ? "" : labelled.group(3);
      } else if (!line.isEmpty()) {
        left--;
      }
      if (left >= 0 && !labels.isEmpty() && isNamedIn(FIELD.matcher(line).replaceFirst(""))) {
        found.add(labels);
      }
    }
    return found;
  }

  /** Whether {@code cell} starts with the party's name, and goes on as anything but a name. */
  private boolean isNamedIn(String cell) {
    NormalizedText key = NormalizedText.words(cell);
    Matcher named = name.matcher(key.text());
    if (!named.lookingAt()) {
      return false;
    }
    int end = named.end();
    return end == key.text().length()
        || !Character.isLetterOrDigit(key.text().charAt(end))
        || Character.isWhitespace(cell.charAt(key.start(end) - 1));
  }

  private static Set<String> labels(String... written) {
    return Arrays.stream(written)
        .filter(w -> w != null)
        .map(w -> Parties.COMMON.isParty(w) ? w : Parties.capitalized(w))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> labels(Matcher matcher) {
    Set<String> labels = new LinkedHashSet<>();
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          labels.add(matcher.group(group).replaceFirst("^(?i:the) ", ""));
        }
      }
    }
    return labels;
  }

  /** Those of {@code labels} that are words for a party; if none is, the first. */
  private static Set<String> known(Set<String> labels) {
    Set<String> known =
        labels.stream()
            .filter(l -> Parties.COMMON.isParty(l))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return known.isEmpty() ? Set.of(labels.iterator().next()) : known;
  }

  private static int count(String label, String key) {
    return key.split(Pattern.quote(label), -1).length;
  }
}
