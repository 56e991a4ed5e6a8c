/** What all rendered pages share: HTML in which a document's text stays text. */
@NullMarked
package dev.docket.page;

import org.jspecify.annotations.NullMarked;
