package dev.docket.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Changes packs in one bit or one byte and counts what the check does not notice. */
public final class PackFuzz {
  private PackFuzz() {}

  /** {@code PACK [CHANGES [SEED]]}. */
  public static void main(String[] args) throws IOException {
    byte[] pack = Files.readAllBytes(Path.of(args[0]));
    int changes = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    List<String> unnoticed = unnoticed(pack, changes, new Random(seed));
    System.out.printf(
        "%d of %d single changes to %s (%d bytes, seed %d) found%n",
        changes - unnoticed.size(), changes, args[0], pack.length, seed);
    unnoticed.forEach(System.out::println);
  }

  /** The changes that leave a pack whole: every other one of a bit, the others of a byte. */
  static List<String> unnoticed(byte[] pack, int changes, Random random) {
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(pack.length);
      int mask = i % 2 == 0 ? 1 << random.nextInt(8) : 1 + random.nextInt(255);
      byte[] changed = pack.clone();
      changed[at] ^= (byte) mask;
      if (PackCheck.of(changed, Optional.empty()).failures().isEmpty()) {
        unnoticed.add("byte " + at + " ^ " + mask);
      }
    }
    return unnoticed;
  }
}
