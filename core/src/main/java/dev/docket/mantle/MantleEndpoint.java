package dev.docket.mantle;

import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.models.responses.ResponseDeleteParams;
import dev.docket.job.ModelEndpoint;
import dev.docket.runtime.Parameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model endpoint as every process may use it: its models, and the erasing of what it keeps. */
public final class MantleEndpoint implements ModelEndpoint, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MantleEndpoint.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Parameters parameters;
  private final MantleClients clients;

  /**
   * The endpoint that {@code parameters} name. Where they name no key, one of {@code ownKeys} is
   * used.
   */
  public MantleEndpoint(Parameters parameters, Optional<ShortTermKeys> ownKeys) {
    this(parameters, new MantleClients(parameters, ownKeys, TIMEOUT));
  }

  /** The endpoint over {@code clients}, which it closes. */
  public MantleEndpoint(Parameters parameters, MantleClients clients) {
    this.parameters = parameters;
    this.clients = clients;
  }

  @Override
  public List<Model> models() {
    return new ModelList(clients, parameters).read();
  }

  @Override
  public void erase(String model, String responseId) {
    ResponseRef ref = ResponseRef.of(responseId);
    ResponseDeleteParams.Builder params = ResponseDeleteParams.builder();
    if (!ref.project().isEmpty()) {
      params.putAdditionalHeader(ResponseRef.HEADER, ref.project());
    }
    try (HttpResponse _ =
        clients.forModel(model).responses().withRawResponse().delete(ref.id(), params.build())) {
      log.debug("Erased {} at the model", responseId);
    } catch (NotFoundException _) {
      log.debug("Response {} was already gone at the model", responseId);
    } catch (OpenAIException | IllegalStateException e) { // the latter when closed meanwhile
      log.info("Response {} could not be erased at the model: {}", responseId, ErrorText.brief(e));
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
