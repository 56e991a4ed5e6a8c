package dev.docket.aws;

import software.amazon.awssdk.core.exception.SdkException;

/** Says to an operator what the AWS SDK complains of, in words of settings and not of classes. */
public final class AwsErrors {
  private AwsErrors() {}

  /** What is wrong and, where no Region or no credentials are set, what to set: one sentence. */
  public static String sentence(SdkException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Unable to load region")) {
      return "No AWS Region is set: set AWS_REGION, such as ap-northeast-1, or a region in the"
          + " profile that AWS_PROFILE names.";
    }
    if (message.startsWith("Unable to load credentials")) {
      return "No AWS credentials are found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
          + " AWS_PROFILE, or run where a role gives them.";
    }
    return "AWS does not answer as it should: " + message;
  }
}
