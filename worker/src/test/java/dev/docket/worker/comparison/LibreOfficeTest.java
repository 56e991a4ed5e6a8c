package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.page.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another reader of Word documents agrees on what tracked changes come to. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LibreOfficeTest {
  private static final String MODULE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
      Sub ResolveAll()
      CALLS
      End Sub
      Sub Resolve(url, command, target)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden"
        hidden(0).Value = True
        doc = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
        Dim plain(1) As New com.sun.star.beans.PropertyValue
        plain(0).Name = "FilterName"
        plain(0).Value = "Text (encoded)"
        plain(1).Name = "FilterOptions"
        plain(1).Value = "UTF8,LF"
        doc.storeToURL(target, plain())
        doc.close(True)
      End Sub
      </script:module>
      """;
  private static final String LIBRARY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
      <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
       <library:element library:name="Module1"/>
      </library:library>
      """;

  private static final String LIBRARIES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
      <library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
       <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
      </library:libraries>
      """;

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
    Optional<Path> office = soffice();
    assumeTrue(office.isPresent(), "soffice is not installed");
    List<Pair> pairs = pairs();
    StringBuilder calls = new StringBuilder();
    for (Pair pair : pairs) {
      Comparison comparison =
          Versions.compare(pair.before, pair.after, Language.JA, Optional.empty());
      Path file = folder.resolve(pair.name + ".docx");
      Files.write(file, ComparisonRenderer.docx(comparison, View.REDLINE));
      for (String command : List.of("Accept", "Reject")) {
        calls.append(
            "Resolve(&quot;%s&quot;, &quot;.uno:%sAllTrackedChanges&quot;, &quot;%s&quot;)%n"
                .formatted(file.toUri(), command, target(pair, command).toUri()));
      }
    }
    Path profile = folder.resolve("profile");
    run(office.get(), profile, "--terminate_after_init"); // it fills the profile
    Path basic = profile.resolve("user/basic/Standard");
    Files.writeString(basic.resolve("Module1.xba"), MODULE.replace("CALLS", calls));
    Files.writeString(basic.resolve("script.xlb"), LIBRARY);
    Files.writeString(basic.resolveSibling("script.xlc"), LIBRARIES);
    run(office.get(), profile, "macro:///Standard.Module1.ResolveAll()");
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

  private void run(Path office, Path profile, String argument)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                argument)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
  }

  private static Optional<Path> soffice() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(p -> Path.of(p, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> lines(String text) {
    return WordFile.printable(text.replace("\uFEFF", ""))
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }
}
