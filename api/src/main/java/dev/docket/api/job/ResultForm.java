package dev.docket.api.job;

import dev.docket.comparison.page.TableOptions;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.page.LeftOut;
import dev.docket.page.pdf.Printer;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a result is to be rendered.
 *
 * @param view matters to comparisons alone
 * @param table how a comparison's table is laid out
 * @param original writes a comparison's redline on its old version's file
 * @param documents reads a document of the job; none if it has been deleted
 * @param left what reviewers rejected
 * @param printer sets pages on paper
 */
public record ResultForm(
    ResultFormat format,
    View view,
    TableOptions table,
    OnOriginal original,
    Function<DocumentId, Optional<Document>> documents,
    LeftOut left,
    Printer printer) {}
