package dev.docket.api.http;

import java.util.Locale;

/** The kinds of problem that the interface answers with; their codes are never renamed. */
public enum ProblemKind {
  INVALID_FIELD(400, "A field is missing or has a value that is not allowed", false),
  MALFORMED_JSON(400, "The body is not one JSON object", false),
  INVALID_PAGE_TOKEN(400, "The page token is not one of this list", false),
  BAD_REQUEST(400, "The request cannot be understood", false),
  BUDGET_EXCEEDED(402, "There is no room in the budget", true),
  UNAUTHENTICATED(401, "No valid API key or token", false),
  FORBIDDEN(403, "The API key or token lacks a scope", false),
  PERSON_REQUIRED(403, "Only a person may do this", false),
  NOT_FOUND(404, "There is no such thing", false),
  ORIGINAL_NOT_KEPT(404, "The document's original was not kept", false),
  NO_SUCH_PAGE(404, "The document has no such page", false),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here", false),
  NOT_ACCEPTABLE(406, "There is no such representation", false),
  REQUEST_TIMEOUT(408, "The request came too slowly", true),
  JOB_NOT_FINISHED(409, "The job has not finished", true),
  NO_RESULT(409, "The job has no result", false),
  REVIEW_CHANGED(409, "The review was changed meanwhile", false),
  REVIEW_INCOMPLETE(409, "Not everything is decided", false),
  REVIEW_NOT_SIGNED_OFF(409, "The review is not signed off", false),
  REVIEW_SIGNED_OFF(409, "The review is signed off", false),
  LEGAL_HOLD(409, "It is under a legal hold", false),
  FOUR_EYES(409, "Two persons must have reviewed", false),
  TOO_MANY_WEBHOOKS(409, "There are as many webhooks as there may be", false),
  WEBHOOK_OFF(409, "The webhook is switched off", false),
  UPLOAD_NOT_SENT(409, "The file has not been sent", true),
  NOT_RETRYABLE(409, "The job cannot be retried", false),
  UPLOAD_EXPIRED(410, "It is too late to send the file", false),
  JOB_ERASED(410, "The job was erased", false),
  TOO_LARGE(413, "The body is too large", false),
  URI_TOO_LONG(414, "The URL is too long", false),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported", false),
  UNKNOWN_DOCUMENT(422, "There is no such document", false),
  NO_PRICE_KNOWN(422, "No price of the model is known", false),
  UNPLANNABLE(422, "The job cannot be planned", false),
  SOURCE_NOT_ALLOWED(422, "The source may not be read", false),
  INVALID_SCHEDULE(422, "The schedule cannot fire", false),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request", false),
  UPLOAD_DIFFERS(422, "Another file was sent", false),
  DOCUMENT_ENCRYPTED(422, "The document is encrypted", false),
  DOCUMENT_DAMAGED(422, "The document is damaged", false),
  DOCUMENT_EMPTY(422, "The document is empty", false),
  DOCUMENT_WITHOUT_TEXT(422, "The document has no text", false),
  DOCUMENT_TOO_LARGE(422, "The document holds too much", false),
  DOCUMENT_TOO_SLOW(422, "The document takes too long to read", false),
  RESULT_TOO_LARGE(422, "The result is too large for this form", false),
  HEADERS_TOO_LARGE(431, "The request headers are too large", false),
  INTERNAL_ERROR(500, "Something went wrong", true),
  NO_SIGNING_KEY(501, "There is no key to sign with", false),
  NO_IDENTITY_PROVIDER(501, "There is no identity provider to sign in at", false),
  NO_BUCKET(501, "There is no bucket to send files to", false),
  NO_PDF_FONT(501, "There is no font to write PDF with", false),
  BUSY(503, "Too much at once", true),
  STORE_UNAVAILABLE(503, "What is stored cannot be reached", true),
  SIGN_IN_UNAVAILABLE(503, "The issuer of tokens does not answer", true),
  NOT_READY(503, "Not ready", true),
  MODEL_UNAVAILABLE(503, "The model endpoint does not answer", true);

  private final int status;
  private final String title;
  private final boolean retryable;

  ProblemKind(int status, String title, boolean retryable) {
    this.status = status;
    this.title = title;
    this.retryable = retryable;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** What all problems of this kind have in common, as a sentence without its full stop. */
  String title() {
    return title;
  }

  /** Whether the same request may succeed later. */
  boolean isRetryable() {
    return retryable;
  }

  /** The kind as a URI, e.g. {@code urn:docket:problem:job-not-finished}. */
  public String type() {
    return "urn:docket:problem:" + code();
  }

  /** The kind as a word, e.g. {@code job-not-finished}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
