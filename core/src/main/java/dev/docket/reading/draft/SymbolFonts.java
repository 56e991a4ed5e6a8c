package dev.docket.reading.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the characters of symbol fonts look like, such as Wingdings, in Unicode. */
public final class SymbolFonts {
  private static final String TABLE = "symbol-fonts.txt";
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int PRIVATE = 0xF000; // symbol fonts have their characters from here on
  private static final int LAST = 0xFF;
  private static final Map<String, Map<Integer, String>> FONTS = read();

  private SymbolFonts() {}

  private static Map<String, Map<Integer, String>> read() {
    Map<String, Map<Integer, String>> fonts = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(SymbolFonts.class.getResourceAsStream(TABLE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<Integer, String> font = new HashMap<>();
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        if (line.startsWith("font ")) {
          font = new HashMap<>();
          fonts.put(line.substring("font ".length()).toLowerCase(Locale.ROOT), font);
          continue;
        }
        for (String pair : SPACE.splitAsStream(line).toList()) {
          int at = pair.indexOf('=');
          font.put(
              Integer.parseInt(pair.substring(0, at), 16),
              Character.toString(Integer.parseInt(pair.substring(at + 1), 16)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fonts;
  }

  /** Whether {@code font} is the name of a font whose letters show symbols. */
  public static boolean isSymbolFont(String font) {
    return FONTS.containsKey(font.toLowerCase(Locale.ROOT));
  }

  /** Whether a character has no meaning but in its font. */
  public static boolean isPrivate(int code) {
    return code >= 0xE000 && code <= 0xF8FF;
  }

  /** What {@code code} shows in {@code font}; empty where that is not known. */
  public static Optional<String> character(String font, int code) {
    Map<Integer, String> known = FONTS.get(font.toLowerCase(Locale.ROOT));
    int place = code >= PRIVATE && code <= PRIVATE + LAST ? code - PRIVATE : code;
    return known == null ? Optional.empty() : Optional.ofNullable(known.get(place));
  }
}
