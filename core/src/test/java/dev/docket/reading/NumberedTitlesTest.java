package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles numbered without a dot are headings by what stands between and below them. */
class NumberedTitlesTest {
  @Test
  void titlesWithNumbersBelowThemAreHeadings() throws Exception {
    String text =
        """
        1 Scope
        1.1 Works
        The builder carries out the works.
        1.2 Materials
        They are new.
        2 Price
        2.1 Sum
        The price is EUR 4,000.
        3 Guarantee
        It lasts for two years.
        """;
    assertThat(StructureTest.outline(Corpus.read(text, MediaType.PLAIN)))
        .containsExactly(
            "CHAPTER 1 Scope",
            "  ARTICLE 1.1 null",
            "  ARTICLE 1.2 null",
            "CHAPTER 2 Price",
            "  ARTICLE 2.1 null",
            "ARTICLE 3 Guarantee");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "  ", "\t", "\u00A0"})
  void threeTitlesWithSentencesBetweenAreHeadings(String gap) throws Exception {
    String text =
        """
        1_Who we are
        We are a co-operative of four farms in the valley.
        Members:
        1_Hill Farm
        2_Mill Farm
        2_What we sell
        We sell apples, pears and cider.
        3_Complaints
        Write to the address below.
        """;
    assertThat(StructureTest.outline(Corpus.read(text.replace("_", gap), MediaType.PLAIN)))
        .containsExactly("ARTICLE 1 Who we are", "ARTICLE 2 What we sell", "ARTICLE 3 Complaints");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Packed:\n1 Chair\n2 Tables\n3 Lamps\n",
        "Members\n1 Ada Byron\n2 Max Born\n3 Lise Meitner\nThey meet once a month in Oslo.\n",
        """
        1 May 2026
        The parties signed it in Oslo.
        2 May 2026
        The goods left for Bergen.
        3 May 2026
        The goods reached it in time.
        """,
        """
        1 Works  12.30
        They are done at once.
        2 Goods  8.10
        They are sent by ship.
        3 Rest  4.00
        It is paid later on.
        """,
        "1 Scope 3\nOf this and all that.\n2 Price 4\nOf this and all that.\n3 Term 9\n",
        "The fee is due in\n1 Part on signature, and the rest of it is paid at the end.\n",
        "2024 Budget\nIt was kept in full.\n2025 Budget\nIt was kept in full.\n2026 Budget\n",
        "1 cup of flour\nMix it with some water.\n2 eggs\nBeat them for a while.\n3 spoons of oil\n"
      })
  void tablesListsDatesSumsAndYearsAreNone(String text) throws Exception {
    assertThat(StructureTest.outline(Corpus.read(text, MediaType.PLAIN)))
        .containsExactly("PREAMBLE null null");
  }
}
