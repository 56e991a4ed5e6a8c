package dev.docket.cli;

import dev.docket.aws.AwsConfig;
import dev.docket.runtime.Env;

/** Which AWS resources the environment names. */
final class AwsEnvironment {
  private AwsEnvironment() {}

  static AwsConfig names(Console console) {
    Env env = new Env(console.environment());
    AwsConfig names = AwsConfig.fromEnv(env);
    env.required("AWS_REGION"); // without it the SDK looks elsewhere for seconds, and says less
    env.check();
    return names;
  }
}
