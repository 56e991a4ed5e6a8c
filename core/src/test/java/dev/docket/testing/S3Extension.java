package dev.docket.testing;

import dev.docket.aws.AwsClients;
import dev.docket.s3.Bucket;
import java.net.URI;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a bucket of its own, in an S3 server that is started once in the test JVM, keeps
 * objects in memory and checks signatures.
 */
public final class S3Extension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(S3Extension.class);
  private static final String KEY = "local"; // of the clients for emulators

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bucket.class;
  }

  @Override
  public Bucket resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Engine engine =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Engine.class, _ -> Engine.start(), Engine.class);
    String name = "docket-" + UUID.randomUUID();
    Bucket bucket = AwsClients.bucketAt(engine.url(), name);
    bucket.s3().createBucket(b -> b.bucket(name));
    return bucket;
  }

  private record Engine(S3Proxy server, URI url) implements AutoCloseable {
    static Engine start() {
      try {
        S3Proxy server =
            S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, KEY)
                .build();
        server.start();
        return new Engine(server, URI.create("http://127.0.0.1:" + server.getPort()));
      } catch (Exception e) {
        throw new IllegalStateException("The S3 server does not start", e);
      }
    }

    @Override
    public void close() {
      try {
        server.stop();
      } catch (Exception e) {
        throw new IllegalStateException("The S3 server does not stop", e);
      }
    }
  }
}
