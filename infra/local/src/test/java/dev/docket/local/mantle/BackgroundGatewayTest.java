package dev.docket.local.mantle;

import dev.docket.mantle.EndpointKind;
import java.io.IOException;

/** In the background. */
final class BackgroundGatewayTest extends GatewayContract {
  BackgroundGatewayTest() throws IOException {
    super(EndpointKind.BACKGROUND);
  }
}
