package dev.docket.local.ssm;

import java.time.Instant;

/**
 * One version of a parameter.
 *
 * @param type {@code String}, {@code StringList} or {@code SecureString}
 * @param version from 1
 */
record Version(String name, String type, String value, int version, Instant at) {}
