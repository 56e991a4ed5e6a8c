package dev.docket.worker.comparison;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Another build of this program in the same JVM, so that both are measured in one run. It is found
 * by the class path in {@code DOCKET_BASE}: the class folders of its modules.
 */
final class OtherBuild implements AutoCloseable {
  private static final List<String> READERS =
      List.of("dev.docket.reading.DocumentReader", "dev.docket.document.DocumentReader");
  private static final List<String> COMPARERS =
      List.of("dev.docket.worker.comparison.change.Comparer", "dev.docket.compare.Comparer");

  private final URLClassLoader loader;
  private final Object reader;
  private final Method read;
  private final Method compare;

  private OtherBuild(URLClassLoader loader) throws ReflectiveOperationException {
    this.loader = loader;
    Class<?> readers = first(READERS);
    this.reader = readers.getDeclaredConstructor().newInstance();
    this.read = method(readers, "read");
    this.compare = method(first(COMPARERS), "compare");
  }

  /** The build that the environment names. */
  static Optional<OtherBuild> named() {
    String path = System.getenv("DOCKET_BASE");
    if (path == null || path.isBlank()) {
      return Optional.empty();
    }
    List<URL> urls = new ArrayList<>();
    try {
      for (String entry : path.split(File.pathSeparator, -1)) {
        urls.add(new File(entry).toURI().toURL());
      }
      return Optional.of(new OtherBuild(new Loader(urls.toArray(URL[]::new))));
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new IllegalStateException("DOCKET_BASE holds no build of this program: " + path, e);
    }
  }

  /** A document as that build reads it. */
  Object document(String text, String type) throws ReflectiveOperationException {
    Object media = constant(read.getParameterTypes()[1], type);
    return read.invoke(reader, text.getBytes(StandardCharsets.UTF_8), media, Optional.of("UTF-8"));
  }

  /** Compares two documents that it has read; false where it fails. */
  boolean compare(Object before, Object after, String language)
      throws ReflectiveOperationException {
    Class<?>[] types = compare.getParameterTypes();
    Object side =
        types[0].getDeclaredConstructor(String.class, String.class).newInstance("doc", "doc");
    try {
      return compare.invoke(
              null, side, before, side, after, constant(types[4], language), Optional.empty())
          != null;
    } catch (InvocationTargetException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private Class<?> first(List<String> names) throws ClassNotFoundException {
    ClassNotFoundException missing = new ClassNotFoundException(String.join(" or ", names));
    for (String name : names) {
      try {
        return Class.forName(name, true, loader);
      } catch (ClassNotFoundException e) {
        missing.addSuppressed(e);
      }
    }
    throw missing;
  }

  private static Method method(Class<?> type, String name) throws NoSuchMethodException {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(name) && Modifier.isPublic(m.getModifiers()))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Loads the program's own classes from its path, and libraries from ours. */
  private static final class Loader extends URLClassLoader {
    Loader(URL[] urls) {
      super(urls, OtherBuild.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.docket.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
