package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.page.WordFile;
import dev.docket.worker.comparison.LibreOffice.Changes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another reader of Word documents agrees on what tracked changes come to. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LibreOfficeTest {
  private static final String OLD =
      """
      第1条（目的）
      本契約は、業務の条件を定める。
      第2条（報告）
      乙は、毎月末日までに報告しなければならない。
      第3条（再委託）
      乙は、業務を再委託してはならない。
      ２　甲は、これを承諾することができる。
      第4条（秘密保持）
      甲及び乙は、秘密情報を第三者に開示してはならない。
      """;
  private static final String NEW =
      """
      第1条（秘密保持）
      甲及び乙は、秘密情報を第三者に開示してはならない。
      第2条（目的）
      本契約は、業務及びその報酬の条件を定める。
      第3条（報告）
      乙は、毎月15日までに報告するものとする。
      ２　報告は書面による。
      第4条（報酬）
      報酬は、月額金500,000円とする。
      """;

  private static final String RULES =
      """
      第1条（保存）
      書類は、5年間保存する。
      第2条（雑則）
      この規則に定めのない事項は、別に定める。
      """;

  private record Pair(String name, Document before, Document after) {}

  @TempDir private Path folder;

  @Test
  void acceptingAllInLibreOfficeGivesTheNewTextAndRejectingAllTheOld() throws Exception {
    Optional<LibreOffice> office = LibreOffice.in(folder);
    assumeTrue(office.isPresent(), "soffice is not installed");
    List<Pair> pairs = pairs();
    for (Pair pair : pairs) {
      Comparison comparison =
          Versions.compare(pair.before, pair.after, Language.JA, Optional.empty());
      Path file = folder.resolve(pair.name + ".docx");
      Files.write(file, ComparisonRenderer.docx(comparison, View.REDLINE));
      office.get().ask(file, Changes.ACCEPTED, folder.resolve(pair.name + "Accept"), false);
      office.get().ask(file, Changes.REJECTED, folder.resolve(pair.name + "Reject"), false);
    }
    office.get().run();
    for (Pair pair : pairs) {
      assertThat(lines(Files.readString(target(pair, "Accept"))))
          .as("accepted " + pair.name)
          .isEqualTo(lines(pair.after.text().toString()));
      assertThat(lines(Files.readString(target(pair, "Reject"))))
          .as("rejected " + pair.name)
          .isEqualTo(lines(pair.before.text().toString()));
    }
  }

  /** Pairs of different kinds; those of the corpus where it is there. */
  private static List<Pair> pairs() throws Exception {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("contract", Versions.plain(OLD), Versions.plain(NEW)));
    String rules =
        RULES
            .replace("保存する。", "保存する。ただし、帳簿は10年間とする。")
            .replace("第2条（雑則）", "第2条（廃棄）\n廃棄は、裁断による。\n第3条（雑則）");
    pairs.add(new Pair("rules", Versions.plain(RULES), Versions.plain(rules)));
    String moved =
        """
        第1条（秘密保持）
        甲、乙及び丙は、秘密情報を第三者に開示してはならない。
        ただし、公知の情報を除く。
        第2条（目的）
        本契約は、業務の条件を定める。
        第3条（再委託）
        乙は、業務を再委託してはならない。
        第4条（報告）
        乙は、毎月末日までに、書面により甲に報告しなければならない。
        """;
    pairs.add(new Pair("moved", Versions.plain(OLD), Versions.plain(moved)));
    pairs.add(new Pair("movedBack", Versions.plain(moved), Versions.plain(OLD)));
    Optional<Path> corpus = Corpus.folder();
    if (corpus.isPresent()) {
      Path contracts = corpus.get().resolve("en/contracts");
      pairs.add(
          new Pair(
              "csa",
              DocumentFigures.read(contracts.resolve("commonpaper-csa_396425a.md")),
              DocumentFigures.read(contracts.resolve("commonpaper-csa_cc72593.md"))));
      Path laws = corpus.get().resolve("ja/laws/text");
      pairs.add(
          new Pair(
              "law",
              DocumentFigures.read(laws.resolve("labour-standards-act_2015-12.txt")),
              DocumentFigures.read(laws.resolve("labour-standards-act_2025-07.txt"))));
    }
    return pairs;
  }

  private Path target(Pair pair, String command) {
    return folder.resolve(pair.name + command + ".txt");
  }

  private static List<String> lines(String text) {
    return WordFile.printable(text.replace("\uFEFF", ""))
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }
}
