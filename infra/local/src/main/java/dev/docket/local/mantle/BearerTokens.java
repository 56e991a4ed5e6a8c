package dev.docket.local.mantle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks bearer tokens as Mantle does. Short-term Bedrock keys are presigned URLs in Base64: their
 * expiry and Region are read; their signature is not checked, as nothing here knows a secret.
 */
final class BearerTokens {
  private static final String SHORT_TERM = "bedrock-api-key-";
  private static final Pattern DATE = Pattern.compile("X-Amz-Date=([0-9]{8}T[0-9]{6}Z)");
  private static final Pattern EXPIRES = Pattern.compile("X-Amz-Expires=([0-9]{1,6})");
  private static final Pattern REGION =
      Pattern.compile("X-Amz-Credential=[^&/%]+(?:%2F|/)[0-9]{8}(?:%2F|/)([a-z0-9-]+)");
  private static final DateTimeFormatter AMZ = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX");

  private final String region;

  BearerTokens(String region) {
    this.region = region;
  }

  /** Throws unless {@code authorization} carries a token that is good {@code now}. */
  void check(String authorization, Set<String> accepted, Instant now) throws Refusal {
    String token = authorization.startsWith("Bearer ") ? authorization.substring(7).strip() : "";
    if (token.isEmpty() || (!accepted.isEmpty() && !accepted.contains(token))) {
      throw Refusal.badToken();
    }
    if (token.startsWith(SHORT_TERM)) {
      checkShortTerm(token.substring(SHORT_TERM.length()), now);
    }
  }

  private void checkShortTerm(String encoded, Instant now) throws Refusal {
    String url;
    try {
      url = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Refusal.badToken();
    }
    Matcher date = DATE.matcher(url);
    Matcher expires = EXPIRES.matcher(url);
    Matcher scope = REGION.matcher(url);
    if (!date.find() || !expires.find() || !scope.find()) {
      throw Refusal.badToken();
    }
    if (!scope.group(1).equals(region)) {
      throw Refusal.wrongRegion();
    }
    try {
      Instant signed = LocalDateTime.parse(date.group(1), AMZ).toInstant(ZoneOffset.UTC);
      if (signed.plus(Duration.ofSeconds(Long.parseLong(expires.group(1)))).isBefore(now)) {
        throw Refusal.expiredToken();
      }
    } catch (DateTimeParseException _) {
      throw Refusal.badToken();
    }
  }
}
