package io.pipewright.sandbox.ao;

import io.pipewright.sandbox.plugin.TestHost;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.AfterClass;
import org.junit.BeforeClass;

/** Everything that {@link ActiveObjectsTest} promises, on PostgreSQL. */
public class ActiveObjectsOnPostgresTest extends ActiveObjectsTest {

    private static EmbeddedPostgres postgres;

    @BeforeClass
    public static void startPostgres() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterClass
    public static void stopPostgres() throws IOException {
        postgres.close();
    }

    public ActiveObjectsOnPostgresTest() {
        super(onNewDatabase());
    }

    private static TestHost onNewDatabase() {
        String name = "t" + System.nanoTime();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestHost(postgres.getJdbcUrl("postgres", name), "postgres");
    }
}
