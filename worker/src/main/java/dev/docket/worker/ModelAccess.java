package dev.docket.worker;

import dev.docket.worker.mantle.Admission;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.ResponseWatcher;

/** The model, as all jobs of a worker share it. */
record ModelAccess(
    ModelGateway gateway,
    Admission admission,
    ResponseWatcher watcher,
    ModelCatalog catalog,
    Workbench bench,
    WorkerMetrics metrics,
    Pace time) {}
