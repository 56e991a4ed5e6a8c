package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Sentence;
import dev.docket.testing.OutlineDocuments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LengthLimitTest {
  private static final Document DOCUMENT = document();
  private static final List<Item> ITEMS = items();

  private static Document document() {
    List<String> lines = new ArrayList<>();
    for (int chapter = 1; chapter <= 5; chapter++) {
      lines.add("# Chapter " + chapter);
      for (int i = 1; i <= 10; i++) {
        lines.add("## Duty " + i);
        lines.add(
            "The operator shall keep record number "
                + i
                + " of every access (see the annex) in the archive of the plant.");
        lines.add(
            "The operator may destroy record number "
                + i
                + " after the approval of the board, if nobody objects.");
        lines.add("The operator shall not sell record number " + i + " to anyone.");
      }
      lines.add("##! Finding of chapter " + chapter);
      lines.add(
          "The archive of chapter "
              + chapter
              + " was not locked at the time of the visit by the auditors.");
    }
    return OutlineDocuments.of(Language.EN, lines);
  }

  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Sentence unit : DOCUMENT.sentences()) {
      if (unit.kind() == Sentence.Kind.HEADING) {
        continue;
      }
      String text = DOCUMENT.textOf(unit);
      List<Quote> quotes = List.of(new Quote(unit.id(), unit.start(), unit.end()));
      if (text.startsWith("The archive")) {
        String title = DOCUMENT.sections().get(unit.section()).heading();
        items.add(
            new Item(
                ItemType.FINDING,
                Map.of("title", title, "condition", text, "severity", "low"),
                quotes));
      } else {
        String must =
            text.contains(" may ") ? "may" : text.contains("shall not") ? "must_not" : "must";
        items.add(new Item(ItemType.OBLIGATION, Map.of("text", text, "must", must), quotes));
      }
    }
    return items;
  }

  private static int length(List<Item> items) {
    return items.stream().mapToInt(Item::length).sum();
  }

  private static Set<Quote> cited(List<Item> items) {
    Set<Quote> cited = new LinkedHashSet<>();
    items.forEach(i -> cited.addAll(i.quotes()));
    return cited;
  }

  @Test
  void whatFitsIsLeftAlone() {
    assertThat(new LengthLimit(DOCUMENT, ITEMS, length(ITEMS)).fitted()).isEqualTo(ITEMS);
  }

  @Test
  void anyBudgetIsKeptAndNoFindingIsLostToIt() {
    for (int budget = 400; budget < length(ITEMS); budget += 350) {
      List<Item> fitted = new LengthLimit(DOCUMENT, ITEMS, budget).fitted();
      assertThat(length(fitted)).isLessThanOrEqualTo(budget);
      assertThat(fitted.stream().filter(i -> i.type() == ItemType.FINDING))
          .as("with %d characters", budget)
          .hasSize(5);
    }
  }

  @Test
  void noEntryStandsForWhatItDoesNotSay() {
    List<String> lines = new ArrayList<>(List.of("## Records"));
    for (String what : List.of("every access", "every change", "every deletion")) {
      lines.add("The operator shall keep a record of " + what + " for the auditors.");
    }
    Document document = OutlineDocuments.of(Language.EN, lines);
    List<Item> duties = new ArrayList<>();
    for (Sentence unit : document.sentences().subList(1, 4)) {
      Quote quote = new Quote(unit.id(), unit.start(), unit.end());
      String text = document.textOf(unit);
      duties.add(
          new Item(ItemType.OBLIGATION, Map.of("text", text, "must", "must"), List.of(quote)));
    }
    LengthLimit fitting = new LengthLimit(document, duties, 100);
    List<Item> fitted = fitting.fitted();
    assertThat(fitted)
        .singleElement()
        .satisfies(
            i -> assertThat(i.text("text")).startsWith("The operator shall keep a record of every"))
        .satisfies(i -> assertThat(i.behind()).as("the others, behind it").hasSize(2));
    assertThat(cited(fitted)).hasSize(1);
    assertThat(fitting.left()).as("the others are named as left out").hasSize(2);
  }

  @Test
  void aListThatIsToldWithItsItemsCitesThemAll() {
    List<String> items =
        List.of("(a) every access", "(b) every change", "(c) every deletion", "(d) every copy");
    List<String> lines = new ArrayList<>(List.of("## Records", "The operator shall record:"));
    lines.addAll(items);
    lines.add("(e) every print");
    Document document = OutlineDocuments.of(Language.EN, lines);
    List<Quote> quotes = new ArrayList<>();
    for (Sentence unit : document.sentences().subList(1, document.sentences().size())) {
      quotes.add(new Quote(unit.id(), unit.start(), unit.end()));
    }
    String text =
        "The operator shall record: every access; every change; every deletion; every copy";
    Item duty = new Item(ItemType.OBLIGATION, Map.of("text", text, "must", "must"), quotes);
    Item told = new SaidQuotes(document).only(duty);
    assertThat(told.quotes()).isEqualTo(quotes.subList(0, 5));
    assertThat(told.behind()).as("what it does not say").isEqualTo(quotes.subList(5, 6));
  }

  @Test
  void whatStandsBehindAnEntryThatSaysNothingNewStaysListed() {
    Document document =
        OutlineDocuments.of(
            Language.EN,
            List.of(
                "## Fees",
                "The operator shall pay USD 900 for each record that it has lost to the auditors.",
                "The operator shall keep every other record."));
    Sentence said = document.sentences().get(1);
    Sentence more = document.sentences().get(2);
    List<Quote> quotes = List.of(new Quote(said.id(), said.start(), said.end()));
    String text = document.textOf(said);
    Item duty =
        new Item(
            ItemType.OBLIGATION,
            Map.of("text", text, "must", "must"),
            quotes,
            List.of(new Quote(more.id(), more.start(), more.end())));
    Item amount = new Item(ItemType.AMOUNT, Map.of("text", text), quotes);
    assertThat(new LengthLimit(document, List.of(duty, amount), 100).fitted())
        .singleElement()
        .satisfies(item -> assertThat(item.type()).isEqualTo(ItemType.AMOUNT))
        .satisfies(item -> assertThat(item.behind()).hasSize(1));
  }

  @Test
  void permissionsAreLeftOutBeforeDutiesAndDutiesBeforeProhibitions() {
    List<Item> fitted = new LengthLimit(DOCUMENT, ITEMS, 4_500).fitted();
    Map<String, Long> forces =
        fitted.stream().collect(Collectors.groupingBy(i -> i.text("must"), Collectors.counting()));
    assertThat(forces.get("must_not")).isEqualTo(50);
    assertThat(forces.getOrDefault("may", 0L)).isZero();
    assertThat(forces.getOrDefault("must", 0L)).isBetween(0L, 49L);
  }

  @Test
  void whatThereIsNoRoomForIsNamed() {
    LengthLimit fitting = new LengthLimit(DOCUMENT, ITEMS, 150);
    List<Item> fitted = fitting.fitted();
    Set<Quote> accounted = cited(fitted);
    accounted.addAll(cited(fitting.left()));
    assertThat(fitting.left()).isNotEmpty();
    assertThat(accounted).containsAll(cited(ITEMS));
  }

  @Test
  void ofEachKindThatIsSoughtOneIsKept() {
    List<String> lines = new ArrayList<>(List.of("## Fees"));
    for (int i = 1; i <= 8; i++) {
      lines.add("The operator shall not sell record number " + i + " to anyone.");
    }
    lines.add("The first invoice of the plant is due within thirty days after its receipt.");
    Document document = OutlineDocuments.of(Language.EN, lines);
    List<Item> all = new ArrayList<>();
    for (Sentence unit : document.sentences().subList(1, lines.size())) {
      List<Quote> quotes = List.of(new Quote(unit.id(), unit.start(), unit.end()));
      String text = document.textOf(unit);
      all.add(
          text.contains("due")
              ? new Item(ItemType.DEADLINE, Map.of("text", text), quotes)
              : new Item(ItemType.OBLIGATION, Map.of("text", text, "must", "must_not"), quotes));
    }
    assertThat(new LengthLimit(document, all, 200).fitted())
        .extracting(Item::type)
        .contains(ItemType.DEADLINE, ItemType.OBLIGATION);
  }

  @Test
  void theNoticeOfAGraveArticleGoesBeforeBans() {
    List<String> lines = new ArrayList<>(List.of("## Records"));
    for (int i = 1; i <= 8; i++) {
      lines.add("The operator shall not sell record number " + i + " to anyone.");
    }
    lines.add("## Termination");
    lines.add("Either party may end the work by giving one month's prior written notice.");
    lines.add("Either party may speak to the board before it ends the work.");
    Document document = OutlineDocuments.of(Language.EN, lines);
    List<Item> all = new ArrayList<>();
    for (Sentence unit : document.sentences()) {
      String text = document.textOf(unit);
      if (unit.kind() != Sentence.Kind.HEADING) {
        String must = text.contains(" may ") ? "may" : "must_not";
        all.add(
            new Item(
                ItemType.OBLIGATION,
                Map.of("text", text, "must", must),
                List.of(new Quote(unit.id(), unit.start(), unit.end()))));
      }
    }
    assertThat(new LengthLimit(document, all, 220).fitted())
        .extracting(item -> item.text("text"))
        .anyMatch(text -> text.contains("one month's prior written notice"))
        .noneMatch(text -> text.contains("speak to the board"));
  }

  @Test
  void aPlainDutyOfALaterPartGoesBeforeMoreBansOfOne() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      lines.add("## Conduct " + i);
      lines.add("The clerk shall not lend key number " + i + " to anyone.");
    }
    lines.addAll(List.of("## Halls", "All of this describes the halls. ".repeat(200)));
    lines.addAll(List.of("## Keys", "The office shall keep key number 99 in store."));
    Document document = OutlineDocuments.of(Language.EN, lines);
    List<Item> all = new ArrayList<>();
    for (Sentence unit : document.sentences()) {
      String text = document.textOf(unit);
      if (text.startsWith("The ")) {
        String must = text.contains("not") ? "must_not" : "must";
        List<Quote> quotes = List.of(new Quote(unit.id(), unit.start(), unit.end()));
        all.add(new Item(ItemType.OBLIGATION, Map.of("text", text, "must", must), quotes));
      }
    }
    assertThat(all).hasSize(13);
    List<Item> ten = new LengthLimit(document, all, length(all) - 130).fitted();
    assertThat(ten).hasSizeLessThan(12).anyMatch(item -> item.text("must").equals("must"));
    List<Item> one = new LengthLimit(document, all, 60).fitted();
    assertThat(one).as("the first ban goes first").hasSize(1);
    assertThat(one.getFirst().text("must")).isEqualTo("must_not");
  }
}
