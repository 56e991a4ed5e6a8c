package peers;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Scanner;
import javax.sql.DataSource;

/**
 * What both have in common: documents and results in tables, and a process that is told what to
 * tell.
 */
final class Peer {
  private static final int CONNECTIONS = 64;
  private static final int DOCUMENTS = 50;

  private static final String TABLES =
      """
      create table documents (number int primary key, text text not null);
      create table results (number int primary key, answer text not null);
      """;

  private final HikariDataSource data = new HikariDataSource();
  private final Model model = new Model();

  /** Works on the database that {@code JDBC_URL} names. */
  Peer() {
    data.setJdbcUrl(System.getenv("JDBC_URL"));
    data.setMaximumPoolSize(CONNECTIONS);
  }

  DataSource data() {
    return data;
  }

  Model model() {
    return model;
  }

  /** Makes the tables, and documents of so many characters. */
  void prepare(String ownTables, int characters) throws SQLException {
    run(TABLES + ownTables);
    try (Connection connection = data.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into documents values (?, ?)")) {
      for (int number = 0; number < DOCUMENTS; number++) {
        insert.setInt(1, number);
        insert.setString(2, text(number, characters));
        insert.executeUpdate();
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(int number, int characters) {
    StringBuilder text = new StringBuilder("Agreement " + number + "\n\n");
    for (int article = 1; text.length() < characters; article++) {
      text.append("Article ").append(article).append(": the Supplier shall deliver report ");
      text.append(number * article).append(" within ").append(5 + article % 40);
      text.append(" days of the end of the month.\n\n");
    }
    return text.toString();
  }

  /** The document of a job. */
  String document(int job) throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select text from documents where number = ?")) {
      select.setInt(1, job % DOCUMENTS);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** Stores the result of a job. */
  void store(int job, String answer) throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into results values (?, ?) on conflict do nothing")) {
      insert.setInt(1, job);
      insert.setString(2, answer);
      insert.executeUpdate();
    }
  }

  /** Says that the work begins, runs {@code work}, and answers what is asked, line by line. */
  void serve(Runnable work) throws SQLException {
    System.out.println("starts " + System.currentTimeMillis() + " " + heap());
    work.run();
    try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        System.out.println(
            switch (lines.nextLine()) {
              case "heap" -> heap();
              case "ended" -> number("select count(*) from results");
              case "transactions" ->
                  number(
                      "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
              default -> -1;
            });
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Whether the process is to go on where another was killed. */
  static boolean goesOn(String[] args) {
    return args.length > 2 && args[2].equals("resume");
  }

  /** The answer to a response, stored if there is one. */
  boolean isStored(int job, String response) throws Exception {
    Optional<String> answer = model.answer(response);
    if (answer.isPresent()) {
      store(job, answer.get());
    }
    return answer.isPresent();
  }
}
