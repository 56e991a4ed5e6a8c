package dev.docket.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.docket.job.Job;
import dev.docket.runtime.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A finished job as a line of NDJSON: {@code {job, status, metadata, error?, result}}. */
public final class ResultLine {
  private ResultLine() {}

  public static byte[] of(Job job, Optional<byte[]> result) {
    JobView view = JobView.of(job);
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("job", job.id().value());
    line.put("status", view.status());
    line.set("metadata", Json.MAPPER.valueToTree(job.request().terms().metadata()));
    if (view.error() != null) {
      line.set("error", Json.MAPPER.<JsonNode>valueToTree(view.error()));
    }
    if (result.isPresent()) { // written by us on one line; as it is stored
      line.putRawValue("result", new RawValue(new String(result.get(), StandardCharsets.UTF_8)));
    } else {
      line.putNull("result");
    }
    try {
      return Json.MAPPER.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A line can be written", e);
    }
  }
}
