package dev.docket.local.ssm;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All parameters with their versions, by name; kept in a file where one is given. The file holds
 * secrets in clear and is for its owner's eyes alone where the file system knows owners.
 */
final class ParameterTable {
  private static final int KEPT = 100; // versions, as the service keeps

  private final TreeMap<String, List<Version>> parameters = new TreeMap<>();
  private final Optional<Path> file;

  ParameterTable(Optional<Path> file) {
    this.file = file;
    file.filter(Files::exists).ifPresent(path -> parameters.putAll(read(path)));
  }

  /** Adds a version; refuses where there is one already and {@code overwrite} is false. */
  synchronized Version put(String name, String type, String value, boolean overwrite, Instant now)
      throws SsmException {
    List<Version> versions = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    if (!versions.isEmpty() && !overwrite) {
      throw new SsmException(
          "ParameterAlreadyExists",
          "The parameter already exists. To overwrite this value, set the overwrite option in the"
              + " request to true.");
    }
    int number = versions.isEmpty() ? 1 : versions.getLast().version() + 1;
    String known = type.isEmpty() && !versions.isEmpty() ? versions.getLast().type() : type;
    Version version = new Version(name, known.isEmpty() ? "String" : known, value, number, now);
    versions.add(version);
    parameters.put(name, versions.subList(Math.max(0, versions.size() - KEPT), versions.size()));
    write();
    return version;
  }

  /** The newest version of {@code name}, or the one that {@code name:version} names. */
  synchronized Optional<Version> find(String name) {
    int colon = name.lastIndexOf(':');
    String bare = colon < 0 ? name : name.substring(0, colon);
    List<Version> versions = parameters.getOrDefault(bare, List.of());
    if (colon < 0) {
      return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }
    String wanted = name.substring(colon + 1);
    return versions.stream().filter(v -> String.valueOf(v.version()).equals(wanted)).findFirst();
  }

  /** All versions, oldest first; none if there is no such parameter. */
  synchronized List<Version> history(String name) {
    return List.copyOf(parameters.getOrDefault(name, List.of()));
  }

  /** The newest versions of the parameters below {@code path}, by name. */
  synchronized List<Version> below(String path, boolean recursive) {
    String prefix = path.endsWith("/") ? path : path + "/";
    return parameters.values().stream()
        .map(List::getLast)
        .filter(v -> v.name().startsWith(prefix))
        .filter(v -> recursive || v.name().indexOf('/', prefix.length()) < 0)
        .toList();
  }

  /** Removes a parameter; false if there was none. */
  synchronized boolean delete(String name) {
    boolean known = parameters.remove(name) != null;
    if (known) {
      write();
    }
    return known;
  }

  private static Map<String, List<Version>> read(Path path) {
    try {
      return Json.MAPPER.readValue(path.toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the parameters in " + path, e);
    }
  }

  private void write() {
    file.ifPresent(
        path -> {
          Path fresh = path.resolveSibling(path.getFileName() + ".new");
          try {
            Files.deleteIfExists(fresh);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
              Files.createFile(
                  fresh,
                  PosixFilePermissions.asFileAttribute(
                      PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(fresh, Json.MAPPER.writeValueAsBytes(parameters));
            Files.move(
                fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the parameters in " + path, e);
          }
        });
  }
}
