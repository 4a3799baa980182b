package io.pipewright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.LossReason;
import io.pipewright.metrics.TimeInStages.Source;
import io.pipewright.metrics.TimeInStages.StageLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The funnel and the time in stages. */
public class ViewFunnelTest {

    private static final MetricsRequest QUARTER = World.request("2017-07-01", "2017-09-30");

    private final World world = new World();

    @Test
    public void d1_aStageIsPassedByWhoGotFurther_lostDealsCount_andReEntriesCountOnce() {
        long won = world.deal("2017-07-01T00:00:00Z", World.state("proposal", "100", null));
        world.change(won, "2017-07-05T00:00:00Z", World.state("won", "100", null));
        long back = world.deal("2017-07-01T00:00:00Z", World.state("proposal", "200", null));
        world.change(back, "2017-07-03T00:00:00Z", World.state("closing", "200", null));
        world.change(back, "2017-07-04T00:00:00Z", World.state("proposal", "200", null));
        long lost = world.deal("2017-07-01T00:00:00Z", World.state("proposal", "50", null));
        world.change(lost, "2017-07-06T00:00:00Z", World.lost("50", "price"));
        world.deal("2017-07-01T00:00:00Z", World.state("proposal", "25", null));

        Funnel.StageLine proposal = line(world.funnel(QUARTER), "proposal");

        assertThat(proposal.figure(FunnelFigure.ENTERED).count()).isEqualTo(4);
        assertThat(proposal.figure(FunnelFigure.MOVED).count()).isEqualTo(2);
        assertThat(proposal.figure(FunnelFigure.LOST_THERE).count()).isEqualTo(1);
        assertThat(proposal.figure(FunnelFigure.STILL_IN).count()).isEqualTo(1);
        assertThat(proposal.conversion().orElseThrow()).isEqualByComparingTo("66.67");
        assertThat(proposal.conversionByValue().orElseThrow()).isEqualByComparingTo("85.71");
        assertThat(line(world.funnel(QUARTER), "closing").skipped()).isEqualTo(1);
    }

    private static Funnel.StageLine line(Funnel funnel, String key) {
        return funnel.stages().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void x17_noDecisionAndDisqualifiedStandApartFromWhatWasLostToSomebody() {
        end("won", null);
        for (String reason : List.of("competitor", "no-decision", "disqualified", "10305")) {
            end("lost", reason);
        }
        end("lost", null);

        Funnel funnel = world.funnel(QUARTER);

        assertThat(funnel.closed().rate().orElseThrow()).isEqualByComparingTo("16.67");
        assertThat(funnel.competitive().rate().orElseThrow()).isEqualByComparingTo("25");
        assertThat(funnel.competitive().lost()).isEqualTo(3);
        assertThat(funnel.noDecision()).isEqualTo(1);
        assertThat(funnel.disqualified()).isEqualTo(1);
        assertThat(funnel.losses()).extracting(Funnel.LossLine::kind).contains(LossReason.Kind.NO_DECISION);
    }

    private void end(String stage, String reason) {
        long deal = world.deal("2017-06-01T00:00:00Z", World.state("proposal", "100", null));
        world.change(
                deal,
                "2017-08-01T00:00:00Z",
                stage.equals("won") ? World.state("won", "100", null) : World.lost("100", reason));
    }

    @Test
    public void x2_whatIsBelowDealIsInNoFunnelWinRateDurationOrVelocity() {
        long lead = world.deal("2017-07-02T00:00:00Z", World.state("lead", "100", null));
        world.change(lead, "2017-07-20T00:00:00Z", World.state("lead", "900", "2017-08-01"));

        Funnel funnel = world.funnel(QUARTER);
        assertThat(funnel.stages())
                .allMatch(line -> line.figure(FunnelFigure.ENTERED).isEmpty());
        assertThat(funnel.created().rate()).isEmpty();
        assertThat(funnel.createdOpen()).isZero();
        TimeInStages times = world.stages(QUARTER);
        assertThat(times.stages())
                .allMatch(line -> line.now() == 0 && line.all().count() == 0);
        assertThat(times.openAge().deals()).isZero();
        assertThat(times.velocity().deals()).isZero();
    }

    @Test
    public void d1_velocityIsDealsTimesSizeTimesWinRateByCycle_asPublished() {
        for (int deal = 0; deal < 40; deal++) {
            world.deal("2017-08-20T03:00:00Z", World.state("proposal", "1", null));
        }
        sell("won", 90);
        for (int deal = 0; deal < 3; deal++) {
            sell("lost", 90);
        }

        TimeInStages.Velocity velocity = world.stages(QUARTER).velocity();

        assertThat(velocity.deals()).isEqualTo(40);
        assertThat(velocity.averageWon().orElseThrow()).isEqualByComparingTo("25000");
        assertThat(velocity.winRate().orElseThrow()).isEqualByComparingTo("25");
        assertThat(velocity.cycleDays().orElseThrow()).isEqualByComparingTo("90");
        assertThat(velocity.perDay().orElseThrow()).isEqualByComparingTo("2777.78");
    }

    private void sell(String stage, int days) {
        Instant end = Instant.parse("2017-09-01T00:00:00Z");
        long deal = world.deal(end.minus(Duration.ofDays(days)).toString(), World.state("proposal", "25000", null));
        world.change(deal, end.toString(), World.state(stage, "25000", null));
    }

    @Test
    public void e3_dealsOlderThanAnyThatWasClosedAreNotLive() {
        sell("won", 30);
        sell("lost", 60);
        world.deal("2017-11-01T00:00:00Z", World.state("proposal", "1", null));
        world.deal("2017-01-01T00:00:00Z", World.state("proposal", "1", null));

        TimeInStages.Velocity velocity = world.stages(QUARTER).velocity();

        assertThat(velocity.deals()).isEqualTo(2);
        assertThat(velocity.live()).isEqualTo(1);
        assertThat(velocity.perDay().orElseThrow()).isEqualByComparingTo("833.33");
        assertThat(velocity.livePerDay().orElseThrow()).isEqualByComparingTo("416.67");
    }

    @Test
    public void d5_theSettingLimitsAStageUntilTwentyVisitsOfWonDealsSayBetter() {
        world.deal("2017-10-10T00:00:00Z", World.state("proposal", "1", null));
        for (int deal = 0; deal < 19; deal++) {
            sell("won", 40);
        }
        assertThat(proposal().limit()).isEqualTo(new TimeInStages.Limit(Optional.of(30), Source.SETTING));
        assertThat(proposal().stalled()).isEqualTo(1);

        sell("won", 40);
        assertThat(proposal().limit()).isEqualTo(new TimeInStages.Limit(Optional.of(40), Source.HISTORY));
        assertThat(proposal().stalled()).isZero();
    }

    private StageLine proposal() {
        return world.stages(QUARTER).stages().stream()
                .filter(line -> line.key().equals("proposal"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void daysAreCountedByTheCalendarOfWhoAsks_leapDaysIncluded() {
        long deal = world.deal("2016-02-28T14:59:00Z", World.state("proposal", "10", null));
        world.change(deal, "2016-03-01T15:00:00Z", World.state("won", "10", null));

        assertThat(world.stages(World.request("2016-01-01", "2016-12-31"))
                        .won()
                        .mean()
                        .orElseThrow())
                .isEqualByComparingTo("3");
    }
}
