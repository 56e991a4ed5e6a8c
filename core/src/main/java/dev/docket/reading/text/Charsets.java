package dev.docket.reading.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/** Decodes bytes whose charset is declared, marked by a byte order mark, or found out. */
public final class Charsets {
  private static final List<String> GUESSES = List.of("windows-31j", "EUC-JP", "windows-1252");

  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})");
  private static final int HEAD = 4096; // bytes of a page that may declare its charset

  /** The switch to two-byte characters of ISO-2022-JP, and what it is read with, ① first. */
  private static final Pattern ESCAPES = Pattern.compile("\\x1B\\$(?:[@B]|\\(D)");

  private static final List<String> ESCAPED =
      List.of("x-windows-iso2022jp", "ISO-2022-JP", "ISO-2022-JP-2");

  /** Decoded text, without byte order mark. */
  public record Decoded(String text, Charset charset, boolean replaced) {}

  private Charsets() {}

  /** Decodes {@code bytes}; a declared charset that does not fit the bytes is not believed. */
  public static Decoded decode(byte[] bytes, Optional<String> declared) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return new Decoded(withoutMark(text), marked.get(), text.indexOf('\uFFFD') >= 0);
    }
    Optional<Decoded> escaped = escaped(bytes);
    if (escaped.isPresent()) {
      return escaped.get();
    }
    Optional<Charset> named = declared.flatMap(Charsets::named);
    if (named.isPresent()) {
      Optional<String> text = strictly(bytes, named.get());
      if (text.isPresent()) {
        return new Decoded(withoutMark(text.get()), named.get(), false);
      }
    }
    Optional<Charset> wide = utf16(bytes);
    if (wide.isPresent()) {
      return new Decoded(new String(bytes, wide.get()), wide.get(), false);
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new Decoded(utf8.get(), StandardCharsets.UTF_8, false);
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    Optional<Charset> guess =
        Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::named);
    if (guess.isPresent()) {
      Optional<String> text = strictly(bytes, guess.get());
      if (text.isPresent()) {
        return new Decoded(text.get(), guess.get(), false);
      }
    }
    for (String name : GUESSES) {
      Optional<String> text = strictly(bytes, Charset.forName(name));
      if (text.isPresent()) {
        return new Decoded(text.get(), Charset.forName(name), false);
      }
    }
    Charset charset = named.or(() -> guess).orElse(StandardCharsets.UTF_8);
    return new Decoded(new String(bytes, charset), charset, true);
  }

  /** Decodes the bytes of a web page, which may declare its charset itself. */
  public static Decoded decodeHtml(byte[] bytes, Optional<String> declared) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return decode(bytes, declared.or(() -> meta.find() ? Optional.of(meta.group(1)) : declared));
  }

  /** Text in ISO-2022-JP, whose bytes are those of UTF-8 too, and are often declared so. */
  private static Optional<Decoded> escaped(byte[] bytes) {
    if (!ESCAPES.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      return Optional.empty();
    }
    for (String name : ESCAPED) {
      Optional<String> text = strictly(bytes, Charset.forName(name));
      if (text.isPresent()) {
        return Optional.of(new Decoded(text.get(), Charset.forName(name), false));
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: it has zero bytes, and makes sense in one order of bytes only. */
  private static Optional<Charset> utf16(byte[] bytes) {
    int zeros = 0;
    int sample = Math.min(bytes.length, 20_000) & ~1;
    for (int i = 0; i < sample; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 != 0 || zeros < Math.max(1, sample / 200)) {
      return Optional.empty();
    }
    double little = sense(new String(bytes, 0, sample, StandardCharsets.UTF_16LE));
    double big = sense(new String(bytes, 0, sample, StandardCharsets.UTF_16BE));
    Charset charset = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return Math.max(little, big) > 0.9 && strictly(bytes, charset).isPresent()
        ? Optional.of(charset)
        : Optional.empty();
  }

  /** The share of characters in {@code text} that are common in texts. */
  private static double sense(String text) {
    long common =
        text.chars()
            .filter(
                c ->
                    (c >= ' ' && c < 0x250)
                        || c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || (c >= 0x2010 && c <= 0x2030)
                        || (c >= 0x2460 && c <= 0x2473)
                        || (c >= 0x3000 && c <= 0x30FF)
                        || (c >= 0x4E00 && c <= 0x9FFF)
                        || (c >= 0xFF00 && c <= 0xFFEF))
            .count();
    return text.isEmpty() ? 0 : (double) common / text.length();
  }

  private static Optional<Charset> named(String name) {
    String plain = name.strip().replace("\"", "");
    try {
      boolean shiftJis = plain.equalsIgnoreCase("shift_jis") || plain.equalsIgnoreCase("x-sjis");
      return Optional.of(Charset.forName(shiftJis ? "windows-31j" : plain)); // ① and ㈱ are there
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
