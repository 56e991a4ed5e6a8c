package dev.docket.local.bench;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStatus;
import dev.docket.job.ModelEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;

/** What a user would write: a thread a job that creates a response and looks at it every second. */
final class UserLoop {
  private static final AtomicInteger ended = new AtomicInteger();

  private UserLoop() {}

  /** Usage: JOBS CHARACTERS, with {@code OPENAI_BASE_URL} and {@code OPENAI_API_KEY} set. */
  public static void main(String[] args) throws InterruptedException {
    int jobs = Integer.parseInt(args[0]);
    int characters = Integer.parseInt(args[1]);
    OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    System.out.println("starts " + System.currentTimeMillis() + " " + Heap.used());
    for (int i = 0; i < jobs; i++) {
      int number = i;
      var _ = Thread.ofPlatform().daemon().start(() -> run(client, Texts.text(number, characters)));
    }
    try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        System.out.println(lines.nextLine().equals("heap") ? Heap.used() : ended.get());
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static void run(OpenAIClient client, String text) {
    try {
      Response response =
          client
              .responses()
              .create(
                  ResponseCreateParams.builder()
                      .model(ModelEndpoint.DEFAULT_MODEL)
                      .input(text)
                      .maxOutputTokens(1000)
                      .background(true)
                      .store(true)
                      .build());
      while (response.status().filter(UserLoop::isPending).isPresent()) {
        Thread.sleep(1000);
        response = client.responses().retrieve(response.id());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      System.err.println("A job of the loop is lost: " + e);
    } finally {
      ended.incrementAndGet();
    }
  }

  private static boolean isPending(ResponseStatus status) {
    return status.equals(ResponseStatus.IN_PROGRESS) || status.equals(ResponseStatus.QUEUED);
  }
}
