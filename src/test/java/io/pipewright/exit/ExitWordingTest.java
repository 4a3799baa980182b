package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.exit.condition.Comparison;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.exit.criteria.CriterionText.Delivered;
import io.pipewright.exit.criteria.DefaultCriteria;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Wording;
import io.pipewright.stage.PipelineTemplate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

public class ExitWordingTest {

    private final Wording english = Wording.english("exit");
    private final Wording korean = Wording.korean("exit");

    /** What only says what was done or how things are. */
    private static final Pattern FACTS =
            Pattern.compile("pipewright\\.exit\\.(activity\\..*|decision\\.(in-time|measured))");

    @Test
    public void everyDeliveredCriterionHasATitleAndAHelp_andNoOtherHas() {
        Set<String> wanted = new TreeSet<>();
        for (PipelineTemplate template : PipelineTemplate.values()) {
            DefaultCriteria.of(template).forEach(draft -> {
                wanted.add(((Delivered) draft.text()).titleKey());
                wanted.add(((Delivered) draft.text()).helpKey());
            });
        }

        assertThat(english.keys().stream().filter(key -> key.startsWith("pipewright.exit.default.")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    public void everyReasonIsAWholeSentenceThatSaysWhatToDo() {
        assertThat(reasonKeys()).hasSizeGreaterThan(30);
        for (String key : reasonKeys()) {
            if (!key.equals("pipewright.exit.list") && !FACTS.matcher(key).matches()) {
                assertThat(english.pattern(key))
                        .as(key)
                        .matches("(?s).*\\.$")
                        .matches("(?s).*\\b(Answer|answer|Ask|Name|name|Find|Fill|fill|Correct|"
                                + "Add|Go|Finish|set|Agree|Change|Enter|Shorten|Type|Load|Look|"
                                + "Reload|Choose|Retire|Move)\\b.*");
                assertThat(korean.pattern(key)).as(key).containsPattern("십시오");
            }
        }
    }

    @Test
    public void aReasonReadsAsOneSentence_titlesAndBoxesInTheReadersLanguage() {
        Reason reason = Reason.of(
                "pipewright.exit.canvas.incomplete",
                new Delivered("the-model.canvas").title(),
                Reason.of(
                        "pipewright.exit.list",
                        Reason.of(EvidencePart.PROBLEM.nameKey()),
                        Reason.of(EvidencePart.SOLUTION.nameKey())));

        assertThat(english.say(reason))
                .isEqualTo(
                        "“The value canvas is complete”: the value canvas still lacks Problem, Solution. Fill it in the stage panel.");
        assertThat(korean.say(reason)).contains("“가치 캔버스가 완성됨”").contains("문제, 솔루션");
    }

    @Test
    public void anUnansweredQuestionTellsTheRepWhereToAnswerIt() {
        assertThat(english.say(Reason.of("pipewright.exit.question.unanswered", "Budget {0} 'x'")))
                .isEqualTo("“Budget {0} 'x'” is not answered yet. "
                        + "Answer it in the stage panel with who on the customer's side said it and when.");
    }

    private static Set<String> reasonKeys() {
        Set<String> keys = Wording.keysNamedIn("exit");
        keys.removeIf(key -> !key.startsWith("pipewright.exit."));
        for (Comparison comparison : Comparison.values()) {
            if (comparison != Comparison.SET) {
                keys.add("pipewright.exit.field.not-" + comparison.word());
            }
        }
        return keys;
    }
}
