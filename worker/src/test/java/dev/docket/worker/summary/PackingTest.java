package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.reading.DocumentReader;
import dev.docket.testing.OutlineDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final int LEAST = 600;
  private static final int MOST = 1_200;
  private static final Plan.Limits LIMITS = new Plan.Limits(128_000, 16_000, Optional.empty());

  @Test
  void ofAnyTreeEveryUnitIsInOnePackAndNoPackIsTooLargeButForASingleUnit() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int units = 1 + random.nextInt(200);
      int[] tokens = random.ints(units, 1, random.nextBoolean() ? 60 : 1_500).toArray();
      int[] levels = levels(random, units);
      List<Packing.Range> packs = Packing.cut(tokens, levels, LEAST, MOST);

      int next = 0;
      for (Packing.Range pack : packs) {
        assertThat(pack.from()).isEqualTo(next);
        assertThat(pack.to()).isGreaterThan(pack.from());
        int sum = 0;
        for (int i = pack.from(); i < pack.to(); i++) {
          sum += tokens[i];
        }
        assertThat(sum <= MOST || pack.to() == pack.from() + 1).isTrue();
        next = pack.to();
      }
      assertThat(next).isEqualTo(units);
    }
  }

  @Test
  void aSectionThatFitsAPackIsNeverCut() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      int sections = 2 + random.nextInt(30);
      List<Integer> tokens = new ArrayList<>();
      List<Integer> levels = new ArrayList<>();
      for (int s = 0; s < sections; s++) {
        int units = 1 + random.nextInt(10);
        for (int u = 0; u < units; u++) {
          tokens.add(1 + random.nextInt(MOST / 12));
          levels.add(u == 0 ? 0 : Packing.NONE);
        }
      }
      int[] level = levels.stream().mapToInt(Integer::intValue).toArray();
      int[] token = tokens.stream().mapToInt(Integer::intValue).toArray();
      for (Packing.Range pack : Packing.cut(token, level, LEAST, MOST)) {
        assertThat(level[pack.from()]).as("a pack begins where a section does").isZero();
      }
    }
  }

  @Test
  void ofEquallyReachableBoundariesTheStrongestIsTaken() {
    int[] tokens = {500, 300, 200, 300};
    int[] levels = {0, 2, 1, 2};
    assertThat(Packing.cut(tokens, levels, LEAST, MOST))
        .containsExactly(new Packing.Range(0, 2), new Packing.Range(2, 4));
  }

  @Test
  void theSameDocumentAndOptionsGiveTheSamePlan() {
    List<String> lines = new ArrayList<>();
    for (int chapter = 1; chapter <= 40; chapter++) {
      lines.add("# Chapter " + chapter);
      for (int i = 0; i < 60; i++) {
        lines.add(
            "The operator shall keep the record of incident number " + i + " for five years.");
      }
    }
    Document document = OutlineDocuments.of(Language.EN, lines);
    Plan plan = plan(document);
    Plan again = plan(OutlineDocuments.of(Language.EN, lines));

    assertThat(plan).isEqualTo(again);
    assertThat(plan.packs().size()).isGreaterThan(2);
    assertThat(plan.packs()).allMatch(p -> p.tokens() <= Plan.MOST_TOKENS);
    assertThat(plan.packs().stream().limit(plan.packs().size() - 1))
        .allMatch(p -> p.tokens() >= Plan.LEAST_TOKENS);
    int merges = plan.merges().stream().mapToInt(List::size).sum();
    assertThat(plan.calls()).isEqualTo(2 * plan.packs().size() + merges + 1);
  }

  @Test
  void anAnswerHasRoomForAnEntryOfEachDutyAndNoMoreThanTheTextNeedsWithout() throws Exception {
    Pack duties = onlyPack("The Supplier shall deliver report %d within 5 days of its month.\n\n");
    Pack prose = onlyPack("The weather of report %d was as mild as that of most of them.\n\n");

    assertThat(duties.maxOutputTokens()).isGreaterThan(duties.tokens() + 100 * 40);
    assertThat(prose.maxOutputTokens()).isEqualTo(prose.tokens() + 3_000);
  }

  private static Plan plan(Document document) {
    return Plan.of(document, Salience.of(document), SummaryOptions.DEFAULT, LIMITS);
  }

  private static Pack onlyPack(String line) throws Exception {
    String text = IntStream.range(0, 100).mapToObj(line::formatted).collect(Collectors.joining());
    Document document =
        new DocumentReader()
            .read(text.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.empty());
    return plan(document).packs().getFirst();
  }

  @Test
  void everyLeafOfAMergeTreeReachesTheOneRootAndNoGroupIsWiderThanEight() {
    for (int leaves = 1; leaves <= 600; leaves++) {
      List<List<List<Integer>>> levels = MergeTree.over(leaves);
      int width = leaves;
      for (List<List<Integer>> level : levels) {
        List<Integer> children = level.stream().flatMap(List::stream).toList();
        assertThat(children).hasSize(width).isSorted().doesNotHaveDuplicates();
        assertThat(level).allMatch(g -> !g.isEmpty() && g.size() <= MergeTree.FAN_IN);
        width = level.size();
      }
      assertThat(width).isEqualTo(1);
      assertThat(levels.isEmpty()).isEqualTo(leaves == 1);
    }
  }

  private static int[] levels(Random random, int units) {
    int[] levels = new int[units];
    for (int i = 0; i < units; i++) {
      levels[i] = random.nextInt(4) == 0 ? random.nextInt(4) : Packing.NONE;
    }
    return levels;
  }
}
