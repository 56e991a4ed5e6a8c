package dev.docket.aws;

import dev.docket.job.JobQueue;
import dev.docket.testing.Race;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class stores and queues of their own at an AWS endpoint. Where there is no
 * such endpoint they are skipped, and the message says why.
 */
final class AwsEndpoint implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(AwsEndpoint.class);

  private final AwsSource source;

  AwsEndpoint(AwsSource source) {
    this.source = source;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (source == AwsSource.MOTO && context.getTags().contains(Race.CONTENDED)) {
      return ConditionEvaluationResult.disabled(
          "moto's conditional writes are not atomic between threads");
    }
    try {
      installation(context);
      return ConditionEvaluationResult.enabled(source + " answers");
    } catch (AwsSource.Unavailable e) {
      return ConditionEvaluationResult.disabled(e.getMessage());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == AwsStores.class || type == JobQueue.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestInstallation installation = installation(context);
    return parameter.getParameter().getType() == JobQueue.class
        ? installation.freshQueue()
        : installation.stores();
  }

  private TestInstallation installation(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(source, _ -> TestInstallation.at(source), TestInstallation.class);
  }
}
