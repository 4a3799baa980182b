package io.pipewright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.importer.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ImportsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Path> imported = new ArrayList<>();
    private Path file;

    @Before
    public void write() throws IOException {
        file = folder.newFile("import.json").toPath();
        Files.writeString(file, "{\"projects\": []}");
    }

    private Imports afterAStart() {
        return new Imports(folder.getRoot().toPath().resolve("imported"));
    }

    private ImportReport clean(Path from) {
        imported.add(from);
        return new ImportReport(1, List.of(), List.of());
    }

    private ImportReport refused(Path from) {
        imported.add(from);
        return new ImportReport(0, List.of(), List.of(new ImportReport.Note(1, "", "There is no status X")));
    }

    @Test
    public void theSameContentComesInOnce_underAnyNameAndAfterAnyStart() throws IOException {
        Path copy = Files.copy(file, folder.getRoot().toPath().resolve("copy.json"));

        assertThat(afterAStart().once(file, this::clean)).isPresent();
        assertThat(afterAStart().once(file, this::clean)).isEmpty();
        assertThat(afterAStart().once(copy, this::clean)).isEmpty();
        assertThat(imported).containsExactly(file);
    }

    @Test
    public void otherContentUnderTheSameNameComesIn() throws IOException {
        afterAStart().once(file, this::clean);
        Files.writeString(file, "{\"projects\": [ ]}");

        assertThat(afterAStart().once(file, this::clean)).isPresent();
    }

    @Test
    public void aFileThatWasRefusedIsReadAgain() {
        afterAStart().once(file, this::refused);

        assertThat(afterAStart().once(file, this::clean)).isPresent();
    }
}
