package dev.docket.worker.summary.sheet;

import dev.docket.document.GivenTitle;
import dev.docket.wording.Script;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file says that it is called, as far as that is a title: not the name of a site or of a
 * file.
 */
final class FileTitle {
  private static final int FEWEST = 2; // words of a title that names no kind of document
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•»–—-]\\s+|\\s*[|｜]\\s*");

  /** What a program calls a file that has no title. */
  private static final Pattern OF_A_FILE =
      Pattern.compile(
          "(?i)\\.(?:docx?|dotx?|pdf|xlsx?|pptx?|txt|html?|md|rtf|odt|indd|jtdc?)\\b|^microsoft word\\b|^(?:untitled|document|文書|無題|タイトルなし|名称未設定|新規)\\W*[0-9]*$|^[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]*[_0-9/\\\\][^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]*$");

  private final List<String> parts;
  private final boolean shown;

  FileTitle(Optional<GivenTitle> given) {
    this.parts =
        given.stream()
            .filter(g -> !OF_A_FILE.matcher(g.words()).find())
            .flatMap(g -> SEPARATOR.splitAsStream(g.words()))
            .filter(part -> !part.isBlank() && !OF_A_FILE.matcher(part).find())
            .toList();
    this.shown = given.map(GivenTitle::shown).orElse(false);
  }

  /** The part of it that names a kind of document, where who reads the file sees it. */
  Optional<String> kind() {
    return Stream.of(parts)
        .filter(_ -> shown)
        .flatMap(List::stream)
        .filter(TitleReader::namesKind)
        .findFirst();
  }

  /** All of it, where it names no kind of document, and who reads the file sees it. */
  Optional<String> other() {
    return shown ? whole() : Optional.empty();
  }

  /** All of it, where few see it. */
  Optional<String> property() {
    return shown ? Optional.empty() : whole();
  }

  private Optional<String> whole() {
    boolean one = parts.size() == 1; // of several nothing tells which is the site's
    return one && words(parts.getFirst()) >= FEWEST
        ? Optional.of(parts.getFirst())
        : Optional.empty();
  }

  /** The words of a title; those of one in Japanese, which has no blanks, are not counted. */
  private static int words(String title) {
    boolean japanese = title.codePoints().filter(Script::isCjk).count() > 3;
    return japanese ? FEWEST : title.split("\\s+", -1).length;
  }
}
