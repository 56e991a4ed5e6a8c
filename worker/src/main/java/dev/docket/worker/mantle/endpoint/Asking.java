package dev.docket.worker.mantle.endpoint;

import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelRequest;
import java.util.Map;

/** One way of asking a model. */
interface Asking {
  /** Asks once; {@code metadata} carries opaque ids alone. */
  Start start(ModelRequest request, Map<String, String> metadata, Manner manner);
}
