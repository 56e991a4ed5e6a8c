package dev.docket.worker.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens Word files in LibreOffice, without a screen, and writes what it makes of them. */
final class LibreOffice {
  private static final int SECONDS_A_FILE = 15;
  private static final int SECONDS_TO_START = 50;
  private static final String MODULE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
      Sub ResolveAll()
        list = FreeFile
        Open &quot;LIST&quot; For Input As #list
        Do While Not EOF(list)
          Line Input #list, job
          parts = Split(job, Chr(9))
          If parts(1) = &quot;Compare&quot; Then
            WriteComparison(parts(0), parts(2), parts(3))
          Else
            Resolve(parts(0), parts(1), parts(2), parts(3))
          End If
        Loop
        Close #list
      End Sub
      Sub Resolve(url, command, target, kinds)
        On Error Goto Failed
        doc = StarDesktop.loadComponentFromURL(url, &quot;_blank&quot;, 0, Options(&quot;Hidden&quot;, True))
        If command &lt;&gt; &quot;&quot; Then
          dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
          dispatcher.executeDispatch(doc.CurrentController.Frame, &quot;.uno:&quot; &amp; command &amp; &quot;AllTrackedChanges&quot;, &quot;&quot;, 0, Array())
        End If
        Dim plain(1) As New com.sun.star.beans.PropertyValue
        plain(0).Name = &quot;FilterName&quot;
        plain(0).Value = &quot;Text (encoded)&quot;
        plain(1).Name = &quot;FilterOptions&quot;
        plain(1).Value = &quot;UTF8,LF&quot;
        doc.storeToURL(target &amp; &quot;.txt&quot;, plain())
        If kinds = &quot;pdf&quot; Then
          doc.storeToURL(target &amp; &quot;.docx&quot;, Options(&quot;FilterName&quot;, &quot;MS Word 2007 XML&quot;))
          doc.close(True)
          doc = StarDesktop.loadComponentFromURL(target &amp; &quot;.docx&quot;, &quot;_blank&quot;, 0, Options(&quot;Hidden&quot;, True))
          doc.storeToURL(target &amp; &quot;.pdf&quot;, Options(&quot;FilterName&quot;, &quot;writer_pdf_Export&quot;))
        End If
        doc.close(True)
        Exit Sub
      Failed:
        Resume Done
      Done:
      End Sub
      Sub WriteComparison(url, target, older)
        On Error Goto Failed
        begun = GetSystemTicks()
        doc = StarDesktop.loadComponentFromURL(url, &quot;_blank&quot;, 0, Options(&quot;Hidden&quot;, True))
        Dim other(1) As New com.sun.star.beans.PropertyValue
        other(0).Name = &quot;URL&quot;
        other(0).Value = older
        other(1).Name = &quot;NoAcceptDialog&quot;
        other(1).Value = True
        dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
        dispatcher.executeDispatch(doc.CurrentController.Frame, &quot;.uno:CompareDocuments&quot;, &quot;&quot;, 0, other())
        doc.storeToURL(target &amp; &quot;.docx&quot;, Options(&quot;FilterName&quot;, &quot;MS Word 2007 XML&quot;))
        taken = GetSystemTicks() - begun
        doc.close(True)
        out = FreeFile
        Open ConvertFromURL(target &amp; &quot;.ms&quot;) For Output As #out
        Print #out, CStr(taken)
        Close #out
        Exit Sub
      Failed:
        Resume Done
      Done:
      End Sub
      Function Options(name, value)
        Dim all(0) As New com.sun.star.beans.PropertyValue
        all(0).Name = name
        all(0).Value = value
        Options = all()
      End Function
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

  /** What is done with the tracked changes of a file. */
  enum Changes {
    KEPT(""),
    ACCEPTED("Accept"),
    REJECTED("Reject");

    private final String command;

    Changes(String command) {
      this.command = command;
    }
  }

  private final Path office;
  private final Path folder;
  private final List<String> jobs = new ArrayList<>();

  private LibreOffice(Path office, Path folder) {
    this.office = office;
    this.folder = folder;
  }

  /** It, with a folder for its profile; empty where it is not installed. */
  static Optional<LibreOffice> in(Path folder) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(p -> Path.of(p, "soffice"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(office -> new LibreOffice(office, folder));
  }

  /**
   * Asks for the text of a file in {@code target}.txt.
   *
   * @param isPrinted whether also for its pages in {@code target}.pdf: as they are after it was
   *     saved as {@code target}.docx and opened again, as some numbers of lists come only then
   */
  void ask(Path file, Changes changes, Path target, boolean isPrinted) {
    jobs.add(
        String.join(
            "\t",
            file.toUri().toString(),
            changes.command,
            target.toUri().toString(),
            isPrinted ? "pdf" : "txt"));
  }

  /**
   * Asks for its own comparison of two files, with tracked changes in {@code target}.docx, and the
   * milliseconds that opening, comparing and saving took in {@code target}.ms.
   */
  void askToCompare(Path before, Path after, Path target) {
    jobs.add(
        String.join(
            "\t",
            after.toUri().toString(),
            "Compare",
            target.toUri().toString(),
            before.toUri().toString()));
  }

  /** Does all that was asked for; a file that it cannot take leaves no text. */
  void run() throws IOException, InterruptedException {
    Path profile = folder.resolve("profile");
    Path basic = profile.resolve("user/basic/Standard");
    if (Files.notExists(basic)) {
      start(profile, "--terminate_after_init", SECONDS_TO_START); // it fills the profile
    }
    Path list = folder.resolve("jobs");
    Files.writeString(list, String.join("\n", jobs) + "\n", StandardCharsets.UTF_8);
    Files.writeString(basic.resolve("Module1.xba"), MODULE.replace("LIST", list.toString()));
    Files.writeString(basic.resolve("script.xlb"), LIBRARY);
    Files.writeString(basic.resolveSibling("script.xlc"), LIBRARIES);
    start(
        profile,
        "macro:///Standard.Module1.ResolveAll()",
        SECONDS_TO_START + SECONDS_A_FILE * jobs.size());
    jobs.clear();
  }

  private void start(Path profile, String argument, int seconds)
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
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
