package dev.docket.mantle;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Examines the address of the model endpoint without asking anybody. */
final class AddressCheck {
  static final String CHECK = "address";
  private static final Pattern MANTLE =
      Pattern.compile("bedrock-mantle\\.(?<region>[a-z0-9-]+)\\.api\\.aws");
  private static final Pattern RUNTIME =
      Pattern.compile("bedrock-runtime\\.(?<region>[a-z0-9-]+)\\.amazonaws\\.com");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private AddressCheck() {}

  /** What is to be said of {@code url}, which {@code setting} has. */
  static Finding of(String setting, String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException _) {
      return Finding.wrong(CHECK, setting + " is no address: " + url);
    }
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    String path = String.valueOf(uri.getPath());
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      return Finding.wrong(CHECK, setting + " must begin with https://; it is " + url);
    }
    Optional<String> region = region(url);
    if (host.startsWith("bedrock-mantle.") && region.isEmpty()) {
      return Finding.wrong(
          CHECK, "Mantle's addresses are https://bedrock-mantle.<region>.api.aws/v1; it is " + url);
    }
    if (isMantle(url) && region.isPresent() && !ModelTable.regions().contains(region.get())) {
      return Finding.wrong(
          CHECK,
          "Mantle is not served in "
              + region.get()
              + "; it is in "
              + String.join(", ", ModelTable.regions()));
    }
    if (!path.endsWith("/v1") && !path.endsWith("/v1/")) {
      return Finding.wrong(
          CHECK, setting + " must end in /v1 (else every call is 404); it is " + url);
    }
    if (uri.getScheme().equals("http") && !LOOPBACK.contains(host)) {
      return Finding.doubtful(
          CHECK, "Key and documents go over the network unencrypted: use https:// in " + url);
    }
    return Finding.right(CHECK, url);
  }

  /** Whether it is an address of Mantle. */
  static boolean isMantle(String url) {
    return MANTLE.matcher(host(url)).matches();
  }

  /** The Region of an address of Bedrock. */
  static Optional<String> region(String url) {
    Matcher mantle = MANTLE.matcher(host(url));
    Matcher runtime = RUNTIME.matcher(host(url));
    if (mantle.matches()) {
      return Optional.of(mantle.group("region"));
    }
    return runtime.matches() ? Optional.of(runtime.group("region")) : Optional.empty();
  }

  private static String host(String url) {
    try {
      return String.valueOf(URI.create(url).getHost());
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
