package dev.docket.worker.webhook;

import dev.docket.webhook.WebhookAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts over HTTP to the public internet alone. A host is resolved once for each request, all its
 * addresses must be public, and the connection goes to one of those; TLS still asks for the host by
 * name. Redirects are not followed, proxies not used, and of an answer only its head is read.
 */
public final class HttpSender implements Sender, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(20); // 15 to 30 by Standard Webhooks
  private static final String USER_AGENT = "Docket-Webhooks/1";

  private final WebhookAddress addresses;
  private final Clock clock;
  private final Duration longest;
  private final OkHttpClient client;

  /** Sends to public hosts, and to the free ones of {@code addresses}. */
  public HttpSender(WebhookAddress addresses, Clock clock) {
    this(addresses, Dns.SYSTEM, clock, CALL);
  }

  /** The same, resolving names by {@code dns}; a call takes no longer than {@code longest}. */
  HttpSender(WebhookAddress addresses, Dns dns, Clock clock, Duration longest) {
    this.addresses = addresses;
    this.clock = clock;
    this.longest = longest;
    this.client =
        new OkHttpClient.Builder()
            .dns(host -> checked(host, dns.lookup(host)))
            .addNetworkInterceptor(
                chain -> {
                  // an address in place of a name is not looked up: what counts is the connection
                  String host = chain.request().url().host();
                  InetAddress at =
                      chain.connection() == null
                          ? null
                          : chain.connection().route().socketAddress().getAddress();
                  checked(host, at == null ? List.of() : List.of(at));
                  return chain.proceed(chain.request());
                })
            .proxy(Proxy.NO_PROXY)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)) // each resolves anew
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .readTimeout(longest)
            .writeTimeout(longest)
            .callTimeout(longest)
            .build();
  }

  @Override
  public Answer post(URI url, Map<String, String> headers, String body) {
    Optional<String> fault = addresses.fault(url.toString());
    if (fault.isPresent()) {
      return Answer.none("The URL may no longer be used: " + fault.get());
    }
    Request.Builder request =
        new Request.Builder()
            .url(url.toString())
            .header("User-Agent", USER_AGENT)
            .post(RequestBody.create(body, MediaType.get("application/json")));
    headers.forEach(request::header);
    try (Response response = client.newCall(request.build()).execute()) {
      return Answer.of(response.code(), retryAfter(response, clock.instant()));
    } catch (NotPublicException _) {
      return Answer.none("The host's address is not public, and nothing is sent there.");
    } catch (UnknownHostException _) {
      return Answer.none("The host is not known.");
    } catch (SSLException _) {
      return Answer.none("No secure connection: the certificate or the protocol does not fit.");
    } catch (InterruptedIOException _) {
      return Answer.none("No answer within " + longest.toSeconds() + " seconds.");
    } catch (IOException _) {
      return Answer.none("No connection, or it broke.");
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  /** The addresses of {@code host} where all of them may be sent to. */
  private List<InetAddress> checked(String host, List<InetAddress> found)
      throws NotPublicException {
    if (!addresses.isFree(host)
        && (found.isEmpty() || !found.stream().allMatch(PublicAddresses::contains))) {
      throw new NotPublicException();
    }
    return found;
  }

  private static Duration retryAfter(Response response, Instant now) {
    String value = response.header("Retry-After");
    if (value == null) {
      return Duration.ZERO;
    }
    if (value.strip().matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value.strip()));
    }
    try {
      Instant until =
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeParseException _) {
      return Duration.ZERO;
    }
  }

  /** The host leads to what is not public. */
  private static final class NotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1;
  }
}
