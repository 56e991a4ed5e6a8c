package dev.docket.local.mantle;

import dev.docket.mantle.EndpointKind;
import java.io.IOException;

/** By the Responses API in the foreground. */
final class StreamedGatewayTest extends GatewayContract {
  StreamedGatewayTest() throws IOException {
    super(EndpointKind.RESPONSES);
  }
}
