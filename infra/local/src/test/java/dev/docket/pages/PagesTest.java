package dev.docket.pages;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All tests of the pages. They are one class, so that they run in one process: the system and the
 * browser, which take longer to start than most pages to look at, are started once.
 */
@Timeout(300)
@ExtendWith(PagesSystem.Extension.class)
class PagesTest {
  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class EveryPageIsFit extends EveryPage {}

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class JobsAreFound extends JobsFound {}

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class SchedulesAreMade extends SchedulesMade {}

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class MarkupIsText extends MarkupAsText {}

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class ReviewsAreMade extends ReviewJourney {}

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class LongListsStayUsable extends LongLists {}
}
