package dev.docket.worker.answer.search;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of collections on a worker's disk, one for each tenant and collection and never one
 * for two tenants. Nothing is kept in them alone: what is missing is read from the store, what is
 * broken is made anew, and what was not asked for longest goes when there is no room.
 */
public final class CollectionIndexes implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(CollectionIndexes.class);

  /** Changes with the fields or their analysis: an index of another version is not read. */
  private static final String VERSION = "v5";

  private static final String USED = "used"; // a file whose time says when an index was last used

  private static final int MOST_PROCESSES = 64; // of one machine that share a directory

  private final Path directory;
  private final long mostBytes;
  private final Map<Path, ReentrantLock> locks = new ConcurrentHashMap<>();
  private Optional<Slot> slot = Optional.empty();

  /**
   * @param directory where indexes are kept; workers of one machine may share it
   * @param mostBytes how much all indexes of this process may take, the one in use aside
   */
  public CollectionIndexes(Path directory, long mostBytes) {
    this.directory = directory;
    this.mostBytes = mostBytes;
  }

  /** Reads a document of the tenant; empty if it has been deleted since. By many threads. */
  public interface Reading {
    Optional<Document> read(DocumentId id) throws InterruptedException;
  }

  /** Told how many of how many documents the index holds, by one thread. */
  public interface Progress {
    void at(int done, int total);
  }

  private record Slot(Path root, FileChannel channel, FileLock lock) {}

  /** An index to be searched as long as it is open. */
  public static final class Opened implements Closeable {
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final PassageIndex index;

    private Opened(FSDirectory directory) throws IOException {
      this.directory = directory;
      this.reader = DirectoryReader.open(directory);
      this.index = new PassageIndex(reader);
    }

    /** The passages of all documents. */
    public PassageIndex index() {
      return index;
    }

    @Override
    public void close() throws IOException {
      reader.close();
      directory.close();
    }
  }

  /** The index of {@code documents}, which are all of a collection that count. */
  public Opened open(
      TenantId tenant,
      String collection,
      List<StoredDocument> documents,
      Reading reading,
      Progress progress)
      throws InterruptedException {
    Path at = root().resolve(Sha256.hex(tenant.value())).resolve(Sha256.hex(collection));
    ReentrantLock lock = locks.computeIfAbsent(at, _ -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Opened opened;
      try {
        opened = synced(at, documents, reading, progress);
      } catch (IOException | IllegalArgumentException e) {
        log.warn("The index {} cannot be used and is made anew: {}", at, e.toString());
        delete(at);
        opened = synced(at, documents, reading, progress);
      }
      Files.writeString(at.resolve(USED), "");
      makeRoom(at);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  private Opened synced(Path at, List<StoredDocument> documents, Reading reading, Progress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(at);
    FSDirectory files = FSDirectory.open(at);
    try (IndexWriter writer = new IndexWriter(files, PassageIndex.writing())) {
      Set<String> held = held(writer);
      Set<String> wanted = documents.stream().map(d -> d.id().value()).collect(Collectors.toSet());
      for (String id : held) {
        if (!wanted.contains(id)) {
          writer.deleteDocuments(new Term(SearchFields.DOCUMENT, id));
        }
      }
      List<StoredDocument> missing =
          documents.stream().filter(d -> !held.contains(d.id().value())).toList();
      int there = documents.size() - missing.size();
      new IndexFilling(writer, reading)
          .add(missing, (done, _) -> progress.at(there + done, documents.size()));
      writer.commit();
    }
    return new Opened(files);
  }

  private static Set<String> held(IndexWriter writer) throws IOException {
    Set<String> held = new HashSet<>();
    try (IndexReader reader = DirectoryReader.open(writer)) {
      Terms terms = MultiTerms.getTerms(reader, SearchFields.DOCUMENT);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          held.add(each.term().utf8ToString());
        }
      }
    }
    return held;
  }

  private void makeRoom(Path inUse) throws IOException {
    List<Path> indexes = new ArrayList<>();
    try (Stream<Path> tenants = Files.list(root())) {
      for (Path tenant : tenants.filter(Files::isDirectory).toList()) {
        try (Stream<Path> collections = Files.list(tenant)) {
          collections.filter(c -> !c.equals(inUse)).forEach(indexes::add);
        }
      }
    }
    indexes.sort(Comparator.comparing(CollectionIndexes::used));
    long all = 0;
    for (Path index : indexes) {
      all += size(index);
    }
    for (Path index : indexes) {
      ReentrantLock lock = locks.computeIfAbsent(index, _ -> new ReentrantLock());
      if (all > mostBytes && lock.tryLock()) {
        try {
          all -= size(index);
          delete(index);
        } finally {
          lock.unlock();
        }
      }
    }
  }

  private static FileTime used(Path index) {
    try {
      return Files.getLastModifiedTime(index.resolve(USED));
    } catch (java.nio.file.NoSuchFileException e) {
      return FileTime.fromMillis(0); // never made whole
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path index) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        size += Files.exists(file) ? Files.size(file) : 0;
      }
    }
    return size;
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The directory of this process: a locked one of those in the directory that all share. */
  private synchronized Path root() {
    if (slot.isEmpty()) {
      slot = Optional.of(locked());
    }
    return slot.get().root();
  }

  private Slot locked() {
    try {
      for (int i = 0; i < MOST_PROCESSES; i++) {
        Path root = directory.resolve(VERSION + "-" + i);
        Files.createDirectories(root);
        FileChannel channel =
            FileChannel.open(
                directory.resolve(VERSION + "-" + i + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(channel);
        if (lock.isPresent()) {
          return new Slot(root, channel, lock.get());
        }
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Indexes cannot be kept in " + directory, e);
    }
    throw new IllegalStateException("More than " + MOST_PROCESSES + " processes use " + directory);
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return Optional.empty(); // held by another worker in this process
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (slot.isPresent()) {
      slot.get().lock().release();
      slot.get().channel().close();
      slot = Optional.empty();
    }
  }
}
