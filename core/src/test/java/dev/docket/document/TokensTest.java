package dev.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String[] PARTS = {
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    " \n",
    "\t",
    ".",
    ",",
    "/",
    "//",
    "(",
    ")",
    "'s",
    "'",
    "-",
    "\"",
    "USD 1,000,000.00",
    "12",
    "3456",
    "the",
    "The",
    "supplier",
    "SHALL",
    "iPhone",
    "é",
    "ß",
    "　",
    "、",
    "。",
    "第３条",
    "契約",
    "の",
    "ー",
    "葛󠄀",
    "…",
    "€",
    "\u00A0",
    "\u200B",
    "🙂",
    "<|endoftext|>"
  };

  @Test
  void countsWordByWordAsOverTheWhole() {
    Encoding whole = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    Random random = new Random(13);
    for (int run = 0; run < 3_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String words = text.toString();
      assertThat(Tokens.count(words)).as(words).isEqualTo(whole.countTokensOrdinary(words));
    }
  }
}
