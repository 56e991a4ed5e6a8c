package peers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Scanner;

/** PostgreSQL in a process of its own, which outlives those that use it. */
final class Postgres {
  private static final String CONNECTIONS = "300";

  private final EmbeddedPostgres server;
  private int databases;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Usage: DIRECTORY. Answers each line with the URL of a fresh database. */
  public static void main(String[] args) throws IOException, SQLException {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setDataDirectory(args[0])
                .setServerConfig("max_connections", CONNECTIONS)
                .start();
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      Postgres postgres = new Postgres(server);
      System.out.println("starts " + System.currentTimeMillis() + " 0");
      while (lines.hasNextLine()) {
        lines.nextLine();
        System.out.println(postgres.fresh());
      }
    }
  }

  private String fresh() throws SQLException {
    databases++;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database peer" + databases);
    }
    return server.getJdbcUrl("postgres", "peer" + databases);
  }
}
