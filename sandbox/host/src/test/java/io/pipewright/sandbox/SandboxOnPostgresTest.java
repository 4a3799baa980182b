package io.pipewright.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;

/** Everything that {@link SandboxTest} promises, on PostgreSQL. */
public class SandboxOnPostgresTest extends SandboxTest {

    private EmbeddedPostgres postgres;

    @Before
    public void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @After
    @Override
    public void stop() {
        super.stop();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Options options(List<Path> apps) {
        Path home = folder.getRoot().toPath().resolve("site");
        return new Options(
                0,
                home,
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "",
                Optional.empty(),
                new Options.Node(home, Duration.ZERO),
                false,
                apps);
    }
}
