package io.pipewright.board;

import static io.pipewright.board.BoardFixture.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.ForecastCategory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** Requirement A113: the top 5, 10 or 20 deals that a review goes through. */
public class ViewTopDealsTest {

    private static final String LATELY = "2017-11-10T00:00:00Z";

    private final BoardFixture sales = new BoardFixture();

    private static List<Long> ids(TopDeals top) {
        return top.deals().stream().map(card -> card.deal().id()).toList();
    }

    @Test
    public void ofDealsOfTheSameSizeTheOneThatClosesFirstComesFirst_andOneWithoutACloseDateLast() {
        long undated = sales.deal(in("proposal").worth("3", "USD"), LATELY);
        long later = sales.deal(in("proposal").worth("3", "USD").closing("2017-12-20"), LATELY);
        long sooner = sales.deal(in("proposal").worth("3", "USD").closing("2017-12-01"), LATELY);

        assertThat(ids(sales.top(TopBy.AMOUNT, 20))).containsExactly(sooner, later, undated);
        assertThat(ids(sales.top(TopBy.AMOUNT, 2))).containsExactly(sooner, later);
    }

    @Test
    public void theLargestComeFirst_byAmountOrByWhatTheyAreLikelyToBring() {
        long large = sales.deal(in("proposal").worth("100", "USD"), LATELY);
        long likely = sales.deal(in("closing").worth("90", "USD"), LATELY);
        long small = sales.deal(in("closing").worth("1", "USD"), LATELY);

        assertThat(ids(sales.top(TopBy.AMOUNT, 5))).containsExactly(large, likely, small);
        assertThat(ids(sales.top(TopBy.WEIGHTED, 5))).containsExactly(likely, large, small);
    }

    @Test
    public void thereAreNoMoreThanAskedFor() {
        IntStream.range(0, 30).forEach(deal -> sales.deal(in("proposal").worth("" + deal, "USD"), LATELY));

        assertThat(sales.top(TopBy.AMOUNT, 20).deals()).hasSize(20);
        assertThat(sales.textsAsked).containsExactly(20);
    }

    @Test
    public void theyAreOpenDealsThatMayBeWonByTheEndOfThePeriod_overdueAndUndatedOnesAmongThem() {
        long overdue = sales.deal(in("proposal").worth("5", "USD").closing("2017-01-01"), LATELY);
        long lastDay = sales.deal(in("proposal").worth("4", "USD").closing("2017-12-31"), LATELY);
        long undated = sales.deal(in("proposal").worth("3", "USD"), LATELY);
        sales.deal(in("proposal").worth("9", "USD").closing("2018-01-01"), LATELY);
        sales.deal(in("proposal").worth("9", "USD").as(ForecastCategory.OMITTED), LATELY);
        for (String stage : List.of("lead", "won", "lost", "parked", "nowhere")) {
            sales.deal(in(stage).worth("9", "USD").closing("2017-11-20"), LATELY);
        }

        assertThat(ids(sales.top(TopBy.AMOUNT, 20))).containsExactly(overdue, lastDay, undated);
    }

    @Test
    public void x16_whatHasNoRateCannotBeCompared_andIsSaidApart() {
        sales.deal(in("proposal").worth("1000000", "JPY"), LATELY);
        long known = sales.deal(in("proposal").worth("1", "USD"), LATELY);

        TopDeals top = sales.top(TopBy.AMOUNT, 5);

        assertThat(ids(top)).containsExactly(known);
        assertThat(top.unconverted())
                .singleElement()
                .satisfies(apart -> assertThat(apart.figure().count()).isEqualTo(1));
    }
}
