package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** English and Korean stay in step, and every text is a message that Jira can show. This is the one place that says so of all texts. */
public class I18nParityTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern PLAIN_ARGUMENT = Pattern.compile("\\{(\\d+)}");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice,");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final int MOST_ARGUMENTS = 6;

    @Test
    public void everyEnglishTextHasAKoreanOneAndTheOtherWayRound() {
        for (String area : TextFiles.areas()) {
            assertThat(TextFiles.texts(area + "_ko").keySet())
                    .as(area)
                    .isEqualTo(TextFiles.texts(area).keySet());
        }
    }

    @Test
    public void aTranslationNamesTheSameArguments() {
        for (String area : TextFiles.areas()) {
            Map<String, String> korean = TextFiles.texts(area + "_ko");
            TextFiles.texts(area).forEach((key, english) -> assertThat(numbers(ARGUMENT, korean.get(key)))
                    .as(key)
                    .isEqualTo(numbers(ARGUMENT, english)));
        }
    }

    @Test
    public void noTextIsEmptyAndNoApostropheEatsAnArgument() {
        for (String file : files()) {
            TextFiles.texts(file).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThat(text).as(key).doesNotContainPattern(LONE_APOSTROPHE);
            });
        }
    }

    @Test
    public void everyTextIsAWellFormedMessageThatShowsItsArguments() {
        for (String area : TextFiles.areas()) {
            Map<String, String> english = TextFiles.texts(area);
            for (String file : List.of(area, area + "_ko")) {
                TextFiles.texts(file).forEach((key, text) -> assertShown(key, text, argumentsFor(english.get(key))));
            }
        }
    }

    private static void assertShown(String key, String text, Object[] arguments) {
        String shown = new MessageFormat(text).format(arguments);
        assertThat(shown).as(key).doesNotContain("{");
        numbers(PLAIN_ARGUMENT, text)
                .forEach(number -> assertThat(shown).as(key).contains(String.valueOf(arguments[number])));
    }

    /** A place that chooses between "1 day" and "7 days" in one of the languages takes a number. */
    private static Object[] argumentsFor(String english) {
        Object[] arguments = Stream.iterate(0, n -> n + 1)
                .limit(MOST_ARGUMENTS)
                .map(n -> "argument-" + n)
                .toArray();
        numbers(CHOICE, english).forEach(number -> arguments[number] = 7);
        return arguments;
    }

    @Test
    public void aTextStandsInTheFileOfItsFeatureAndOnlyOnce() {
        for (String file : files()) {
            Set<String> seen = new HashSet<>();
            TextFiles.read(TextFiles.file(file))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(key -> {
                        assertThat(seen.add(key))
                                .as("%s stands once in %s", key, file)
                                .isTrue();
                        assertThat(key).startsWith(file.replace("_ko", "").replace('-', '.') + ".");
                    });
        }
    }

    @Test
    public void koreanTextsAreKorean() {
        Set<String> foreign = TextFiles.areas().stream()
                .flatMap(area -> TextFiles.texts(area + "_ko").entrySet().stream())
                .filter(text -> isForeign(text.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(foreign)
                .containsExactlyInAnyOrder(
                        "pipewright.common.language",
                        "pipewright.setup.language.en",
                        "pipewright.setup.section",
                        "pipewright.setup.workflow.name",
                        "pipewright.setup.workflow-scheme.name");
    }

    /** Has letters, but none of them is Korean. */
    private static boolean isForeign(String text) {
        List<Integer> letters =
                text.codePoints().filter(Character::isLetter).boxed().toList();
        return !letters.isEmpty()
                && letters.stream().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private static List<String> files() {
        return TextFiles.areas().stream()
                .flatMap(area -> Stream.of(area, area + "_ko"))
                .toList();
    }

    private static Set<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
