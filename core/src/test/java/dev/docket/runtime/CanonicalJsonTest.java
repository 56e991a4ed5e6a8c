package dev.docket.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of RFC 8785. */
class CanonicalJsonTest {
  @Test
  void theExampleOfTheStandardIsWrittenAsItSays() throws Exception {
    String given =
        """
        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
         "literals": [null, true, false]}
        """;
    assertThat(canonical(given))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void namesAreInTheOrderOfTheirUtf16Units() throws Exception {
    assertThat(canonical("{\"\uFB33\":1,\"\uD83D\uDE00\":2,\"\u20AC\":3,\"1\":4,\"\\r\":5}"))
        .isEqualTo("{\"\\r\":5,\"1\":4,\"\u20AC\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
  }

  @Test
  void numbersAreWrittenAsEcmaScriptWritesThem() {
    Map.of(
            0.0,
            "0",
            -0.0,
            "0",
            1e21,
            "1e+21",
            1e20,
            "100000000000000000000",
            1e-6,
            "0.000001",
            1e-7,
            "1e-7",
            -12.5,
            "-12.5",
            9007199254740992.0,
            "9007199254740992",
            Double.MIN_VALUE,
            "5e-324",
            1.7976931348623157e308,
            "1.7976931348623157e+308")
        .forEach((value, text) -> assertThat(CanonicalJson.number(value)).isEqualTo(text));
  }

  private static String canonical(String json) throws Exception {
    return new String(CanonicalJson.bytes(Json.MAPPER.readTree(json)), StandardCharsets.UTF_8);
  }
}
