package io.pipewright.board;

import static io.pipewright.board.BoardFixture.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealId;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.metrics.MetricsRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Requirements A4 to A6, A153 to A157: what waits for a rep today. */
public class ViewWorkTest {

    private static final LocalDate TODAY = BoardFixture.ACTOR.today();
    private static final String LONG_AGO = "2017-11-14T00:00:00Z";

    private final BoardFixture sales = new BoardFixture();

    private Work work() {
        return work(OwnerChoice.everybody());
    }

    private Work work(OwnerChoice owner) {
        return sales.viewWork()
                .of(
                        BoardFixture.ACTOR,
                        new MetricsRequest(Scope.everything(), owner, BoardFixture.QUARTER, Optional.empty()));
    }

    private static Work.Section section(Work work, WorkReason reason) {
        return work.sections().get(reason.ordinal());
    }

    private static List<Long> deals(Work work, WorkReason reason) {
        return section(work, reason).items().stream()
                .map(item -> item.card().deal().id())
                .toList();
    }

    private void task(long deal, String title, Side side, LocalDate day) {
        assertThat(sales.plans.add(new DealId(deal), TaskContent.of(title, side, day), BoardFixture.ACTOR.stamp()))
                .isPresent();
    }

    @Test
    public void aNextStepIsDueFromItsDayOn_theLongestOverdueFirst() {
        long today = sales.deal(in("proposal").nextStepOn("2017-11-15"), LONG_AGO);
        long lastWeek = sales.deal(in("proposal").nextStepOn("2017-11-08"), LONG_AGO);
        sales.deal(in("proposal").nextStepOn("2017-11-16"), LONG_AGO);
        sales.deal(in("proposal"), LONG_AGO);

        assertThat(deals(work(), WorkReason.NEXT_STEP_DUE)).containsExactly(lastWeek, today);
    }

    @Test
    public void tasksOfBothSidesAreLate_orDueWithinAWeek_eachWithItsDeal() {
        long deal = sales.deal(in("proposal"), LONG_AGO);
        task(deal, "Send the offer", Side.OURS, TODAY.minusDays(1));
        task(deal, "Board approves", Side.CUSTOMERS, TODAY);
        task(deal, "Kick-off", Side.BOTH, TODAY.plusDays(6));
        task(deal, "Review", Side.BOTH, TODAY.plusDays(7));

        assertThat(titles(WorkReason.TASK_OVERDUE)).containsExactly("Send the offer");
        assertThat(titles(WorkReason.TASK_DUE)).containsExactly("Board approves", "Kick-off");
        assertThat(deals(work(), WorkReason.TASK_DUE)).containsExactly(deal, deal);
    }

    private List<String> titles(WorkReason reason) {
        return section(work(), reason).items().stream()
                .map(item -> item.task().orElseThrow().title())
                .toList();
    }

    @Test
    public void whatTheForecastCallsInNeedOfAttentionWaitsHereToo_theLargestFirst() {
        long late = sales.deal(in("closing").closing("2017-11-14"), LONG_AGO);
        long small = sales.deal(in("proposal").worth("5", "USD").withoutNextStep(), LONG_AGO);
        long large = sales.deal(in("proposal").worth("700", "USD").withoutNextStep(), LONG_AGO);
        long stalled = sales.deal(in("proposal"), "2017-10-01T00:00:00Z");

        assertThat(deals(work(), WorkReason.CLOSE_DATE_PASSED)).containsExactly(late);
        assertThat(deals(work(), WorkReason.NO_NEXT_STEP)).containsExactly(large, small);
        assertThat(deals(work(), WorkReason.STALLED)).containsExactly(stalled);
    }

    /** X2. */
    @Test
    public void whatIsNoDealYetOrHasEndedAsksForNothing() {
        for (String stage : List.of("lead", "won", "care", "lost", "parked", "nowhere")) {
            long deal = sales.deal(in(stage).closing("2017-01-01").nextStepOn("2017-01-01"), LONG_AGO);
            task(deal, "Send the offer", Side.OURS, TODAY);
        }

        assertThat(work().sections())
                .allSatisfy(section ->
                        assertThat(section.count()).as(section.reason().code()).isZero());
    }

    @Test
    public void arepSeesTheOwnDeals_aManagerThoseOfTheGroup_andNobodyWhatMayNotBeBrowsed() {
        long kims = sales.deal(in("proposal").by("kim").withoutNextStep(), LONG_AGO);
        long mine =
                sales.deal(in("proposal").by(BoardFixture.ACTOR.user().value()).withoutNextStep(), LONG_AGO);
        long hidden = sales.deal(in("proposal").by("kim").withoutNextStep(), LONG_AGO);
        sales.visible = deal -> deal != hidden;

        assertThat(deals(work(OwnerChoice.parse("me")), WorkReason.NO_NEXT_STEP))
                .containsExactly(mine);
        assertThat(deals(work(OwnerChoice.parse("group:sales")), WorkReason.NO_NEXT_STEP))
                .containsExactly(kims);
    }

    @Test
    public void manyItemsAreCounted_theFirstAreShown_andTextsAreLoadedOnceForAll() {
        for (int deal = 0; deal < ViewWork.MOST_ITEMS + 3; deal++) {
            sales.deal(in("proposal").closing("2017-01-01").withoutNextStep(), LONG_AGO);
        }

        Work work = work();

        assertThat(section(work, WorkReason.NO_NEXT_STEP).count()).isEqualTo(ViewWork.MOST_ITEMS + 3);
        assertThat(section(work, WorkReason.NO_NEXT_STEP).items()).hasSize(ViewWork.MOST_ITEMS);
        assertThat(sales.textsAsked).hasSize(1);
    }

    @Test
    public void aDealThatWasDeletedMeanwhileIsLeftOut() {
        long gone = sales.deal(in("proposal").withoutNextStep(), LONG_AGO);
        sales.gone.add(gone);

        assertThat(deals(work(), WorkReason.NO_NEXT_STEP)).isEmpty();
    }
}
