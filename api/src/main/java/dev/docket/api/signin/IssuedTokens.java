package dev.docket.api.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Tokens;
import dev.docket.api.key.Role;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.Scope;
import java.net.MalformedURLException;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signed tokens (JWT) of one issuer. Its keys are fetched when first needed, kept, and fetched
 * again for a key id that is new; while they cannot be fetched the kept ones are good for a while.
 */
public final class IssuedTokens implements Tokens {
  private static final Logger log = LoggerFactory.getLogger(IssuedTokens.class);

  /** Signatures by key pairs alone: what a public key verifies, nobody can make with it. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int CLOCK_SKEW = 60; // seconds that clocks may differ
  private static final int LONGEST = 16 * 1024; // characters of a token
  private static final int LONGEST_NAME = 200;
  private static final int FETCH_TIMEOUT = 3000; // milliseconds
  private static final int MOST_KEYS = 256 * 1024; // bytes
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(4);
  private static final Duration FETCHED_EVERY = Duration.ofSeconds(30);
  private static final Pattern DOT = Pattern.compile("\\.");

  private final Issuer issuer;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /** Takes the tokens of {@code issuer}. */
  public IssuedTokens(Issuer issuer, Clock clock) {
    this.issuer = issuer;
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(issuer)));
    ClaimsAt claims =
        new ClaimsAt(
            clock,
            issuer.audience(),
            new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
            Set.of("exp", "sub"));
    claims.setMaxClockSkew(CLOCK_SKEW);
    processor.setJWTClaimsSetVerifier(claims);
  }

  private static JWKSource<SecurityContext> keys(Issuer issuer) {
    URL url;
    try {
      url = issuer.keys().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not a URL: " + issuer.keys(), e);
    }
    return JWKSourceBuilder.<SecurityContext>create(
            url, new DefaultResourceRetriever(FETCH_TIMEOUT, FETCH_TIMEOUT, MOST_KEYS))
        .cache(KEPT.toMillis(), 2L * FETCH_TIMEOUT)
        .refreshAheadCache(false) // it would keep a thread
        .rateLimited(FETCHED_EVERY.toMillis())
        .outageTolerant(KEPT_IN_OUTAGE.toMillis())
        .build();
  }

  @Override
  public Optional<Speaker> speaker(String token) {
    return speaker(token, Optional.empty());
  }

  /** Whom {@code token} speaks for, which must have been made for a sign-in with {@code nonce}. */
  Optional<Speaker> speaker(String token, String nonce) {
    return speaker(token, Optional.of(nonce));
  }

  private Optional<Speaker> speaker(String token, Optional<String> nonce) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JWTClaimsSet claims = processor.process(token, null);
      return nonce.isEmpty() || nonce.get().equals(claims.getClaim("nonce"))
          ? Optional.of(speaker(claims))
          : Optional.empty();
    } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
      return Optional.empty();
    } catch (KeySourceException e) {
      log.warn("The keys of {} cannot be fetched", issuer.issuer(), e);
      throw Problem.of(
              ProblemKind.SIGN_IN_UNAVAILABLE,
              "The keys of the token's issuer cannot be fetched now; try again.")
          .exception();
    } catch (JOSEException e) {
      return Optional.empty();
    }
  }

  private Speaker speaker(JWTClaimsSet claims) {
    return new Speaker(
        issuer.tenant().orElseGet(() -> tenant(claims)),
        scopes(claims),
        claims.getSubject(),
        person(claims));
  }

  private TenantId tenant(JWTClaimsSet claims) {
    if (claims.getClaim(issuer.tenantClaim()) instanceof String id) {
      try {
        return new TenantId(id);
      } catch (IllegalArgumentException e) {
        throw unusable("its claim " + issuer.tenantClaim() + " is no tenant's id");
      }
    }
    throw unusable("it has no claim " + issuer.tenantClaim());
  }

  private static ProblemException unusable(String why) {
    return Problem.of(ProblemKind.FORBIDDEN, "The token is good, but " + why + ".").exception();
  }

  private Set<Scope> scopes(JWTClaimsSet claims) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String name : names(at(claims.getClaims(), issuer.rolesClaim()))) {
      if (name.startsWith(issuer.rolePrefix())) {
        Role.named(name.substring(issuer.rolePrefix().length()))
            .ifPresent(role -> scopes.addAll(role.scopes()));
      }
    }
    return scopes;
  }

  /** What stands under {@code path}: as one name, or else step by step. */
  private static @Nullable Object at(Map<String, Object> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object value = claims;
    for (String step : DOT.splitAsStream(path).toList()) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  /** A list of names, or one text of them with spaces between, as {@code scope} is. */
  private static List<String> names(@Nullable Object value) {
    List<String> names = new ArrayList<>();
    if (value instanceof String text) {
      names.addAll(Pattern.compile(" ").splitAsStream(text).toList());
    } else if (value instanceof List<?> list) {
      list.forEach(
          name -> {
            if (name instanceof String text) {
              names.add(text);
            }
          });
    }
    return names;
  }

  private @Nullable String person(JWTClaimsSet claims) {
    return claims.getClaim(issuer.personClaim()) instanceof String name
            && !name.isBlank()
            && name.length() <= LONGEST_NAME
            && name.codePoints().noneMatch(Character::isISOControl)
        ? name.strip()
        : null;
  }

  /** Checks claims at the time of a clock that tests can move. */
  private static final class ClaimsAt extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final Clock clock;

    ClaimsAt(Clock clock, String audience, JWTClaimsSet exactly, Set<String> required) {
      super(audience, exactly, required);
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
