package dev.docket.page.pdf;

/** Sets pages on paper. */
public interface Printer {
  /** The PDF of {@code page}. */
  byte[] print(Printable page) throws UnprintableException;
}
