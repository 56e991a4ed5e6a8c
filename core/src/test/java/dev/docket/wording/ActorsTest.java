package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsTest {
  @Test
  void personsAndBodiesCanAct() {
    for (String actor :
        List.of(
            "the Customer",
            "Each Party",
            "Basecamp",
            "an auditor of the Bank",
            "The Foundation",
            "all employees",
            "Parents",
            "all Guests",
            "Atlas",
            "The United Looms",
            "甲",
            "新たに資格を取得した者",
            "情報セキュリティ委員会")) {
      assertThat(Actors.isActor(actor)).as(actor).isTrue();
    }
  }

  @Test
  void whatIsOwedOrTradedCannot() {
    for (String thing :
        List.of(
            "This Agreement",
            "the Customer's use of the Product",
            "the server",
            "Fees",
            "Screens",
            "all Updates",
            "Roles",
            "The report",
            "liability",
            "次の各号の情報",
            "")) {
      assertThat(Actors.isActor(thing)).as(thing).isFalse();
    }
  }
}
