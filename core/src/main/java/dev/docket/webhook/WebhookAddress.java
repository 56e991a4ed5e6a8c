package dev.docket.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a webhook's URL may be: https, a host by name, nothing in it that is no address. Where the
 * name leads is checked when a message is sent, by what it resolves to then.
 *
 * @param hosts hosts that may be anything, by plain http too: for tests and for receivers within
 *     one's own network
 */
public record WebhookAddress(Set<String> hosts) {
  /** The setting, of both processes, that holds the hosts. */
  public static final String SETTING = "WEBHOOK_HOSTS";

  private static final int LONGEST = 2000;
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\\.)+[a-z](?:[a-z0-9-]{0,62})\\.?");
  private static final Pattern SPACE = Pattern.compile("[\\s,]+");

  public WebhookAddress {
    hosts = Set.copyOf(hosts);
  }

  /** The hosts of the setting's value: names, separated by commas. */
  public static WebhookAddress of(Optional<String> setting) {
    return new WebhookAddress(
        setting.stream()
            .flatMap(SPACE::splitAsStream)
            .map(host -> host.toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether {@code host} may be anything. */
  public boolean isFree(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** What is wrong with {@code url} as the address of a webhook; empty if nothing is. */
  public Optional<String> fault(String url) {
    if (url.length() > LONGEST) {
      return Optional.of("It may have at most " + LONGEST + " characters.");
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException _) {
      return Optional.of("It is not a URL.");
    }
    String host = uri.getHost();
    String scheme = uri.getScheme();
    if (host == null || scheme == null) {
      return Optional.of("It must be a whole URL such as https://example.com/hooks.");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("It must have neither a user name nor a fragment.");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      return Optional.of("It has no port that can be reached.");
    }
    boolean secure = scheme.equalsIgnoreCase("https");
    if (isFree(host)) {
      return secure || scheme.equalsIgnoreCase("http")
          ? Optional.empty()
          : Optional.of("It must begin with https:// or http://.");
    }
    if (!secure) {
      return Optional.of("It must begin with https://.");
    }
    return NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()
        ? Optional.empty()
        : Optional.of("Its host must be a public name, not an address or the name of a machine.");
  }
}
