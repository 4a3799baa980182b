package io.pipewright.closeplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.wording.WordFamily;
import io.pipewright.closeplan.wording.WordingCheck;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

public class ClosePlanTextsTest {

    @Test
    public void everyRuleOfATextAndEveryStepOfTheTemplateHasWords() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (TextRule rule : TextRule.values()) {
            keys.add(rule.key("too-long"));
        }
        keys.addAll(Stream.of(TextRule.TITLE, TextRule.OWNER, TextRule.CUSTOMER)
                .map(rule -> rule.key("empty"))
                .toList());
        PlanTemplate.standard().steps().forEach(step -> keys.add(step.titleKey()));
        assertThat(Texts.english().stringPropertyNames()).containsAll(keys);
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
}
