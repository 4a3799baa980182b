package io.pipewright.sandbox;

import io.pipewright.sandbox.importer.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which files have come in completely, by their content, so that the same command given again does not bring the same issues twice. */
final class Imports {

    private final Path list;

    /** @param list the file in which a line stands for each that has come in */
    Imports(Path list) {
        this.list = list;
    }

    /** Imports a file unless its content has come in before. @return empty when it has */
    Optional<ImportReport> once(Path file, Function<Path, ImportReport> importer) {
        try {
            String content = Files.exists(file) ? digest(file) : "";
            if (known().contains(content)) {
                return Optional.empty();
            }
            ImportReport report = importer.apply(file);
            if (report.isClean()) {
                Files.writeString(list, content + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return Optional.of(report);
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " cannot be imported: " + e.getMessage(), e);
        }
    }

    private List<String> known() throws IOException {
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(file)) {
                byte[] part = new byte[1 << 16];
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    sha.update(part, 0, read);
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
