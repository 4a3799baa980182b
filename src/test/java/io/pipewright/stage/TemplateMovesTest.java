package io.pipewright.stage;

import static io.pipewright.stage.PipelineTemplate.CLASSIC;
import static io.pipewright.stage.PipelineTemplate.THE_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class TemplateMovesTest {

    @Test
    public void theActionIdsOfTheModelNeverChange() {
        assertThat(THE_MODEL.moves())
                .extracting(move -> move.actionId() + " " + move.key())
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
                        "61 enter-as-commodity",
                        "71 win");
    }

    @Test
    public void theActionIdsOfTheClassicProcessNeverChange() {
        assertThat(CLASSIC.moves())
                .extracting(move -> move.actionId() + " " + move.key())
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
                        "71 win",
                        "81 start-post-sale");
    }

    @Test
    public void aDealAdvancesOneStageAtATime_andOnlyThroughTheGateOfTheStageItLeaves() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            for (Move move : ofKind(template, MoveKind.FORWARD)) {
                String from = move.from().iterator().next();
                assertThat(move.from()).hasSize(1);
                assertThat(position(template, move.to())).isEqualTo(position(template, from) + 1);
                assertThat(move.gate()).contains(from);
            }
        }
    }

    @Test
    public void aDealGoesBackOneStage_withoutAnyGate() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(ofKind(template, MoveKind.BACK)).hasSize(4).allSatisfy(move -> {
                assertThat(position(template, move.to()))
                        .isEqualTo(position(template, move.from().iterator().next()) - 1);
                assertThat(move.gate()).isEmpty();
            });
        }
    }

    @Test
    public void aDealIsWonFromTheLastOpenStageOnly() {
        assertThat(only(THE_MODEL, MoveKind.WIN).from()).containsExactly("approval");
        assertThat(only(THE_MODEL, MoveKind.WIN).gate()).contains("approval");
        assertThat(only(CLASSIC, MoveKind.WIN).from()).containsExactly("negotiation");
        assertThat(only(CLASSIC, MoveKind.WIN).to()).isEqualTo("won");
    }

    @Test
    public void aDealIsLostFromAnywhereButTheEndings() {
        assertThat(only(THE_MODEL, MoveKind.LOSE).from())
                .containsExactlyInAnyOrder(
                        "beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "parked");
        assertThat(only(THE_MODEL, MoveKind.LOSE).to()).isEqualTo("lost");
        assertThat(only(THE_MODEL, MoveKind.LOSE).gate()).isEmpty();
    }

    @Test
    public void aDealIsParkedFromEveryStageInPlay() {
        assertThat(only(CLASSIC, MoveKind.PARK).from())
                .containsExactlyInAnyOrder("prospecting", "qualification", "discovery", "proposal", "negotiation");
        assertThat(only(CLASSIC, MoveKind.PARK).to()).isEqualTo("parked");
    }

    @Test
    public void aLostOrParkedDealReturnsAsADealOrBelowDeal() {
        List<Move> reopenings = ofKind(THE_MODEL, MoveKind.REOPEN);

        assertThat(reopenings).extracting(Move::to).containsExactly("issue-recognised", "beyond-lead");
        assertThat(reopenings).allSatisfy(move -> assertThat(move.from()).containsExactlyInAnyOrder("lost", "parked"));
    }

    @Test
    public void losingAndReopeningIsNoWayAroundTheFirstGate() {
        assertThat(ofKind(THE_MODEL, MoveKind.REOPEN).get(0).gate()).contains("beyond-lead");
        assertThat(ofKind(THE_MODEL, MoveKind.REOPEN).get(1).gate()).isEmpty();
    }

    @Test
    public void aCommodityEntersTheModelAtStageThree_throughTheGateOfStageOneAlone() {
        Move entry = only(THE_MODEL, MoveKind.COMMODITY_ENTRY);

        assertThat(entry.from()).containsExactly("beyond-lead");
        assertThat(entry.to()).isEqualTo("evaluation");
        assertThat(entry.gate()).contains("beyond-lead");
        assertThat(ofKind(CLASSIC, MoveKind.COMMODITY_ENTRY)).isEmpty();
    }

    @Test
    public void onlyTheClassicProcessGoesOnAfterTheOrder() {
        assertThat(only(CLASSIC, MoveKind.AFTER_SALE).from()).containsExactly("won");
        assertThat(only(CLASSIC, MoveKind.AFTER_SALE).to()).isEqualTo("post-sale");
        assertThat(THE_MODEL.movesFrom("won")).isEmpty();
    }

    @Test
    public void everyProgressHasAGate() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(template.moves())
                    .filteredOn(move -> move.kind().isProgress())
                    .isNotEmpty()
                    .allSatisfy(move -> assertThat(move.gate()).isPresent());
        }
    }

    @Test
    public void theWaysOutOfAStageAreItsOwn() {
        assertThat(THE_MODEL.movesFrom("beyond-lead"))
                .extracting(Move::key)
                .containsExactly("advance-to-issue-recognised", "lose", "park", "enter-as-commodity");
        assertThat(THE_MODEL.movesFrom("parked"))
                .extracting(Move::key)
                .containsExactly("lose", "reopen", "return-below-deal");
    }

    private static List<Move> ofKind(PipelineTemplate template, MoveKind kind) {
        return template.moves().stream().filter(move -> move.kind() == kind).toList();
    }

    private static Move only(PipelineTemplate template, MoveKind kind) {
        assertThat(ofKind(template, kind)).hasSize(1);
        return ofKind(template, kind).get(0);
    }

    private static int position(PipelineTemplate template, String stageKey) {
        return template.stage(stageKey).orElseThrow().position();
    }
}
