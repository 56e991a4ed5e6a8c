package dev.docket.mantle;

/**
 * The id by which a response is kept here: the endpoint's own, after the project in which it was
 * made, where it was made in one. A response is seen in its own project alone, also after its
 * tenant was given another.
 *
 * @param project empty for the account's own
 */
public record ResponseRef(String project, String id) {
  /** The header that names the project of a request. */
  public static final String HEADER = "OpenAI-Project";

  private static final String PREFIX = "proj_";

  /** What {@code kept} says. */
  public static ResponseRef of(String kept) {
    int slash = kept.indexOf('/');
    return kept.startsWith(PREFIX) && slash > 0
        ? new ResponseRef(kept.substring(0, slash), kept.substring(slash + 1))
        : new ResponseRef("", kept);
  }

  /** As it is kept. */
  public String kept() {
    return project.isEmpty() ? id : project + "/" + id;
  }
}
