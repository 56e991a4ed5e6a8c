package dev.docket.wording.party;

import dev.docket.wording.Context;
import dev.docket.wording.Lexeme;
import dev.docket.wording.Lexicon;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the parties of a text: by the names that drafting has for them, and by those that the
 * document gives to its own.
 */
public final class Parties {
  /** The names that all documents use. */
  public static final Parties COMMON = new Parties(Set.of());

  private static final String LETTERS = "甲乙丙丁戊";
  private static final String LINKS = "及又並若間側双";

  /** A regular expression's alternatives for all of the common names, the longest first. */
  static final String ALTERNATIVES =
      Stream.concat(
              PartyLexicon.ROWS.stream()
                  .filter(row -> row.kind() != null)
                  .flatMap(row -> row.phrases().stream()),
              LETTERS.chars().mapToObj(Character::toString))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  private static final Set<String> AND =
      Set.of(
          "", "及び", "又は", "並びに", "若しくは", "および", "または", "もしくは", "ならびに", ",", "・", "、", "と", "and",
          "or", "and/or", ", and", ", or", "&");
  private static final int LONGEST_LINK = 10; // ", and the "
  private static final Pattern ARTICLE = Pattern.compile("(?<=^|\\W)the$");
  private static final Pattern WORD = Pattern.compile("\\b\\p{L}");

  private final Lexicon<PartyKind> lexicon;

  private Parties(Collection<String> own) {
    List<Lexeme<PartyKind>> rows = new ArrayList<>();
    for (String name : own) {
      rows.add(new Lexeme<>(PartyKind.DEFINED, literal(name), "", Context.ANY, true));
    }
    this.lexicon = Lexicon.of(PartyLexicon.ROWS, rows);
  }

  /** Parties named side by side, 甲又は乙, or one alone. */
  public record Group(int start, int end, Set<String> names) {
    /** The words of the group in {@code text}, the text it was found in. */
    public String in(String text) {
      return text.substring(start, end);
    }

    /** Whether it stands in a text from one index to another, or touches that stretch. */
    public boolean touches(int from, int to) {
      return start <= to && end >= from;
    }
  }

  /** The names that all documents use and {@code own}, a document's own names of its parties. */
  public static Parties with(Collection<String> own) {
    List<String> others = own.stream().filter(name -> !COMMON.isParty(name)).toList();
    return others.isEmpty() ? COMMON : new Parties(others);
  }

  /** The parties named in {@code text}, in its order. */
  public List<Phrase<PartyKind>> in(String text) {
    List<Phrase<PartyKind>> found = new ArrayList<>(lexicon.in(text));
    int named = found.size();
    for (int i = 0; i < text.length(); i++) {
      if (isLetter(text, i)) {
        found.add(new Phrase<>(PartyKind.LETTER, i, i + 1));
      }
    }
    if (named > 0 && named < found.size()) {
      found.sort(Comparator.comparingInt(Phrase::start));
    }
    return found;
  }

  /** The groups of parties in {@code text}, in its order. */
  public List<Group> groups(String text) {
    List<Group> groups = new ArrayList<>();
    for (Phrase<PartyKind> party : in(text)) {
      Group last = groups.isEmpty() ? null : groups.getLast();
      if (last != null && isLink(text, last.end, party.start())) {
        Set<String> names = new HashSet<>(last.names);
        names.add(party.in(text));
        groups.set(groups.size() - 1, new Group(last.start, party.end(), names));
      } else {
        groups.add(new Group(party.start(), party.end(), Set.of(party.in(text))));
      }
    }
    return groups;
  }

  /** Whether {@code words} are the name of a party and nothing else. */
  public boolean isParty(String words) {
    List<Phrase<PartyKind>> found = in(words);
    return found.size() == 1
        && found.getFirst().start() == 0
        && found.getFirst().end() == words.length();
  }

  /** Whether {@code words} name a party only beside another: 相手方, either party. */
  public boolean isRelative(String words) {
    List<Phrase<PartyKind>> found = in(words);
    return found.size() == 1 && found.getFirst().kind() == PartyKind.RELATIVE;
  }

  /** The label that {@code given} is, whatever its case and article: Customer of "the customer". */
  public Optional<String> label(String given) {
    String bare = given.strip().replaceFirst("^(?i:the) ", "");
    return Stream.of(bare, capitalized(bare)).filter(this::isParty).findFirst();
  }

  /**
   * The party, or parties named together, that act at {@code index}: the last before it in its
   * sentence, in Japanese the last that は or が marks. Empty if none is.
   */
  public String subject(String text, int index) {
    String lead = text.substring(Sentences.start(text, index), index);
    String subject = "";
    for (Group group : groups(lead)) {
      boolean marked =
          !Script.isCjk(lead.charAt(group.start))
              || lead.startsWith("は", group.end)
              || lead.startsWith("が", group.end)
              || lead.startsWith("において", group.end);
      subject = marked ? group.in(lead) : subject;
    }
    return subject;
  }

  /** {@code label} with a capital at the start of each word, and nowhere else. */
  public static String capitalized(String label) {
    return WORD.matcher(label.toLowerCase(Locale.ROOT))
        .replaceAll(initial -> initial.group().toUpperCase(Locale.ROOT));
  }

  /** Whether a letter stands for a party at {@code index}, not in a word: 甲, but not 甲種. */
  private static boolean isLetter(String text, int index) {
    return LETTERS.indexOf(text.charAt(index)) >= 0
        && (index == 0 || !isOther(text.charAt(index - 1), LETTERS))
        && (index + 1 == text.length() || !isOther(text.charAt(index + 1), LETTERS + LINKS));
  }

  private static boolean isOther(char c, String allowed) {
    return Script.isKanji(c) && allowed.indexOf(c) < 0;
  }

  private static boolean isLink(String text, int from, int to) {
    return to - from <= LONGEST_LINK
        && AND.contains(ARTICLE.matcher(text.substring(from, to).strip()).replaceFirst("").strip());
  }

  private static String literal(String name) {
    return name.replaceAll("[|()]", " ").strip();
  }
}
