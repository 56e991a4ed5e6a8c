package dev.docket.mantle;

import com.openai.errors.OpenAIServiceException;

/** What to mend where the endpoint refused a key, or a model at this path. */
public final class CredentialErrors {
  private CredentialErrors() {}

  /**
   * What to mend where the credential was refused, which {@code key} is the setting of; also used
   * for what only looks like it.
   */
  public static String explain(ErrorText error, String model, String baseUrl, String key) {
    if (error.says("not enabled") || error.says("isn't enabled")) {
      return otherPath(model, baseUrl) + error.brief();
    }
    if (error.says("valid region")) {
      return key
          + " belongs to another Region than its address ("
          + baseUrl
          + "); use a key of that Region: "
          + error.brief();
    }
    if (error.says("expired")) {
      return key
          + " has expired; store a new key (short-term keys live 12 hours at most): "
          + error.brief();
    }
    if (!error.isJson()) {
      return "What answers at "
          + baseUrl
          + " is not the model endpoint, but a page, as proxies and firewalls send it; let the"
          + " endpoint be reached from here, or mend its address: "
          + error.brief();
    }
    return "The model endpoint refused "
        + key
        + "; store a valid key of the Region of "
        + baseUrl
        + ": "
        + error.brief();
  }

  /**
   * What to mend where the endpoint sends its callers elsewhere. It is not followed: a client that
   * does turns a create into a look, or drops the key.
   */
  public static String redirected(OpenAIServiceException e, String baseUrl) {
    String target = e.headers().values("Location").stream().findFirst().orElse("nowhere");
    return "OPENAI_BASE_URL ("
        + baseUrl
        + ") answers with a redirect (HTTP "
        + e.statusCode()
        + ") to "
        + ErrorText.clean(target)
        + "; set it to the address of the endpoint itself";
  }

  /** Names the base path that serves {@code model}, where {@code baseUrl} is the other one. */
  public static String otherPath(String model, String baseUrl) {
    String other = baseUrl.endsWith(ModelPaths.OPENAI) ? ModelPaths.PLAIN : ModelPaths.OPENAI;
    return "The model "
        + model
        + " is not served at "
        + baseUrl
        + "; set the parameter model/"
        + model
        + "/path to "
        + other
        + ", or choose another model: ";
  }
}
