package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.docket.api.ApiClient.Answer;
import dev.docket.api.signin.Issuer;
import dev.docket.runtime.Env;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider: what opens, and what does not. */
class SignInTest {
  private static final String ISSUER = "https://id.example/";
  private static final String AUDIENCE = "docket";
  private static final RSAKey FIRST = rsa("first");
  private static final RSAKey SECOND = rsa("second");
  private static final RSAKey FORGED = rsa("first");

  private final KeyServer keys;
  private final Api api;

  SignInTest() throws IOException {
    keys = new KeyServer();
    keys.publish(FIRST);
    api =
        new Api(
            new Issuer(
                ISSUER,
                AUDIENCE,
                keys.url(),
                "tenant",
                Optional.empty(),
                "realm_access.roles",
                "docket-",
                "name"));
  }

  @AfterEach
  void stop() {
    api.close();
    keys.close();
  }

  @Test
  void aTokenSpeaksForTheTenantAndRolesOfItsClaims() throws JOSEException {
    String id = Uploads.document(api.client, "a");

    assertThat(get(signed(FIRST, claims().build()), "/v1/documents/" + id).status()).isEqualTo(200);
    String stranger = signed(FIRST, claims().claim("tenant", "other").build());
    assertThat(get(stranger, "/v1/documents/" + id).status()).isEqualTo(404);
    String reader = signed(FIRST, claims().claim("realm_access", roles("docket-reader")).build());
    assertThat(get(reader, "/v1/jobs").status()).isEqualTo(200);
    assertThat(api.as(reader).post("/v1/documents", "{\"text\":\"a\"}").status()).isEqualTo(403);
    String admin = signed(FIRST, claims().claim("realm_access", roles("docket-admin")).build());
    assertThat(get(admin, "/v1/keys").status()).isEqualTo(200);
  }

  @Test
  void aRoleOfSomebodyElsesNamingIsNone() throws JOSEException {
    for (String role : List.of("admin", "docket-owner", "xdocket-admin", "docket-")) {
      String token = signed(FIRST, claims().claim("realm_access", roles(role)).build());
      assertThat(get(token, "/v1/jobs").status()).as(role).isEqualTo(403);
    }
    assertThat(get(signed(FIRST, claims().claim("realm_access", "x").build()), "/v1/jobs").status())
        .isEqualTo(403);
  }

  @Test
  void aTokenWithoutAUsableTenantOpensNothing() throws JOSEException {
    for (Object tenant : List.of("a/b", "", 7, List.of("acme"))) {
      String token = signed(FIRST, claims().claim("tenant", tenant).build());
      assertThat(get(token, "/v1/jobs").status()).as(tenant.toString()).isEqualTo(403);
    }
    assertThat(get(signed(FIRST, claims().claim("tenant", null).build()), "/v1/jobs").status())
        .isEqualTo(403);
  }

  @Test
  void claimsThatAreNotForUsOrNotForNowAreRefused() throws JOSEException {
    Instant now = api.clock.instant();
    Map<String, JWTClaimsSet> bad =
        Map.of(
            "issuer", claims().issuer("https://evil.example/").build(),
            "audience", claims().audience("another").build(),
            "no audience", claims().audience((String) null).build(),
            "expired", claims().expirationTime(Date.from(now.minusSeconds(61))).build(),
            "never expires", claims().expirationTime(null).build(),
            "not yet", claims().notBeforeTime(Date.from(now.plusSeconds(61))).build(),
            "nobody", claims().subject(null).build());
    for (Map.Entry<String, JWTClaimsSet> claims : bad.entrySet()) {
      assertThat(get(signed(FIRST, claims.getValue()), "/v1/jobs").status())
          .as(claims.getKey())
          .isEqualTo(401);
    }
    JWTClaimsSet justNow = claims().expirationTime(Date.from(now.minusSeconds(30))).build();
    assertThat(get(signed(FIRST, justNow), "/v1/jobs").status()).isEqualTo(200);
    JWTClaimsSet many = claims().audience(List.of("another", AUDIENCE)).build();
    assertThat(get(signed(FIRST, many), "/v1/jobs").status()).isEqualTo(200);
  }

  @Test
  void onlySignaturesByTheIssuersKeyPairsCount() throws JOSEException {
    JWTClaimsSet claims = claims().build();
    String good = signed(FIRST, claims);
    byte[] publicKey = FIRST.toPublicJWK().toRSAPublicKey().getEncoded();
    byte[] publicJson = FIRST.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    ECKey other = new ECKeyGenerator(Curve.P_256).keyID("first").generate();

    assertThat(get(good, "/v1/jobs").status()).isEqualTo(200);
    List<String> forged =
        List.of(
            signed(FORGED, claims),
            new PlainJWT(claims).serialize(),
            token(JWSAlgorithm.HS256, "first", new MACSigner(publicKey), claims),
            token(JWSAlgorithm.HS256, "first", new MACSigner(publicJson), claims),
            token(JWSAlgorithm.ES256, "first", new ECDSASigner(other), claims),
            good.substring(0, good.lastIndexOf('.') + 1),
            good.substring(0, good.length() - 4) + "AAAA",
            "eyJhbGciOiJub25lIn0." + good.substring(good.indexOf('.') + 1),
            "eyJ.eyJ.sig",
            "eyJ" + "a".repeat(7000) + ".b.c");
    for (String token : forged) {
      assertThat(get(token, "/v1/jobs").status()).as(token).isEqualTo(401);
    }
    assertThat(
            get(
                    new SignedToken(JWSAlgorithm.RS256, "first", new JOSEObjectType("logout+jwt"))
                        .of(new RSASSASigner(FIRST), claims),
                    "/v1/jobs")
                .status())
        .isEqualTo(401);
  }

  @Test
  void aNewKeyOfTheIssuerIsFetchedAndUnknownOnesDoNotFloodIt() throws JOSEException {
    assertThat(get(signed(FIRST, claims().build()), "/v1/jobs").status()).isEqualTo(200);
    keys.publish(FIRST, SECOND);

    assertThat(get(signed(SECOND, claims().build()), "/v1/jobs").status()).isEqualTo(200);
    for (int i = 0; i < 20; i++) {
      assertThat(get(signed(rsaNamed("unknown" + i), claims().build()), "/v1/jobs").status())
          .isEqualTo(401);
    }
    assertThat(keys.fetches.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void whileTheIssuerIsDownTheKeysThatWereFetchedAreGood() throws JOSEException {
    String token = signed(FIRST, claims().build());
    assertThat(get(token, "/v1/jobs").status()).isEqualTo(200);
    keys.goDown();

    assertThat(get(token, "/v1/jobs").status()).isEqualTo(200);
    assertThat(get(signed(SECOND, claims().build()), "/v1/jobs").status()).isNotEqualTo(200);
  }

  @Test
  void keysThatCannotBeFetchedAreAReasonToTryAgain() throws JOSEException {
    keys.goDown();
    Answer first = get(signed(FIRST, claims().build()), "/v1/jobs");

    assertThat(first.status()).isEqualTo(503);
    assertThat(first.problem()).isEqualTo("sign-in-unavailable");
    assertThat(first.header("Retry-After")).isNotEmpty();
    assertThat(api.client.get("/v1/jobs").status()).isEqualTo(200); // keys go on working
  }

  @Test
  void settingsThatWouldTakeKeysFromAnybodyAreRefused() {
    Env env =
        new Env(
            Map.of(
                "OIDC_ISSUER", ISSUER,
                "OIDC_JWKS_URL", "http://id.example/keys",
                "OIDC_TENANT", "a b"));
    assertThat(Issuer.fromEnv(env)).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(env::check)
        .withMessageContaining("OIDC_AUDIENCE")
        .withMessageContaining("OIDC_JWKS_URL")
        .withMessageContaining("OIDC_TENANT");
    assertThat(Issuer.fromEnv(new Env(Map.of()))).isEmpty();
  }

  private Answer get(String token, String path) {
    return api.as(token).get(path);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject("user-1")
        .expirationTime(Date.from(api.clock.instant().plusSeconds(300)))
        .claim("tenant", Api.TENANT.value())
        .claim("realm_access", roles("docket-submitter"));
  }

  private static Map<String, List<String>> roles(String... roles) {
    return Map.of("roles", List.of(roles));
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    return token(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
  }

  private static String token(
      JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    return new SignedToken(algorithm, key, JOSEObjectType.JWT).of(signer, claims);
  }

  /** The same key under another name. */
  private static RSAKey rsaNamed(String id) {
    return new RSAKey.Builder(FIRST).keyID(id).build();
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private record SignedToken(JWSAlgorithm algorithm, String key, JOSEObjectType type) {
    String of(JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).type(type).build(), claims);
      token.sign(signer);
      return token.serialize();
    }
  }
}
