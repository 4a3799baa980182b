package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Wording;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

public class StageWordingTest {

    private final Wording english = Wording.english("stage");
    private final Wording korean = Wording.korean("stage");

    @Test
    public void everyStageAndMoveHasWords_andNoOtherHas() {
        Set<String> wanted = new TreeSet<>();
        for (PipelineTemplate template : PipelineTemplate.values()) {
            wanted.add(template.nameKey());
            wanted.add(template.descriptionKey());
            template.stages().forEach(stage -> {
                wanted.add(stage.nameKey());
                wanted.add(stage.descriptionKey());
                wanted.add(stage.guidanceKey());
            });
            template.transitions()
                    .forEach(
                            transition -> wanted.add(template.nameOf(transition).key()));
        }

        assertThat(english.keys().stream()
                        .filter(key -> key.matches("pipewright\\.stage\\.(template|classic|the-model|move)\\..*")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    public void noTwoStagesOfATemplateShareAName() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(template.stages())
                    .extracting(stage -> english.pattern(stage.nameKey()))
                    .doesNotHaveDuplicates();
            assertThat(template.stages())
                    .extracting(stage -> korean.pattern(stage.nameKey()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    public void statusNamesAreShortEnoughForJira() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(template.stages()).allSatisfy(stage -> assertThat(english.pattern(stage.nameKey()))
                    .hasSizeLessThanOrEqualTo(60));
        }
    }
}
