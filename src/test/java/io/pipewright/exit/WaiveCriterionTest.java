package io.pipewright.exit;

import static io.pipewright.exit.ExitAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import org.junit.Test;

public class WaiveCriterionTest {

    private final ExitWorld world = new ExitWorld();
    private final ExitCriterion question = world.required("The customer has a business issue", new Question());
    private final Deal deal = world.visible(world.aDeal());

    @Test
    public void aWaiverLetsTheDealPass_andIsRecordedWithItsReason() {
        world.deals.allowWaiving(deal);

        Waiver waiver = waive(" Framework contract, agreed with the head of sales ");

        assertThat(waiver)
                .isEqualTo(new Waiver(
                        question.id(),
                        deal.id(),
                        new Stamp(new UserKey("rep"), world.actor.now()),
                        "Framework contract, agreed with the head of sales"));
        ExitCheck check = world.check(deal);
        assertThat(check.passes()).isTrue();
        assertThat(check.results().get(0).state()).isEqualTo(CriterionState.WAIVED);
        assertThat(check.results().get(0).waiver()).contains(waiver);
    }

    @Test
    public void aWaiverCoversThatDealOnly() {
        world.deals.allowWaiving(deal);
        waive("Framework contract");

        assertThat(world.check(world.aDeal().withId(10101).build()).passes()).isFalse();
    }

    @Test
    public void aWaiverCoversThatCriterionOnly() {
        world.deals.allowWaiving(deal);
        waive("Framework contract");
        world.required("A second one", new Question());

        assertThat(world.check(deal).missing())
                .extracting(result -> result.criterion().text().title())
                .containsExactly("A second one");
    }

    @Test
    public void aWaiverHolds_whateverIsAnsweredLater() {
        world.deals.allowWaiving(deal);
        waive("Framework contract");
        world.answered(question, deal, AnswerValue.NO, Evidence.NONE);

        assertThat(world.resultFor(deal).state()).isEqualTo(CriterionState.WAIVED);
    }

    @Test
    public void aCriterionThatIsMetShowsAsMet_waivedOrNot() {
        world.deals.allowWaiving(deal);
        waive("Framework contract");
        world.answered(question, deal, AnswerValue.YES, Evidence.from("Ms Kim"));

        assertThat(world.resultFor(deal).state()).isEqualTo(CriterionState.MET);
        assertThat(world.resultFor(deal).waiver()).isPresent();
    }

    @Test
    public void theFirstWaiverStays_whenAnotherIsGiven() {
        world.deals.allowWaiving(deal);
        Waiver first = waive("Framework contract");

        assertThat(waive("Another reason")).as("S1").isEqualTo(first);
        assertThat(world.resultFor(deal).waiver()).contains(first);
        assertThat(world.waivers.all()).containsExactly(first);
    }

    /** U2. */
    @Test
    public void u2_aWaiverStandsInTheJournalOfTheDeal_onceOnly() {
        world.deals.allowWaiving(deal);
        waive("Framework contract");
        waive("Another reason");

        assertThat(world.told)
                .containsExactly(Reason.of(
                        "pipewright.exit.activity.waived", question.text().title(), "Framework contract"));
    }

    @Test
    public void u6_whatBlocksNothingIsNotWaived() {
        world.deals.allowWaiving(deal);
        ExitCriterion advisory = world.advisory("Nice to know", new Question());

        assertRefused(
                "criterionId",
                "pipewright.exit.waive.advisory",
                () -> world.waive(deal.key(), advisory.id(), "Known customer"));
        assertThat(world.waivers.all()).isEmpty();
    }

    @Test
    public void whoMayOnlyEditTheDealMayNotWaive() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> waive("I would like to"))
                .satisfies(
                        refusal -> assertThat(refusal.reason().key()).isEqualTo("pipewright.exit.waive.not-permitted"));
        assertThat(world.waivers.all()).isEmpty();
    }

    @Test
    public void whoMayNotSeeTheDealLearnsNothing() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.waive("SALES-2", question.id(), "why"))
                .withMessage("pipewright.common.no-such-deal");
    }

    @Test
    public void aWaiverNeedsAReason() {
        world.deals.allowWaiving(deal);

        assertRefused("reason", "pipewright.exit.waive.reason-missing", () -> waive(" \n"));
        assertRefused("reason", "pipewright.exit.waive.reason-missing", () -> waive(null));
        assertRefused("reason", "pipewright.common.text.too-long", () -> waive("x".repeat(2001)));
        assertThat(world.waivers.all()).isEmpty();
    }

    @Test
    public void aCriterionOfAnotherProjectIsAsGoodAsNone() {
        world.deals.allowWaiving(deal);
        ExitCriterion foreign = world.add(ExitWorld.OTHER_PROJECT, "prospecting", true, "Fits", new Question());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.waive(deal.key(), foreign.id(), "why"))
                .withMessage("pipewright.common.no-such-criterion");
        assertThat(world.waivers.all()).isEmpty();
    }

    private Waiver waive(String reason) {
        return world.waive(deal.key(), question.id(), reason);
    }
}
