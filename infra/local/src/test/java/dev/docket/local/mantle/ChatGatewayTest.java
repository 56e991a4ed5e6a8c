package dev.docket.local.mantle;

import dev.docket.mantle.EndpointKind;
import java.io.IOException;

/** By Chat Completions. */
final class ChatGatewayTest extends GatewayContract {
  ChatGatewayTest() throws IOException {
    super(EndpointKind.CHAT);
  }
}
