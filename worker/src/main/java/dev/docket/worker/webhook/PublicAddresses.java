package dev.docket.worker.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses a message may be sent to: those of the public internet. Everything that IANA's
 * registries of special-purpose addresses name is refused, whatever part of it might be reached.
 */
final class PublicAddresses {
  private static final List<Block> REFUSED =
      List.of(
          Block.of("0.0.0.0", 8), // this network
          Block.of("10.0.0.0", 8), // private
          Block.of("100.64.0.0", 10), // carrier-grade NAT
          Block.of("127.0.0.0", 8), // loopback
          Block.of("169.254.0.0", 16), // link-local, and the metadata of clouds
          Block.of("172.16.0.0", 12), // private
          Block.of("192.0.0.0", 24), // protocol assignments
          Block.of("192.0.2.0", 24), // documentation
          Block.of("192.31.196.0", 24), // AS112
          Block.of("192.52.193.0", 24), // AMT
          Block.of("192.88.99.0", 24), // 6to4 relays
          Block.of("192.168.0.0", 16), // private
          Block.of("192.175.48.0", 24), // AS112
          Block.of("198.18.0.0", 15), // benchmarks
          Block.of("198.51.100.0", 24), // documentation
          Block.of("203.0.113.0", 24), // documentation
          Block.of("224.0.0.0", 3)); // multicast, reserved, broadcast

  /** Of IPv6 only what is global unicast is sent to, and of that not these. */
  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

  private static final List<Block> REFUSED_6 =
      List.of(
          Block.of("2001::", 23), // Teredo, ORCHID and other protocol assignments
          Block.of("2001:db8::", 32), // documentation
          Block.of("2002::", 16), // 6to4: holds an IPv4 address
          Block.of("2620:4f:8000::", 48), // AS112
          Block.of("3fff::", 20)); // documentation

  private PublicAddresses() {}

  /** Whether {@code address} is one of the public internet. */
  static boolean contains(InetAddress address) {
    // InetAddress makes an IPv4 address of an IPv4-mapped one; others that hold one are refused
    return address.getAddress().length == 4
        ? REFUSED.stream().noneMatch(block -> block.contains(address))
        : GLOBAL_UNICAST.contains(address)
            && REFUSED_6.stream().noneMatch(block -> block.contains(address));
  }

  /** The addresses that share their first {@code bits} bits with {@code base}. */
  private record Block(BigInteger base, int bits, int length) {
    static Block of(String base, int bits) {
      try {
        byte[] bytes = InetAddress.getByName(base).getAddress(); // an address: nothing is resolved
        return new Block(new BigInteger(1, bytes), bits, bytes.length * Byte.SIZE);
      } catch (UnknownHostException e) {
        throw new IllegalStateException("Not an address: " + base, e);
      }
    }

    boolean contains(InetAddress address) {
      BigInteger other = new BigInteger(1, address.getAddress());
      return address.getAddress().length * Byte.SIZE == length
          && other.xor(base).shiftRight(length - bits).signum() == 0;
    }
  }
}
