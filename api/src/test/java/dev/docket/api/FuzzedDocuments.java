package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The samples and a page of HTML, damaged in their bytes or inside; the same for one seed. */
final class FuzzedDocuments {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String HTML =
      """
      <html><head><style>p{color:red} .x::before{content:"a"}</style></head><body><h1>Terms</h1>
      <ol start=3><li>One<li>Two</ol><table><tr><td colspan=2>a<td>b</table>
      <p style="display:none">hidden</p><pre> x </pre><ruby>甲<rt>こう</rt></ruby></body></html>
      """;

  private final RandomGenerator random;
  private final FuzzedBytes bytes;
  private final List<Seed> seeds = new ArrayList<>();

  /** A document as it goes over the wire. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Seed(String type, byte[] bytes) {}

  /** Those made of what is in the directory {@code samples}. */
  FuzzedDocuments(RandomGenerator random, Path samples) throws IOException {
    this.random = random;
    this.bytes = new FuzzedBytes(random);
    seeds.add(new Seed("text/html", HTML.getBytes(UTF_8)));
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.toString();
        String type =
            name.endsWith(".pdf")
                ? "application/pdf"
                : name.endsWith(".docx") ? DOCX : name.endsWith(".md") ? "text/markdown" : "";
        if (!type.isEmpty()) {
          seeds.add(new Seed(type, Files.readAllBytes(file)));
        }
      }
    }
  }

  /** The next document. */
  Seed next() {
    Seed seed = seeds.get(random.nextInt(seeds.size()));
    byte[] damaged =
        seed.type().equals(DOCX) && random.nextInt(4) > 0
            ? inside(seed.bytes())
            : bytes.of(seed.bytes());
    return new Seed(seed.type(), damaged);
  }

  /** The package with one of its parts damaged, and whole as a zip file. */
  private byte[] inside(byte[] docx) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(3) == 0 ? bytes.of(part) : part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
