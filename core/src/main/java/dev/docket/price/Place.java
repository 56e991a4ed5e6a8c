package dev.docket.price;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a model is asked, as far as its price depends on it. */
public record Place(String endpoint, String region) {
  /** Bedrock Mantle. */
  public static final String MANTLE = "mantle";

  /** Bedrock Runtime. */
  public static final String RUNTIME = "runtime";

  /** Where Docket asks if nothing is set. */
  static final Place DEFAULT = new Place(MANTLE, "us-east-1");

  private static final Pattern HOST =
      Pattern.compile(
          "bedrock-(?<endpoint>mantle|runtime)\\.(?<region>[a-z0-9-]+)\\.(api\\.aws|amazonaws\\.com)");
  private static final Pattern WRITTEN =
      Pattern.compile("(?<endpoint>mantle|runtime)/(?<region>[a-z0-9-]+)");

  /** The place of an endpoint's address; empty where it is not one of AWS. */
  public static Optional<Place> ofAddress(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? Optional.empty() : place(HOST.matcher(host.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The place written as {@code mantle/us-east-1}; empty where that is not its form. */
  public static Optional<Place> of(String written) {
    return place(WRITTEN.matcher(written.strip()));
  }

  private static Optional<Place> place(Matcher found) {
    return found.matches()
        ? Optional.of(new Place(found.group("endpoint"), found.group("region")))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return endpoint + "/" + region;
  }
}
