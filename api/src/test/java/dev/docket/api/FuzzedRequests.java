package dev.docket.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Requests of the interface that are nearly right, down to their bytes; the same for one seed. */
final class FuzzedRequests {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "HEAD");

  /** Every path of the interface, but the stream of a job's events, which is open as long as it. */
  private static final List<String> PATHS =
      Stream.concat(
              OpenApi.DOCUMENT.path("paths").properties().stream()
                  .map(Map.Entry::getKey)
                  .filter(path -> !path.endsWith("/events"))
                  .map(path -> path.replaceAll("\\{[^}]+}", "ID")),
              Stream.of("/app/shared/none.js", "/v1/documents/ID/pages/1"))
          .toList();

  private static final List<String> BODIES =
      List.of(
          "{\"type\":\"summary\",\"text\":\"The buyer pays.\",\"metadata\":{\"a\":\"b\"}}",
          "{\"type\":\"summary\",\"document\":\"doc_00000000000000000000000000\","
              + "\"options\":{\"language\":\"ja\",\"length\":\"short\",\"model\":\"m\"}}",
          "{\"type\":\"comparison\",\"before\":\"doc_0\",\"after\":\"doc_1\","
              + "\"options\":{\"explain\":false,\"our_party\":\"甲\"},\"deadline_seconds\":60}",
          "{\"type\":\"answer\",\"question\":\"Who?\",\"documents\":[\"doc_0\"]}",
          "{\"name\":\"b\",\"jobs\":[{\"type\":\"summary\",\"document\":\"doc_0\"}]}",
          "{\"name\":\"b\",\"source\":{\"directory\":\"/tmp\"},\"job\":{\"type\":\"summary\"}}",
          "{\"name\":\"b\",\"source\":{\"s3\":{\"bucket\":\"b\",\"prefix\":\"p\"}},"
              + "\"job\":{\"type\":\"summary\"}}",
          "{\"name\":\"s\",\"cron\":\"0 0 9 ? * MON-FRI\",\"time_zone\":\"Asia/Tokyo\","
              + "\"source\":{\"collection\":\"c\"},\"job\":{\"type\":\"summary\"},\"dst\":\"skip\"}",
          "{\"name\":\"a\",\"text\":\"One. Two.\",\"collection\":\"c\"}",
          "{\"decisions\":{\"F1\":{\"decision\":\"accepted\",\"comment\":\"x\"}}}",
          "{\"url\":\"https://receiver.test/a\",\"types\":[\"job.completed\"],\"enabled\":true}",
          "{\"overlap_hours\":24}",
          "{\"name\":\"k\",\"role\":\"reader\",\"scopes\":[\"jobs:read\"],\"person\":\"p\","
              + "\"expires_at\":\"2031-01-01T00:00:00Z\",\"overlap_seconds\":60}",
          "{\"retention_days\":90,\"legal_hold\":false,\"four_eyes\":true}",
          "{\"name\":\"i\",\"s3\":{\"bucket\":\"b\",\"prefix\":\"p/\"},\"collection\":\"c\","
              + "\"job\":{\"type\":\"summary\"},\"write_back\":true}",
          "{\"name\":\"u.pdf\",\"bytes\":9,\"sha256\":\"" + "0".repeat(64) + "\"}",
          "{\"period\":\"day\",\"usd\":5,\"on_budget\":\"refuse\",\"daily_usd\":1.5}",
          "{\"name\":\"q\",\"questions\":[\"Who?\"],\"documents\":[\"doc_0\"]}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\","
              + "\"arguments\":{\"question\":\"Who?\",\"documents\":[\"doc_0\"]}}}",
          "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":"
              + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\"}}}");
  private static final List<String> VALUES =
      List.of(
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\"",
          "null",
          "-1",
          "1e400",
          "99999999999999999999999",
          "[]",
          "{}",
          "[[[[[[[[[[]]]]]]]]]]",
          "\"\"",
          "\" \"",
          "true",
          "\"\u202e\u0007\"",
          "\"*/1 * * * * ?\"",
          "\"0 0 0 31 2 ?\"",
          "\"../../etc/passwd\"",
          "\"doc_ffffffffffffffffffffffffff\"");
  private static final List<String> HEADERS =
      List.of(
          "Prefer: wait=0",
          "Prefer: wait=\"",
          "Accept: */*;q=x",
          "Accept: text/html, ,;",
          "If-None-Match: \"\u00e9",
          "If-Match: W/\"1\"",
          "If-Match: 18446744073709551616",
          "Idempotency-Key: \u00ff",
          "Idempotency-Key: k",
          "Content-Encoding: br",
          "Expect: 100-continue",
          "Range: bytes=9-1",
          "Cookie: docket=\u0001; a",
          "Last-Event-ID: -9",
          "Transfer-Encoding: gzip",
          "X-Request-Id: \"\r\n folded",
          "Origin: null",
          "MCP-Protocol-Version: 2026-07-28",
          "Mcp-Method: tools/call",
          "X-CSRF-Token: \u0001",
          "traceparent: 00-zz-1-01");
  private static final List<String> QUERIES =
      List.of(
          "?page_size=",
          "?page_size=9999999999",
          "?page_token=%00",
          "?page_token=AAAA",
          "?name=%ED%A0%80",
          "?name=%F0%9F%98%80&collection=%0A",
          "?status=%zz",
          "?format=\u00e9",
          "?format=docx&view=x",
          "?a&=&&b=c=d",
          "?batch=bat_00000000000000000000000000");

  private final RandomGenerator random;
  private final FuzzedBytes bytes;
  private final List<String> ids;

  /** Requests for what is not there, and for {@code ids}, which are. */
  FuzzedRequests(RandomGenerator random, List<String> ids) {
    this.random = random;
    this.bytes = new FuzzedBytes(random);
    this.ids = ids;
  }

  /** The next request, as it goes over the wire; some are no HTTP any more. */
  byte[] next() {
    String whole = random.nextBoolean() ? pick(ids) : id();
    String id = random.nextInt(3) > 0 ? whole : new String(bytes.of(whole.getBytes(UTF_8)), UTF_8);
    String path = pick(PATHS).replace("ID", escaped(id));
    String query = random.nextInt(3) == 0 ? pick(QUERIES) : "";
    byte[] body = random.nextInt(3) == 0 ? new byte[0] : body();
    StringBuilder head = new StringBuilder();
    head.append(pick(METHODS)).append(' ').append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: x\r\nConnection: close\r\nAuthorization: Bearer ");
    head.append(random.nextInt(3) > 0 ? Api.KEY : Api.ADMIN_KEY).append("\r\n");
    for (int left = random.nextInt(3); left > 0; left--) {
      head.append(pick(HEADERS)).append("\r\n");
    }
    if (body.length > 0) {
      boolean json = random.nextInt(6) > 0;
      head.append("Content-Type: ").append(json ? "application/json" : "text/markdown");
      head.append("\r\nContent-Length: ").append(body.length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(random.nextInt(4) == 0 ? bytes.of(start) : start);
    request.writeBytes(body);
    return request.toByteArray();
  }

  private byte[] body() {
    String body = pick(BODIES).replace("\"doc_0\"", "\"" + pick(ids) + "\"");
    for (int left = random.nextInt(3); left > 0; left--) {
      body = replaced(body);
    }
    byte[] sent = body.getBytes(UTF_8);
    return random.nextInt(3) == 0 ? bytes.of(sent) : sent;
  }

  /** The JSON with one of its values another. */
  private String replaced(String json) {
    int colon = json.indexOf(':', random.nextInt(json.length()));
    if (colon < 0) {
      return json;
    }
    int end = colon + 1;
    while (end < json.length() && ",}".indexOf(json.charAt(end)) < 0) {
      end++;
    }
    return json.substring(0, colon + 1) + pick(VALUES) + json.substring(end);
  }

  private String id() {
    return pick(List.of("doc", "job", "bat", "sch", "inb", "key", "whk", "upl"))
        + "_"
        + "0".repeat(26);
  }

  private static String escaped(String id) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : id.getBytes(UTF_8)) {
      boolean plain = b == '_' || (b > 0 && Character.isLetterOrDigit(b));
      escaped.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
    }
    return escaped.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
