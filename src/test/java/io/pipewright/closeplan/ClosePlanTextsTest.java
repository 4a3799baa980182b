package io.pipewright.closeplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.wording.WordFamily;
import io.pipewright.closeplan.wording.WordingCheck;
import io.pipewright.kernel.Wording;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class ClosePlanTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d),choice,");

    @Test
    public void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(Texts.korean().stringPropertyNames())
                .isEqualTo(Texts.english().stringPropertyNames());
    }

    @Test
    public void everyKeyThatARuleNamesHasAText() throws IOException {
        Set<String> keys = Wording.keysNamedIn("closeplan");
        assertThat(keys).hasSizeGreaterThan(30).contains("pipewright.closeplan.conflict.deleted");
        assertThat(Texts.english().stringPropertyNames()).containsAll(keys);
    }

    @Test
    public void everyKeyThatARulePutsTogetherHasAText() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (TextRule rule : TextRule.values()) {
            keys.add(rule.key("too-long"));
        }
        keys.addAll(Stream.of(TextRule.TITLE, TextRule.OWNER, TextRule.CUSTOMER)
                .map(rule -> rule.key("empty"))
                .toList());
        Stream.of(WordFamily.values())
                .forEach(family -> keys.add(family.suggestion().key()));
        Stream.of(Side.values()).forEach(side -> keys.add("pipewright.closeplan.side." + side.code()));
        Stream.of(Channel.values()).forEach(channel -> keys.add("pipewright.closeplan.channel." + channel.code()));
        Stream.of(Agreement.Kind.values())
                .forEach(kind -> keys.add("pipewright.closeplan.agreement.kind." + kind.code()));
        assertThat(Texts.english().stringPropertyNames()).containsAll(keys);
    }

    @Test
    public void bothLanguagesUseTheSameArguments() throws IOException {
        Properties korean = Texts.korean();
        Texts.english().forEach((key, text) -> assertThat(places((String) text))
                .as((String) key)
                .isEqualTo(places(korean.getProperty((String) key))));
    }

    @Test
    public void everyTextIsAWellFormedMessageThatShowsAllItsArguments() throws IOException {
        Properties english = Texts.english();
        for (Properties texts : List.of(english, Texts.korean())) {
            texts.forEach((key, text) -> {
                Object[] arguments = argumentsFor(english.getProperty((String) key));
                String shown = new MessageFormat((String) text).format(arguments);
                places((String) text)
                        .forEach(place -> assertThat(shown).as((String) key).contains(arguments[place].toString()));
                assertThat(shown).as((String) key).doesNotContain("{");
            });
        }
    }

    @Test
    public void theAdviceOfEachSuggestionPassesTheCheckItself() throws IOException {
        Pattern example = Pattern.compile("“([^”]+)”");
        for (Properties texts : List.of(Texts.english(), Texts.korean())) {
            for (WordFamily family : WordFamily.values()) {
                String text = texts.getProperty(family.suggestion().key());
                String title = example.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElseThrow();
                assertThat(WordingCheck.standard().check(title)).as(title).isEmpty();
            }
        }
    }

    /** A place that chooses between "1 day" and "7 days" in one of the languages takes a number. */
    private static Object[] argumentsFor(String english) {
        Object[] arguments = {"AA", "BB", "CC", "DD"};
        CHOICE.matcher(english).results().forEach(choice -> arguments[Integer.parseInt(choice.group(1))] = 7);
        return arguments;
    }

    private static Set<Integer> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
