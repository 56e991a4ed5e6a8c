package dev.docket.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Declares routes with the access that each asks for; what can be got can be asked after too. */
public final class Routes {
  private final RoutesConfig routes;

  public Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  public void get(String path, Access access, Handler handler) {
    routes.get(path, handler, access);
    routes.head(path, handler, access);
  }

  /** Like {@link #get} without HEAD: the answer is a stream that may last for hours. */
  public void stream(String path, Access access, Handler handler) {
    routes.get(path, handler, access);
    routes.head(
        path,
        http -> {
          throw Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "HEAD is not allowed here; GET is.")
              .exception();
        },
        access);
  }

  public void post(String path, Access access, Handler handler) {
    routes.post(path, handler, access);
  }

  public void put(String path, Access access, Handler handler) {
    routes.put(path, handler, access);
  }

  public void delete(String path, Access access, Handler handler) {
    routes.delete(path, handler, access);
  }

  /** Routes that belong together. */
  public interface Group {
    void addTo(Routes routes);
  }
}
