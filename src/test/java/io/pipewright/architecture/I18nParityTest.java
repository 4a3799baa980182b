package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** English and Korean stay in step: the same keys, the same placeholders, and every file known to Jira. */
public class I18nParityTest {

    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    public void everyEnglishTextHasAKoreanOneAndTheOtherWayRound() throws IOException {
        for (String area : areas()) {
            assertThat(read(area + "_ko").keySet())
                    .as(area)
                    .isEqualTo(read(area).keySet());
        }
    }

    @Test
    public void aTranslationNamesTheSameArguments() throws IOException {
        for (String area : areas()) {
            Map<String, String> korean = read(area + "_ko");
            read(area)
                    .forEach((key, english) ->
                            assertThat(placeholders(korean.get(key))).as(key).isEqualTo(placeholders(english)));
        }
    }

    @Test
    public void noTextIsEmptyAndNoApostropheEatsAPlaceholder() throws IOException {
        for (String area : areas()) {
            for (String file : List.of(area, area + "_ko")) {
                read(file).forEach((key, text) -> {
                    assertThat(text).as(key).isNotBlank();
                    assertThat(LONE_APOSTROPHE.matcher(text).find())
                            .as("single apostrophe in %s: %s", key, text)
                            .isFalse();
                });
            }
        }
    }

    @Test
    public void noKeyStandsTwice() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (String area : areas()) {
            for (String line : Files.readAllLines(FOLDER.resolve(area + ".properties"), StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('='));
                    assertThat(seen.put(key, area)).as(key).isNull();
                }
            }
        }
    }

    @Test
    public void everyFileIsDeclaredToJira() throws IOException {
        String descriptor = Files.readString(Path.of("atlassian-plugin.xml"), StandardCharsets.UTF_8);
        for (String area : areas()) {
            assertThat(descriptor).contains("location=\"i18n/" + area + "\"");
        }
    }

    private static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> areas =
                    new ArrayList<>(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.contains("_ko"))
                            .map(name -> name.replace(".properties", ""))
                            .sorted()
                            .toList());
            assertThat(areas).hasSizeGreaterThan(5);
            return areas;
        }
    }

    private static Map<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
