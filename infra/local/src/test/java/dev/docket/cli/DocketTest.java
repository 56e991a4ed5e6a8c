package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.operator.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocketTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
  private final Console console =
      new Console(Map.of(), InputStream.nullInputStream(), print, print, false);

  @Test
  void everyCommandIsFoundByItsNameInTheGroupThatMakesIt() {
    for (Docket.Group group : Docket.groups(console)) {
      assertThat(group.commands().get().getSubcommands().keySet())
          .containsExactlyInAnyOrderElementsOf(group.names());
    }
    assertThat(Docket.groups(console).stream().flatMap(group -> group.names().stream()))
        .doesNotHaveDuplicates()
        .contains("summarize", "serve", "status", "doctor");
  }

  @Test
  void allCommandsAreListedWhereNoneIsNamed() {
    assertThat(Docket.run(console, "--help")).isZero();
    for (Docket.Group group : Docket.groups(console)) {
      for (String name : group.names()) {
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n  " + name);
      }
    }
  }
}
