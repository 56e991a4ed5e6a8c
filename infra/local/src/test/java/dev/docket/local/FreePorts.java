package dev.docket.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** Finds ports that nobody listens on. */
public final class FreePorts {
  /** Stand-ins take so many, one after the other. */
  public static final int STAND_INS = 4;

  private FreePorts() {}

  /** The first of {@code count} free ports in a row. */
  public static int of(int count, Random random) {
    while (true) {
      int first = 20_000 + random.nextInt(12_000); // below those that clients are given
      if (IntStream.range(first, first + count).allMatch(FreePorts::isFree)) {
        return first;
      }
    }
  }

  private static boolean isFree(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
