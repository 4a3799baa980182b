package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of the repository as tests of its shape read them. */
final class TextFiles {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path FRONT_END = Path.of("src/main/frontend");
    private static final int FEWEST_AREAS = 8;

    private TextFiles() {}

    /** All files below a folder with this ending; a folder that is missing or has none is an error, so that no rule looks at nothing. */
    static List<Path> below(String folder, String ending) {
        List<Path> found = walk(Path.of(folder))
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
        assertThat(found).as("%s below %s", ending, folder).isNotEmpty();
        return found;
    }

    /** All files with this ending below the sources of the sandbox's modules. */
    static List<Path> ofTheSandbox(String ending) {
        try (Stream<Path> modules = Files.list(Path.of("sandbox"))) {
            List<Path> found = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(TextFiles::walk)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
            assertThat(found).as("%s of the sandbox", ending).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The front end's own code, without its tests and what is generated. */
    static List<Path> ofTheFrontEnd() {
        return Stream.of(".ts", ".tsx")
                .flatMap(ending -> ofTheFrontEnd(ending).stream())
                .toList();
    }

    private static List<Path> ofTheFrontEnd(String ending) {
        List<Path> found = Stream.of("entries", "features", "host", "shared")
                .flatMap(folder -> walk(FRONT_END.resolve(folder)))
                .filter(file -> file.toString().endsWith(ending))
                .filter(file -> !file.toString().matches(".*(\\.test\\.tsx?|\\.d\\.ts|shared/testing/.*)"))
                .toList();
        assertThat(found).as("%s of the front end", ending).isNotEmpty();
        return found;
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The English files of texts, by their names without the ending. */
    static List<String> areas() {
        List<String> areas = below(TEXTS.toString(), ".properties").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.contains("_ko"))
                .map(name -> name.replace(".properties", ""))
                .toList();
        assertThat(areas).hasSizeGreaterThan(FEWEST_AREAS);
        return areas;
    }

    static Path file(String area) {
        return TEXTS.resolve(area + ".properties");
    }

    /** The texts of one area in English; those in Korean with {@code _ko} behind its name. */
    static Map<String, String> texts(String area) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file(area), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** All English texts of the app. */
    static Map<String, String> allTexts() {
        Map<String, String> all = new TreeMap<>();
        areas().forEach(area -> all.putAll(texts(area)));
        return all;
    }
}
