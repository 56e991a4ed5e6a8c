package dev.docket.worker.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The files below a directory. Symbolic links are listed as refused, never followed. */
final class DirectoryFiles implements SourceFiles {
  private static final OpenOption[] NO_LINKS = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};

  private final Path directory;

  /** The files below {@code directory}, a real path. */
  DirectoryFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<File> list() throws IOException {
    TreeMap<String, File> found = new TreeMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!attributes.isDirectory()) {
              keep(found, file(path, attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) {
            keep(
                found,
                new File(name(path), 0, "It cannot be read: " + e.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
          }
        });
    return List.copyOf(found.values());
  }

  /** Keeps the first by name, whatever order they are met in. */
  private static void keep(NavigableMap<String, File> found, File file) {
    found.put(file.name(), file);
    if (found.size() > MOST_FILES + 1) {
      found.pollLastEntry();
    }
  }

  @Override
  public byte[] read(File file, int most) throws IOException {
    Path path = directory.resolve(file.name());
    if (!path.toRealPath().startsWith(directory)) {
      throw new IOException("A symbolic link now leads out of the source");
    }
    try (InputStream in = Files.newInputStream(path, NO_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("It has grown beyond " + most + " bytes");
      }
      return bytes;
    }
  }

  private File file(Path path, BasicFileAttributes attributes) {
    String refusal =
        attributes.isRegularFile()
            ? ""
            : attributes.isSymbolicLink()
                ? "It is a symbolic link, and those are not followed"
                : "It is not a regular file";
    return new File(name(path), attributes.size(), refusal);
  }

  private String name(Path path) {
    return directory.relativize(path).toString().replace('\\', '/');
  }
}
