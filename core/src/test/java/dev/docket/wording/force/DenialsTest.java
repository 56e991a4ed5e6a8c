package dev.docket.wording.force;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Neither party is bound.                | The parties are not bound.
          No tenant may keep a dog.              | Tenants may not keep a dog.
          Neither the Buyer nor the Seller pays. | The Buyer and the Seller do not pay.
          Nothing in this clause limits a claim. | This clause does not limit a claim.
          The rent is fixed, and no party alters it. | The rent is fixed. The parties shall not alter it.
          """)
  void aDenialOfTheSubjectIsOneOfTheVerb(String subject, String verb) {
    assertThat(Denials.areOne(subject, verb)).isTrue();
    assertThat(Denials.areOne(verb, subject)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No guest who smokes is admitted. | Guests who do not smoke are admitted.
          Neither party is bound.          | The parties are bound.
          No party is bound and none is heard. | The parties are not bound.
          The parties may not assign.      | The parties shall not assign.
          No tenant may keep a dog.        | Tenants may keep a dog without consent.
          No tenant may keep a dog.        | If it does not bark, tenants may keep a dog.
          With no notice it ends.          | It does not end with notice.
          """)
  void anotherDenialIsNotTheSame(String one, String other) {
    assertThat(Denials.areOne(one, other)).isFalse();
    assertThat(Denials.areOne(other, one)).isFalse();
  }
}
