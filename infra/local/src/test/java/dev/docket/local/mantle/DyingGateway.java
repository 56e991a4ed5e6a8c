package dev.docket.local.mantle;

import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.Following;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A gateway in a process that dies at one of its calls, before or after the call's effect. */
final class DyingGateway implements ModelGateway {
  /** The end of the process: an error, so that nothing in it survives. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death() {
      super("the process dies", null, false, false);
    }
  }

  private final ModelGateway gateway;
  private final int at;
  private final boolean afterEffect;
  private int calls;
  private boolean dead;

  /** Dies at the call number {@code at}, from 1. */
  DyingGateway(ModelGateway gateway, int at, boolean afterEffect) {
    this.gateway = gateway;
    this.at = at;
    this.afterEffect = afterEffect;
  }

  boolean isDead() {
    return dead;
  }

  @Override
  public Start start(ModelRequest request, Map<String, String> metadata) {
    return called(() -> gateway.start(request, metadata));
  }

  @Override
  public Look look(String model, String responseId) {
    return called(() -> gateway.look(model, responseId));
  }

  @Override
  public Following follow(String model, String responseId, boolean wanted) {
    return called(() -> gateway.follow(model, responseId, wanted));
  }

  @Override
  public Following follow(String model, String responseId, boolean wanted, AnswerListener heard) {
    return called(() -> gateway.follow(model, responseId, wanted, heard));
  }

  @Override
  public void cancel(String model, String responseId) {
    gateway.cancel(model, responseId);
  }

  @Override
  public List<Model> models() {
    return gateway.models();
  }

  @Override
  public void erase(String model, String responseId) {
    if (!dead) {
      gateway.erase(model, responseId);
    }
  }

  private <T> T called(Supplier<T> call) {
    if (dead) {
      throw new Death();
    }
    calls++;
    if (calls == at && !afterEffect) {
      dead = true;
      throw new Death();
    }
    T answer = call.get();
    if (calls == at) {
      dead = true;
      throw new Death();
    }
    return answer;
  }
}
