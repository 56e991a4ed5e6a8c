package dev.docket.local.ssm;

/** A call that is answered with an error; {@code code} is the service's name for it. */
final class SsmException extends Exception {
  private final String code;

  SsmException(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
