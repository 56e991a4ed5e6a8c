package dev.docket.mantle;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Examines the key of the model endpoint; a short-term key says whose Region and when it ends. */
final class KeyCheck {
  private static final String CHECK = "key";
  private static final String SHORT_TERM = "bedrock-api-key-";
  private static final String LONG_TERM = "ABSK";
  private static final Duration SOON = Duration.ofHours(1);
  private static final Pattern REGION =
      Pattern.compile("X-Amz-Credential=[^&]*?(?:%2F|/)\\d{8}(?:%2F|/)([a-z0-9-]+)(?:%2F|/)");
  private static final Pattern BEGIN = Pattern.compile("X-Amz-Date=(\\d{8}T\\d{6}Z)");
  private static final Pattern LIFE = Pattern.compile("X-Amz-Expires=(\\d{1,9})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private KeyCheck() {}

  /** What is to be said of {@code key}, which {@code setting} has, at the address {@code url}. */
  static List<Finding> of(String setting, Optional<String> key, String url, Instant now) {
    Optional<String> region = AddressCheck.region(url);
    if (key.isEmpty()) {
      return List.of(
          Finding.wrong(
              CHECK,
              setting
                  + " is not set"
                  + (region.isPresent() ? " and there are no AWS credentials to make one of" : "")
                  + "; store it with `docket put-secret "
                  + setting
                  + "`"));
    }
    String value = key.get();
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return List.of(
          Finding.wrong(CHECK, setting + " holds a blank or a line's end within; store it anew"));
    }
    if (value.startsWith("\"") || value.startsWith("'")) {
      return List.of(Finding.wrong(CHECK, setting + " begins with a quotation mark; leave it out"));
    }
    if (value.startsWith("Bearer")) {
      return List.of(Finding.wrong(CHECK, setting + " begins with the word Bearer; leave it out"));
    }
    if (value.startsWith(SHORT_TERM)) {
      return shortTerm(setting, value.substring(SHORT_TERM.length()), region, now);
    }
    if (value.startsWith(LONG_TERM)) {
      return List.of(
          Finding.doubtful(
              CHECK,
              "A long-term Bedrock key: AWS advises short-term keys or a role in production"));
    }
    if (region.isPresent() && (value.startsWith("sk-") || value.startsWith("AKIA"))) {
      return List.of(
          Finding.wrong(
              CHECK,
              setting
                  + " is "
                  + (value.startsWith("sk-") ? "a key of OpenAI" : "an AWS access key id")
                  + ", which Mantle does not know; use a Bedrock API key"));
    }
    return List.of(Finding.right(CHECK, "set, of no form that says more"));
  }

  private static List<Finding> shortTerm(
      String setting, String encoded, Optional<String> region, Instant now) {
    String url;
    try {
      url = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return List.of(Finding.wrong(CHECK, setting + " is cut off: its end is missing"));
    }
    List<Finding> findings = new ArrayList<>();
    Matcher of = REGION.matcher(url);
    if (of.find() && region.isPresent() && !of.group(1).equals(region.get())) {
      findings.add(
          Finding.wrong(
              "key's Region",
              "%s was made for %s and its address is of %s; make both the same"
                  .formatted(setting, of.group(1), region.get())));
    }
    findings.add(
        end(url)
            .map(end -> lifetime(setting, end, now))
            .orElseGet(() -> Finding.wrong(CHECK, setting + " does not say when it ends")));
    return findings;
  }

  private static Finding lifetime(String setting, Instant end, Instant now) {
    if (!end.isAfter(now)) {
      return Finding.wrong(
          CHECK, setting + " has expired at " + end + "; short-term keys live 12 hours at most");
    }
    return end.isBefore(now.plus(SOON))
        ? Finding.doubtful(CHECK, setting + " ends at " + end + ", within the hour")
        : Finding.right(CHECK, "a short-term key that ends at " + end);
  }

  private static Optional<Instant> end(String url) {
    Matcher begin = BEGIN.matcher(url);
    Matcher life = LIFE.matcher(url);
    try {
      return begin.find() && life.find()
          ? Optional.of(
              TIME.parse(begin.group(1), Instant::from).plusSeconds(Long.parseLong(life.group(1))))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
