package dev.docket.worker.summary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two texts may not differ in, one row for each kind, and what they may. */
class MeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It shall be sold.              | It may be sold.
          It is not sold.                | It is sold.
          Sold if it is broken.          | Sold, it is broken.
          Sold where it is broken.       | Sold unless it is broken.
          Sold within a week.            | Sold after a week.
          Sold for at least a week.      | Sold for at most a week.
          Sold only to members.          | Sold to members.
          All goods are sold.            | Some goods are sold.
          Sold in Rome and Pisa.         | Sold in Rome or Pisa.
          Sold except to minors.         | Sold to minors.
          Sold by the Supplier.          | Sold by the Customer.
          Sold for 90 coins.             | Sold for 80 coins.
          売らなければならない。         | 売ることができる。
          売らない。                     | 売る。
          壊れた場合に売る。             | 壊れた場合を除き売る。
          九十枚以上で売る。             | 九十枚以下で売る。
          会員に限り売る。               | 会員に売る。
          本及び紙を売る。               | 本又は紙を売る。
          甲が乙に売る。                 | 乙が甲に売る。
          90円で売る。                   | 80円で売る。
          """)
  void differsInOrder(String one, String other) {
    assertThat(Meaning.inOrder(one)).isNotEqualTo(Meaning.inOrder(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It shall be sold within 90 days to members only. | It shall be given within ninety days to members only.
          甲は、本を90円以上で乙に売らなければならない。   | 甲は、紙を九十円以上で乙に渡さなければならない。
          """)
  void otherWordsAreNoOtherMeaning(String one, String other) {
    assertThat(Meaning.inOrder(one)).isEqualTo(Meaning.inOrder(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Supplier shall keep the keys, cards and books. | The Supplier shall keep the keys… | true
          The Supplier shall keep the keys, cards and books. | The Supplier shall … books.       | true
          The Supplier shall keep the keys, cards and books. | The Supplier shall sell the keys… | false
          The Supplier shall keep the keys, cards and books. | books, cards                      | false
          The Supplier shall keep the keys.                  | The Supplier shall keep the keys. | false
          The Supplier shall keep the keys.                  | …                                 | false
          乙は、鍵、札及び帳簿を保管しなければならない。     | 乙は、鍵…を保管しなければならない。 | true
          乙は、鍵、札及び帳簿を保管しなければならない。     | 乙は、箱…を保管しなければならない。 | false
          """)
  void anOmissionIsTheSourcesStretchesInOrderAndFewerThanAll(
      String source, String text, boolean omission) {
    assertThat(Meaning.isOmission(source, text)).isEqualTo(omission);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Supplier shall keep the keys, such as spares. | The Supplier shall keep the keys…     | true
          No act of the Supplier shall bind the Customer.   | of the Supplier shall bind the Customer. | false
          The Supplier shall keep 3 keys, such as spares.   | The Supplier shall keep … spares.     | false
          The Supplier shall keep keys if it has spares.    | The Supplier shall keep keys…         | false
          The Supplier shall only keep keys and spares.     | The Supplier shall keep keys…         | false
          乙は、鍵を、札を、棚に保管しなければならない。    | 鍵を、札を、棚に保管しなければならない。 | false
          乙は、鍵を保管し、札を、棚に返す。                | 乙は、鍵を保管し…                     | false
          """)
  void aCutKeepsForceConditionNumberScopeSubjectAndVerb(String source, String cut, boolean kept) {
    assertThat(Meaning.isKept(source, cut)).isEqualTo(kept);
  }
}
