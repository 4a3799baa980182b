package io.pipewright.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.metrics.ChangedDeal.What;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class ViewChangesTest {

    private static final String BEFORE = "2017-06-01T00:00:00Z";
    private static final String WITHIN = "2017-08-10T00:00:00Z";
    private static final MetricsRequest THIRD_QUARTER = World.request("2017-07-01", "2017-09-30");

    private final World world = new World();

    @Test
    public void d4_thePublishedExampleComesOutToTheUnit() {
        world.deal(BEFORE, World.state("proposal", "42655", "2017-09-01"));
        long increased = world.deal(BEFORE, World.state("proposal", "100000", "2017-09-01"));
        world.change(increased, WITHIN, World.state("proposal", "249382", "2017-09-01"));
        long pushed = world.deal(BEFORE, World.state("proposal", "271125", "2017-09-01"));
        world.change(pushed, WITHIN, World.state("proposal", "271125", "2017-10-02"));
        long lost = world.deal(BEFORE, World.state("proposal", "556292", "2017-09-01"));
        world.change(lost, WITHIN, World.lost("556292", "price"));
        long won = world.deal(BEFORE, World.state("closing", "187489", "2017-09-01"));
        world.change(won, WITHIN, World.state("won", "200000", "2017-09-01"));
        long alsoWon = world.deal(BEFORE, World.state("closing", "99998", "2017-09-01"));
        world.change(alsoWon, WITHIN, World.state("won", "99998", "2017-09-01"));
        world.deal(WITHIN, World.state("proposal", "1501878", "2017-09-20"));
        long pulled = world.deal(BEFORE, World.state("proposal", "1", "2017-12-01"));
        world.change(pulled, WITHIN, World.state("proposal", "180171", "2017-09-30"));

        PipelineChanges changes = world.changes(THIRD_QUARTER, ChangeView.NET);

        assertThat(told(changes, ChangeFigure.START)).isEqualTo("1257559.00 6");
        assertThat(told(changes, ChangeFigure.CREATED)).isEqualTo("1501878.00 1");
        assertThat(told(changes, ChangeFigure.PULLED_IN)).isEqualTo("180171.00 1");
        assertThat(told(changes, ChangeFigure.INCREASED)).isEqualTo("149382.00 1");
        assertThat(told(changes, ChangeFigure.DECREASED)).isEqualTo("0.00 0");
        assertThat(told(changes, ChangeFigure.PUSHED_OUT)).isEqualTo("271125.00 1");
        assertThat(told(changes, ChangeFigure.LOST)).isEqualTo("556292.00 1");
        assertThat(told(changes, ChangeFigure.WON)).isEqualTo("287487.00 2");
        assertThat(told(changes, ChangeFigure.END)).isEqualTo("1974086.00 4");
        assertThat(changes.wonAmount()).isEqualByComparingTo("299998");
        assertThat(changes.wonDifference()).isEqualByComparingTo("12511");
        assertThat(changes.slippageRate().orElseThrow()).isEqualByComparingTo("66.67");
    }

    @Test
    public void x2_whatIsBelowDealIsInNoFigure_untilItQualifies() {
        long lead = world.deal(BEFORE, World.state("lead", "500", "2017-08-01"));
        world.change(lead, WITHIN, World.state("lead", "900", "2017-12-01"));
        world.change(lead, "2017-08-11T00:00:00Z", World.state("lead", "900", "2017-09-01"));
        assertThat(world.changes(THIRD_QUARTER, ChangeView.GROSS).figures().values())
                .allMatch(figure -> figure.isEmpty() && figure.amount().signum() == 0);
        assertThat(world.changes(THIRD_QUARTER, ChangeView.GROSS).pushes().pushes())
                .isZero();

        world.change(lead, "2017-08-20T00:00:00Z", World.state("proposal", "900", "2017-09-01"));
        assertThat(told(world.changes(THIRD_QUARTER, ChangeView.NET), ChangeFigure.QUALIFIED_IN))
                .isEqualTo("900.00 1");
    }

    @Test
    public void d4_whatCameAndWentIsShownInTheGrossViewAlone() {
        long deal = world.deal(WITHIN, World.state("proposal", "100", "2017-09-01"));
        world.change(deal, "2017-08-20T00:00:00Z", World.state("won", "120", "2017-09-01"));

        assertThat(told(world.changes(THIRD_QUARTER, ChangeView.NET), ChangeFigure.WON))
                .isEqualTo("0.00 0");
        PipelineChanges gross = world.changes(THIRD_QUARTER, ChangeView.GROSS);
        assertThat(told(gross, ChangeFigure.CREATED)).isEqualTo("100.00 1");
        assertThat(told(gross, ChangeFigure.WON)).isEqualTo("100.00 1");
        assertThat(gross.wonDifference()).isEqualByComparingTo("20");
    }

    @Test
    public void d4_bothEndsHaveTheRateOfTheEnd_andTheEffectIsABarOfItsOwn() {
        world.rate("EUR", "USD", "1.10", "2017-01-01");
        world.rate("EUR", "USD", "1.25", "2017-08-01");
        long deal = world.deal(BEFORE, World.state(World.PROJECT, "proposal", "100", "EUR", "2017-09-01", "kim"));
        world.change(deal, WITHIN, World.state(World.PROJECT, "proposal", "120", "EUR", "2017-09-01", "kim"));
        world.deal(BEFORE, World.state(World.PROJECT, "proposal", "7", "KRW", "2017-09-01", "kim"));

        PipelineChanges changes = world.changes(THIRD_QUARTER, ChangeView.NET);

        assertThat(told(changes, ChangeFigure.START)).isEqualTo("110.00 2");
        assertThat(told(changes, ChangeFigure.FX)).isEqualTo("15.00 1");
        assertThat(told(changes, ChangeFigure.INCREASED)).isEqualTo("25.00 1");
        assertThat(told(changes, ChangeFigure.END)).isEqualTo("150.00 2");
        assertThat(changes.unconverted()).hasSize(1);
        assertThat(changes.unconverted().get(0).figure().amount()).isEqualByComparingTo("7");
    }

    @Test
    public void d3_aPushCrossesTheEndOfAMonth_andMovingInTakesNothingBack() {
        long deal = world.deal(BEFORE, World.state("proposal", "100", "2017-08-01"));
        world.change(deal, "2017-07-02T00:00:00Z", World.state("proposal", "100", "2017-08-31"));
        world.change(deal, "2017-07-03T00:00:00Z", World.state("proposal", "100", "2017-09-01"));
        world.change(deal, "2017-07-04T00:00:00Z", World.state("proposal", "100", "2017-08-01"));
        world.change(deal, "2017-07-05T00:00:00Z", World.state("proposal", "100", "2017-10-01"));

        PipelineChanges changes = world.changes(THIRD_QUARTER, ChangeView.NET);

        assertThat(changes.pushes().pushes()).isEqualTo(2);
        assertThat(changes.pushes().deals()).isEqualTo(1);
        assertThat(changes.pushes().medianDaysSlipped().orElseThrow()).isEqualByComparingTo("92");
        ChangedDeal told =
                world.changed(THIRD_QUARTER, ChangeFigure.PUSHED_OUT).deals().get(0);
        assertThat(told.pushes()).isEqualTo(2);
        assertThat(told.before().orElseThrow().closeDate()).hasValue(LocalDate.parse("2017-08-01"));
        assertThat(told.after().orElseThrow().closeDate()).hasValue(LocalDate.parse("2017-10-01"));
        assertThat(told.changes()).hasSize(4).allMatch(change -> change.what() == What.CLOSE_DATE);
    }

    @Test
    public void aDealThatChangesHandsIsTransferredForEachOwner_andStaysForAll() {
        long deal = world.deal(BEFORE, World.state("proposal", "100", "2017-09-01"));
        world.change(deal, WITHIN, World.state(World.PROJECT, "proposal", "130", "USD", "2017-09-01", "park"));

        assertThat(told(owned("user:kim"), ChangeFigure.TRANSFERRED_OUT)).isEqualTo("100.00 1");
        assertThat(told(owned("group:seoul"), ChangeFigure.TRANSFERRED_OUT)).isEqualTo("100.00 1");
        assertThat(told(owned("user:park"), ChangeFigure.TRANSFERRED_IN)).isEqualTo("130.00 1");
        assertThat(told(owned("all"), ChangeFigure.INCREASED)).isEqualTo("30.00 1");
    }

    private PipelineChanges owned(String owner) {
        return world.changes(World.of(THIRD_QUARTER, owner), ChangeView.NET);
    }

    @Test
    public void aChangeAtTheFirstMomentOfAPeriodIsOfThatPeriod_inTheZoneOfWhoAsks() {
        world.deal("2017-06-30T15:00:00Z", World.state("proposal", "100", "2017-09-01"));
        world.deal("2017-06-30T14:59:59.999Z", World.state("proposal", "30", "2017-09-01"));

        PipelineChanges changes = world.changes(THIRD_QUARTER, ChangeView.NET);

        assertThat(told(changes, ChangeFigure.START)).isEqualTo("30.00 1");
        assertThat(told(changes, ChangeFigure.CREATED)).isEqualTo("100.00 1");
    }

    @Test
    public void whatCannotBeAnsweredNamesItsField() {
        world.deal(BEFORE, World.state("proposal", "100", "2017-09-01"));

        assertThat(refusal(() -> world.changes(World.request("2018-01-01", "2018-03-31"), ChangeView.NET)))
                .isEqualTo("from pipewright.metrics.period.not-begun");
        assertThat(refusal(() -> world.changes(World.request("2017-01-01", "2017-05-31"), ChangeView.NET)))
                .isEqualTo("to pipewright.metrics.period.before-first-deal");
        assertThat(refusal(() -> world.funnel(World.request("2017-01-01", "2017-05-31"))))
                .isEqualTo("to pipewright.metrics.period.before-first-deal");
        assertThat(refusal(() -> owned("group:nobody"))).isEqualTo("owner pipewright.deal.owner.unknown");
        assertThat(refusal(() -> world.changes(
                        new MetricsRequest(
                                Scope.projects(List.of(10077L)),
                                OwnerChoice.everybody(),
                                THIRD_QUARTER.period(),
                                Optional.empty()),
                        ChangeView.NET)))
                .isEqualTo("scope pipewright.forecast.scope.no-pipeline");
        assertThat(refusal(() -> ChangeView.parse("both"))).isEqualTo("view pipewright.metrics.view.unknown");
    }

    @Test
    public void aSiteWithoutDealsHasFiguresOfNothing() {
        assertThat(told(world.changes(THIRD_QUARTER, ChangeView.NET), ChangeFigure.END))
                .isEqualTo("0.00 0");
        assertThat(world.changes(THIRD_QUARTER, ChangeView.NET).slippageRate()).isEmpty();
    }

    @Test
    public void aSelectionReadsWhatItWrote_andRefusesAnythingElse() {
        MetricsRequest request = new MetricsRequest(
                Scope.jql("summary ~ \"a;b\""),
                OwnerChoice.parse("group:sales; \"south\""),
                THIRD_QUARTER.period(),
                Optional.of(Currency.getInstance("KRW")));
        List<PipelineSelection> all = List.of(
                PipelineSelection.of(request, ChangeView.GROSS, ChangeFigure.DUE_WON),
                PipelineSelection.of(request, FunnelFigure.LOST_FOR, "10305"),
                PipelineSelection.of(request, StageFigure.STALLED, "a;b"));
        all.forEach(one -> assertThat(PipelineSelection.decode(one.encode())).isEqualTo(one));

        for (String wrong : List.of(
                "",
                "changes=won",
                "changes=nothing;period=2017-07-01..2017-10-01;projects=all",
                "changes=won;funnel=won;period=2017-07-01..2017-10-01;projects=all",
                "changes=won;period=2017-07-01..2017-10-01")) {
            assertThat(refusal(() -> PipelineSelection.decode(wrong))).startsWith("selection ");
        }
    }

    private static String refusal(ThrowingCallable asked) {
        InvalidValue wrong = catchThrowableOfType(InvalidValue.class, asked);
        return wrong.field() + " " + wrong.reason().key();
    }

    private static String told(PipelineChanges changes, ChangeFigure figure) {
        return changes.figure(figure).amount() + " " + changes.figure(figure).count();
    }
}
