package dev.docket.worker.step;

import dev.docket.price.Pricing;
import dev.docket.worker.mantle.Admission;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.ResponseWatcher;

/** The model, as all jobs of a worker share it. */
public record ModelAccess(
    ModelGateway gateway,
    Admission admission,
    ResponseWatcher watcher,
    ModelCatalog catalog,
    Pricing pricing,
    DocumentSlots slots,
    WorkerMetrics metrics,
    Pace time) {}
