package dev.docket.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  /** Each character that HTML would read as its own, alone and beside a letter. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "&,&amp;",
        "<,&lt;",
        ">,&gt;",
        "\",&quot;",
        "',&#39;",
        "&lt;,&amp;lt;",
        "a&b,a&amp;b",
        "<b>,&lt;b&gt;",
        "plain 日本語,plain 日本語"
      })
  void whatHtmlWouldReadIsEscaped(String text, String written) {
    assertThat(Html.escaped(text)).isEqualTo(written);
    assertThat(new Html().text(text)).hasToString(written);
    assertThat(new Html().element("p", "", text)).hasToString("<p>" + written + "</p>\n");
  }
}
