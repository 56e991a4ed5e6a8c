package dev.docket.page.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the data that a report was made of into its PDF, as PDF/A-3 has it. */
public final class PdfAttachment {
  private PdfAttachment() {}

  /**
   * The file {@code pdf}, which PDF/A-3 holds for, with {@code json} attached under {@code name}.
   *
   * @param at when the data was made
   */
  public static byte[] attach(byte[] pdf, String name, byte[] json, Instant at) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
      file.setSubtype("application/json");
      file.setSize(json.length);
      file.setModDate(calendar(at));
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile(name);
      specification.setFileUnicode(name);
      specification.setEmbeddedFile(file);
      specification.setEmbeddedFileUnicode(file);
      specification.getCOSObject().setName("AFRelationship", "Source");
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of(name, specification));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      COSArray associated = new COSArray();
      associated.add(specification);
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + json.length);
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static Calendar calendar(Instant at) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }
}
