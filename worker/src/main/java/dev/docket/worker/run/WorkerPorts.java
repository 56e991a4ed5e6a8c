package dev.docket.worker.run;

import dev.docket.job.DocumentStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.TokenWindow;
import dev.docket.runtime.Parameters;
import dev.docket.worker.mantle.ModelGateway;

/** What a worker works on. */
public record WorkerPorts(
    JobStore jobs,
    StepStore steps,
    DocumentStore documents,
    JobQueue queue,
    TokenWindow tokens,
    ModelGateway model,
    Parameters parameters) {}
