package io.pipewright.stage;

import static io.pipewright.stage.PipelineTemplate.CLASSIC;
import static io.pipewright.stage.PipelineTemplate.THE_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class TemplateTransitionsTest {

    @Test
    public void theActionIdsOfTheModelNeverChange() {
        assertThat(THE_MODEL.transitions())
                .extracting(transition -> transition.actionId() + " " + transition.key())
                .containsExactly(
                        "11 advance-to-issue-recognised",
                        "12 advance-to-evaluation",
                        "13 advance-to-final-negotiation",
                        "14 advance-to-approval",
                        "21 back-to-beyond-lead",
                        "22 back-to-issue-recognised",
                        "23 back-to-evaluation",
                        "24 back-to-final-negotiation",
                        "31 lose",
                        "41 park",
                        "51 reopen",
                        "52 return-below-deal",
                        "54 resume-in-issue-recognised",
                        "55 resume-in-evaluation",
                        "56 resume-in-final-negotiation",
                        "57 resume-in-approval",
                        "61 enter-as-commodity",
                        "71 win",
                        "92 undo-to-beyond-lead",
                        "93 undo-to-issue-recognised",
                        "94 undo-to-evaluation",
                        "95 undo-to-final-negotiation",
                        "96 undo-to-approval");
    }

    @Test
    public void theActionIdsOfTheClassicProcessNeverChange() {
        assertThat(CLASSIC.transitions())
                .extracting(transition -> transition.actionId() + " " + transition.key())
                .containsExactly(
                        "11 advance-to-qualification",
                        "12 advance-to-discovery",
                        "13 advance-to-proposal",
                        "14 advance-to-negotiation",
                        "21 back-to-prospecting",
                        "22 back-to-qualification",
                        "23 back-to-discovery",
                        "24 back-to-proposal",
                        "31 lose",
                        "41 park",
                        "51 reopen",
                        "52 return-below-deal",
                        "54 resume-in-qualification",
                        "55 resume-in-discovery",
                        "56 resume-in-proposal",
                        "57 resume-in-negotiation",
                        "71 win",
                        "81 start-post-sale",
                        "92 undo-to-prospecting",
                        "93 undo-to-qualification",
                        "94 undo-to-discovery",
                        "95 undo-to-proposal",
                        "96 undo-to-negotiation");
    }

    @Test
    public void aDealAdvancesOneStageAtATime_andOnlyThroughTheGateOfTheStageItLeaves() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(ofKind(template, TransitionKind.FORWARD)).hasSize(4).allSatisfy(transition -> {
                String from = transition.from().iterator().next();
                assertThat(transition.from()).hasSize(1);
                assertThat(position(template, transition.to())).isEqualTo(position(template, from) + 1);
                assertThat(transition.gate()).contains(from);
            });
        }
    }

    @Test
    public void aDealGoesBackOneStage_withoutAnyGate() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(ofKind(template, TransitionKind.BACK)).hasSize(4).allSatisfy(transition -> {
                assertThat(position(template, transition.to()))
                        .isEqualTo(
                                position(template, transition.from().iterator().next()) - 1);
                assertThat(transition.gate()).isEmpty();
            });
        }
    }

    @Test
    public void aDealIsWonFromTheLastOpenStageOnly() {
        assertThat(only(THE_MODEL, TransitionKind.WIN).from()).containsExactly("approval");
        assertThat(only(THE_MODEL, TransitionKind.WIN).gate()).contains("approval");
        assertThat(only(CLASSIC, TransitionKind.WIN).from()).containsExactly("negotiation");
        assertThat(only(CLASSIC, TransitionKind.WIN).to()).isEqualTo("won");
    }

    @Test
    public void aDealIsLostFromAnywhereButTheEndings() {
        assertThat(only(THE_MODEL, TransitionKind.LOSE).from())
                .containsExactlyInAnyOrder(
                        "beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "parked");
        assertThat(only(THE_MODEL, TransitionKind.LOSE).to()).isEqualTo("lost");
        assertThat(only(THE_MODEL, TransitionKind.LOSE).gate()).isEmpty();
    }

    @Test
    public void aDealIsParkedFromEveryStageInPlay() {
        assertThat(only(CLASSIC, TransitionKind.PARK).from())
                .containsExactlyInAnyOrder("prospecting", "qualification", "discovery", "proposal", "negotiation");
        assertThat(only(CLASSIC, TransitionKind.PARK).to()).isEqualTo("parked");
    }

    @Test
    public void aLostOrParkedDealReturnsAsADealOrBelowDeal() {
        List<StageTransition> reopenings = ofKind(THE_MODEL, TransitionKind.REOPEN);

        assertThat(reopenings).extracting(StageTransition::to).containsExactly("issue-recognised", "beyond-lead");
        assertThat(reopenings)
                .allSatisfy(transition -> assertThat(transition.from()).containsExactlyInAnyOrder("lost", "parked"));
    }

    /** U4. */
    @Test
    public void aLostOrParkedDealComesBackToTheOpenStageItLeft_throughNoGate() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(ofKind(template, TransitionKind.RESUME)).hasSize(4).allSatisfy(transition -> {
                assertThat(transition.from()).containsExactlyInAnyOrder("lost", "parked");
                assertThat(template.stage(transition.to()).orElseThrow().kind()).isEqualTo(StageKind.OPEN);
                assertThat(transition.onlyAfter()).contains(transition.to());
                assertThat(transition.gate()).isEmpty();
            });
        }
    }

    /** U4: who had not come past the first gate does not come past it by being lost. */
    @Test
    public void onlyADealThatLeftBeforeItWasOneIsReopenedThroughTheFirstGate() {
        assertThat(ofKind(THE_MODEL, TransitionKind.REOPEN).get(0).onlyAfter()).contains("beyond-lead");
        assertThat(ofKind(THE_MODEL, TransitionKind.REOPEN).get(1).onlyAfter()).isEmpty();
    }

    /** U3. */
    @Test
    public void aWinOrALossIsUndone_backToTheStageLeft() {
        assertThat(ofKind(CLASSIC, TransitionKind.UNDO)).hasSize(5).allSatisfy(transition -> {
            assertThat(transition.from()).containsExactlyInAnyOrder("won", "lost", "post-sale");
            assertThat(transition.onlyAfter()).contains(transition.to());
        });
        assertThat(ofKind(THE_MODEL, TransitionKind.UNDO))
                .extracting(StageTransition::to)
                .containsExactly("beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval");
    }

    /** Jira gives what an administrator adds the next id that ends in 1. */
    @Test
    public void transitionsThatCameLaterHaveIdsThatNoAdministratorCanHaveTaken() {
        assertThat(THE_MODEL.transitions())
                .filteredOn(transition -> transition.kind().leadsBack())
                .allSatisfy(transition -> assertThat(transition.actionId() % 10).isNotEqualTo(1));
    }

    @Test
    public void losingAndReopeningIsNoWayAroundTheFirstGate() {
        assertThat(ofKind(THE_MODEL, TransitionKind.REOPEN).get(0).gate()).contains("beyond-lead");
        assertThat(ofKind(THE_MODEL, TransitionKind.REOPEN).get(1).gate()).isEmpty();
    }

    @Test
    public void aCommodityEntersTheModelAtStageThree_throughTheGateOfStageOneAlone() {
        StageTransition entry = only(THE_MODEL, TransitionKind.COMMODITY_ENTRY);

        assertThat(entry.from()).containsExactly("beyond-lead");
        assertThat(entry.to()).isEqualTo("evaluation");
        assertThat(entry.gate()).contains("beyond-lead");
        assertThat(ofKind(CLASSIC, TransitionKind.COMMODITY_ENTRY)).isEmpty();
    }

    @Test
    public void onlyTheClassicProcessGoesOnAfterTheOrder() {
        assertThat(only(CLASSIC, TransitionKind.AFTER_SALE).from()).containsExactly("won");
        assertThat(only(CLASSIC, TransitionKind.AFTER_SALE).to()).isEqualTo("post-sale");
        assertThat(THE_MODEL.transitionsFrom("won"))
                .extracting(StageTransition::kind)
                .containsOnly(TransitionKind.UNDO);
    }

    @Test
    public void everyProgressHasAGate() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(template.transitions())
                    .filteredOn(transition -> transition.kind().isProgress())
                    .isNotEmpty()
                    .allSatisfy(transition -> assertThat(transition.gate()).isPresent());
        }
    }

    @Test
    public void theWaysOutOfAStageAreItsOwn() {
        assertThat(THE_MODEL.transitionsFrom("beyond-lead"))
                .extracting(StageTransition::key)
                .containsExactly("advance-to-issue-recognised", "lose", "park", "enter-as-commodity");
        assertThat(THE_MODEL.transitionsFrom("parked"))
                .extracting(StageTransition::key)
                .containsExactly(
                        "lose",
                        "reopen",
                        "return-below-deal",
                        "resume-in-issue-recognised",
                        "resume-in-evaluation",
                        "resume-in-final-negotiation",
                        "resume-in-approval");
    }

    private static List<StageTransition> ofKind(PipelineTemplate template, TransitionKind kind) {
        return template.transitions().stream()
                .filter(transition -> transition.kind() == kind)
                .toList();
    }

    private static StageTransition only(PipelineTemplate template, TransitionKind kind) {
        assertThat(ofKind(template, kind)).hasSize(1);
        return ofKind(template, kind).get(0);
    }

    private static int position(PipelineTemplate template, String stageKey) {
        return template.stage(stageKey).orElseThrow().position();
    }
}
