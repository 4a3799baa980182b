package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.kernel.NotFound;
import java.util.List;
import org.junit.Test;

/** U2: nothing that is known about a deal is lost from view, in later stages and after its end. */
public class StageRecordTest {

    private final ExitWorld world = new ExitWorld();
    private final ExitCriterion budget = world.required("Budget", new Question());
    private final ExitCriterion amount = world.required("Amount", FieldIs.set("amount"));

    @Test
    public void u2_aPassedStageShowsItsCriteriaWithEveryAnswer_newestFirst() {
        Deal deal = world.visible(world.aDeal().inStatus("10003"));
        world.answer(deal.key(), budget.id(), AnswerValue.NO, Evidence.NONE);
        world.moveTo("2026-01-11T03:00:00Z");
        world.answer(deal.key(), budget.id(), AnswerValue.YES, Evidence.from("Ms Kim"));

        StageRecord record = world.record(deal, "beyond-lead");

        assertThat(record.stage().key()).isEqualTo("beyond-lead");
        assertThat(record.criteria()).hasSize(2);
        StageRecord.Known known = record.criteria().get(0);
        assertThat(known.history()).extracting("value").containsExactly(AnswerValue.YES, AnswerValue.NO);
        assertThat(known.result().state()).isEqualTo(CriterionState.MET);
        assertThat(record.criteria().get(1).result().criterion()).isEqualTo(amount);
        assertThat(record.criteria().get(1).history()).isEmpty();
    }

    @Test
    public void u2_aLostDealStillShowsWhatWasAnsweredOnItsWay() {
        Deal deal = world.visible(world.aDeal().inStatus("10007"));
        world.answered(budget, deal, AnswerValue.YES, Evidence.from("Ms Kim"));

        assertThat(world.record(deal, "beyond-lead").criteria().get(0).history())
                .hasSize(1);
    }

    @Test
    public void u2_aCriterionThatWentOutOfUseIsShownLast_ifAnythingIsKnownAboutIt() {
        Deal deal = world.visible(world.aDeal());
        ExitCriterion dropped = world.required("Dropped", new Question());
        ExitCriterion waived = world.required("Waived", FieldIs.set("customfield_9"));
        ExitCriterion unknown = world.required("Never answered", new Question());
        world.answered(dropped, deal, AnswerValue.YES, Evidence.from("Ms Kim"));
        world.deals.allowWaiving(deal);
        world.waive(deal.key(), waived.id(), "Known customer");
        world.criteria.save(ExitWorld.PROJECT, List.of(dropped.retire(), waived.retire(), unknown.retire()));

        List<StageRecord.Known> known = world.record(deal, "beyond-lead").criteria();

        assertThat(known)
                .extracting(one -> one.result().criterion().text().title())
                .containsExactly("Budget", "Amount", "Dropped", "Waived");
        assertThat(known.get(3).result().waiver().orElseThrow().reason()).isEqualTo("Known customer");
    }

    @Test
    public void u2_aWaivedCriterionNoLongerSaysWhatToCorrect() {
        Deal deal = world.visible(world.aDeal());
        world.deals.allowWaiving(deal);
        world.waive(deal.key(), budget.id(), "Known customer");

        CriterionResult waived = world.check(deal).results().get(0);
        assertThat(waived.state()).isEqualTo(CriterionState.WAIVED);
        assertThat(waived.reasons()).isEmpty();
    }

    @Test
    public void aStageThatThePipelineDoesNotHaveIsNotFound() {
        Deal deal = world.visible(world.aDeal());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.record(deal, "<script>"))
                .withMessage("pipewright.exit.review.stage-gone");
    }

    @Test
    public void u2_theRecordOfAStageAsksEachSourceOnce() {
        Deal deal = world.visible(world.aDeal());
        int before = world.answers.queries() + world.waivers.queries() + world.criteria.queries();

        world.record(deal, "beyond-lead");

        assertThat(world.answers.queries() + world.waivers.queries() + world.criteria.queries())
                .isEqualTo(before + 3);
    }
}
