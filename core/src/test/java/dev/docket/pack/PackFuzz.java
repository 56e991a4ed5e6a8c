package dev.docket.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;

/** Changes packs in one bit or one character and counts what the check does not notice. */
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

  /**
   * The changes that leave a pack whole: of a bit of the file, and in turn of a byte of an entry,
   * after which the zip is written anew, with sums that are right again.
   */
  static List<String> unnoticed(byte[] pack, int changes, Random random) {
    SequencedMap<String, byte[]> entries = PackZip.read(pack).orElseThrow();
    List<String> names = List.copyOf(entries.keySet());
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      byte[] changed;
      String what;
      if (i % 2 == 0) {
        changed = pack.clone();
        int at = random.nextInt(pack.length);
        changed[at] ^= (byte) (1 << random.nextInt(8));
        what = "byte " + at;
      } else {
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = Objects.requireNonNull(entries.get(name)).clone();
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        SequencedMap<String, byte[]> others = new LinkedHashMap<>(entries);
        others.put(name, bytes);
        changed = PackZip.write(others);
        what = name + " at " + at;
      }
      if (PackCheck.of(changed, Optional.empty()).failures().isEmpty()) {
        unnoticed.add(what);
      }
    }
    return unnoticed;
  }
}
