package dev.docket.aws;

import org.junit.jupiter.api.extension.RegisterExtension;

class NamedEndpointContractsTest extends AwsContracts {
  @RegisterExtension static final AwsEndpoint ENDPOINT = new AwsEndpoint(AwsSource.NAMED);
}
