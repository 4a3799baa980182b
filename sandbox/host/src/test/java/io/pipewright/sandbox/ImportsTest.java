package io.pipewright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import io.pipewright.sandbox.sal.StoredSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ImportsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Database database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private Path file;

    @Before
    public void write() throws IOException {
        Schema.create(database);
        file = folder.newFile("import.json").toPath();
        Files.writeString(file, "{\"projects\": []}");
    }

    @After
    public void close() {
        database.close();
    }

    private Imports afterAStart() {
        return new Imports(new StoredSettings(database));
    }

    @Test
    public void aProjectOfTheSameContentComesInOnce_underAnyNameAndAfterAnyStart() throws IOException {
        Path copy = Files.copy(file, folder.getRoot().toPath().resolve("copy.json"));

        afterAStart().of(file).add(1);

        assertThat(afterAStart().of(file).has(1)).isTrue();
        assertThat(afterAStart().of(copy).has(1)).isTrue();
        assertThat(afterAStart().of(file).has(0)).isFalse();
    }

    @Test
    public void otherContentUnderTheSameNameComesIn() throws IOException {
        afterAStart().of(file).add(0);
        Files.writeString(file, "{\"projects\": [ ]}");

        assertThat(afterAStart().of(file).has(0)).isFalse();
    }

    @Test
    public void aFileThatIsNotThereHasNotComeIn() {
        assertThat(afterAStart()
                        .of(folder.getRoot().toPath().resolve("no.json"))
                        .has(0))
                .isFalse();
    }
}
