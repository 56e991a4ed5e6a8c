package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a source's number bears out of a claim's, by itself: one row for each way of saying less.
 */
class FactTest {
  private static boolean isBorneOut(String source, String claim) {
    List<Fact> told = Facts.of(claim);
    assertThat(told).as("a fact of " + claim).isNotEmpty();
    return told.stream().allMatch(fact -> Facts.of(source).stream().anyMatch(fact::isIn));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on 4 May 2025           | in May 2025
          on 4 May 2025           | on 4 May
          2025年5月4日            | 5月4日
          2025年5月4日            | 2025年
          in the year 2025        | 2025年
          USD 1,200               | $1,200
          $1,200                  | USD 1,200
          $1,200                  | AUD 1,200
          a sum of 1,200          | EUR 1,200
          30 calendar days        | 30 days
          a term of 30            | 30 days
          50 percent              | 50%
          a share of 50           | 50 percent
          50 percent              | 50
          12 times                | 12
          12                      | 12 times
          3件                     | 3項目
          3件                     | 3
          2倍                     | 2 times
          EUR 1,200               | 1,200
          30 days                 | 30
          第3条                   | 3
          Section 12              | Article 12
          第12条                  | Section 12
          Item 12                 | 第12条
          ISO/IEC 27001:2022      | ISO/IEC 27001
          甲                      | 甲
          """)
  void aClaimMaySayLess(String source, String claim) {
    assertThat(isBorneOut(source, claim)).as("%s by %s", claim, source).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in May 2025             | on 4 May 2025
          on 4 May                | on 4 May 2025
          on 4 May 2025           | on 5 May
          on 4 May 2025           | in June 2025
          on 14 May 2025          | on 4 May
          2025年5月4日            | 2024年
          EUR 1,200               | USD 1,200
          EUR 1,200               | $1,200
          $1,200                  | EUR 1,200
          $1,200                  | USD 1,201
          1,200 users             | EUR 1,200
          a sum of 1,201          | EUR 1,200
          30 business days        | 30 days
          30 banking days         | 30 days
          30 working days         | 30 days
          30 days                 | 30 calendar days
          30 calendar days        | 31 days
          30 months               | 30 days
          a term of 31            | 30 days
          30 users                | 30 days
          50 percent              | 51%
          50                      | 50 basis points
          12 users                | 12 companies
          12 users                | 12 times
          12 times                | 12 users
          13 times                | 12
          EUR 1,201               | 1,200
          31 days                 | 30
          第3条                   | 4
          第12条                  | Section 13
          Item 12                 | 第13条
          ISO/IEC 27001           | ISO/IEC 27001:2022
          ISO/IEC 27001:2022      | ISO/IEC 2700
          ISO/IEC 27001:2022      | ISO/IEC 2022
          甲                      | 乙
          甲は3人                 | 乙
          12                      | 甲
          """)
  void aClaimMaySayNeitherMoreNorAnother(String source, String claim) {
    assertThat(isBorneOut(source, claim)).as("%s by %s", claim, source).isFalse();
  }
}
