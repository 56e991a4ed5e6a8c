package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes bytes as damage and ill will do; the same for one generator. */
final class FuzzedBytes {
  private static final List<String> NASTY =
      List.of(
          "-1",
          "0",
          "2147483648",
          "99999999999999999999",
          "%s%n",
          "\u0000",
          "<<<<",
          "[[[[",
          "/Length 9999999",
          "../..",
          "<!ENTITY",
          "\ud83d\ude00",
          "\ufeff");

  private final RandomGenerator random;

  FuzzedBytes(RandomGenerator random) {
    this.random = random;
  }

  /** {@code bytes} with one to eight changes. */
  byte[] of(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int left = 1 + random.nextInt(8); left > 0 && changed.length > 0; left--) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
    return switch (random.nextInt(6)) {
      case 0 -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield bytes;
      }
      case 1 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, at, length);
        yield bytes;
      }
      case 2 -> spliced(bytes, at, at + length, new byte[0]);
      case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
      case 4 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      default ->
          spliced(
              bytes,
              at,
              at + (random.nextBoolean() ? length : 0),
              NASTY.get(random.nextInt(NASTY.size())).getBytes(UTF_8));
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] whole = Arrays.copyOf(bytes, bytes.length - (to - from) + between.length);
    System.arraycopy(between, 0, whole, from, between.length);
    System.arraycopy(bytes, to, whole, from + between.length, bytes.length - to);
    return whole;
  }
}
