package io.pipewright.forecast;

import static io.pipewright.forecast.ForecastFixture.KRW;
import static io.pipewright.forecast.ForecastFixture.OTHER_PROJECT;
import static io.pipewright.forecast.ForecastFixture.PROJECT;
import static io.pipewright.forecast.ForecastFixture.SEOUL;
import static io.pipewright.forecast.ForecastFixture.TODAY;
import static io.pipewright.forecast.ForecastFixture.USD;
import static io.pipewright.forecast.ForecastFixture.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.analysis.Figure;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.Test;

/** U10 and requirement A153: no open deal falls through the cracks, and each figure is the list that it opens. */
public class NeedingAttentionTest {

    private final ForecastFixture sales = new ForecastFixture();

    private AttentionFigure figure(Attention attention) {
        return sales.attention(Scope.everything(), USD).get(attention.ordinal());
    }

    private long[] list(Attention attention) {
        return sales.behind(new AttentionSelection(Scope.everything(), attention));
    }

    private long proposal(String closes, String since) {
        return sales.deal(state("proposal").amount("10", "USD").closes(closes), since);
    }

    @Test
    public void aCloseDateHasPassedFromTheNextDayOn_howeverLongAgoItWas() {
        long yesterday = proposal("2017-11-14", "2017-11-14T00:00:00Z");
        proposal("2017-11-15", "2017-11-14T00:00:00Z");
        proposal(null, "2017-11-14T00:00:00Z");
        long yearsAgo = proposal("2015-01-01", "2017-11-14T00:00:00Z");

        assertThat(list(Attention.CLOSE_DATE_PASSED)).containsExactly(yesterday, yearsAgo);
        assertThat(figure(Attention.CLOSE_DATE_PASSED).amount()).isEqualByComparingTo("20");
    }

    @Test
    public void aDealIsStalledAfterMoreDaysThanItsStageAllows_countedInDaysOfWhoAsks() {
        proposal("2018-01-01", "2017-10-15T15:00:00Z");
        long stalled = proposal("2018-01-01", "2017-10-15T14:59:59Z");
        sales.deal(state("closing").closes("2018-01-01"), "2010-01-01T00:00:00Z");

        assertThat(list(Attention.STALLED)).containsExactly(stalled);
    }

    @Test
    public void aDealWithoutNextStepAndOneWithALatePlanNeedAttention() {
        long first = sales.deal(state("proposal").closes("2018-01-01").withoutNextStep(), "2017-11-14T00:00:00Z");
        long second = proposal("2018-01-01", "2017-11-14T00:00:00Z");
        sales.latePlan = deal -> deal == second;

        assertThat(list(Attention.NO_NEXT_STEP)).containsExactly(first);
        assertThat(list(Attention.PLAN_OVERDUE)).containsExactly(second);
    }

    @Test
    public void anOmittedDealIsOpenAllTheSame_butWhatIsNoDealOrHasEndedNeedsNothing() {
        long omitted = sales.deal(
                state("proposal")
                        .category(ForecastCategory.OMITTED)
                        .closes("2017-01-01")
                        .withoutNextStep(),
                "2017-11-14T00:00:00Z");
        for (String stage : List.of("lead", "won", "care", "lost", "parked", "nowhere")) {
            sales.deal(state(stage).closes("2017-01-01").withoutNextStep(), "2010-01-01T00:00:00Z");
        }
        sales.latePlan = deal -> true;

        for (Attention attention : Attention.values()) {
            assertThat(list(attention))
                    .as(attention.code())
                    .containsExactly(attention == Attention.STALLED ? new long[0] : new long[] {omitted});
        }
    }

    @Test
    public void amountsWithoutARateStandApart_andTheirDealsAreStillInTheList() {
        sales.deal(state("proposal").amount("5", "USD").closes("2017-01-01"), "2017-11-14T00:00:00Z");
        sales.deal(state("proposal").amount("700", "JPY").closes("2017-01-01"), "2017-11-14T00:00:00Z");
        sales.deal(state("proposal").closes("2017-01-01"), "2017-11-14T00:00:00Z");

        AttentionFigure figure = figure(Attention.CLOSE_DATE_PASSED);

        assertThat(figure.count()).isEqualTo(3);
        assertThat(figure.amount()).isEqualTo(new BigDecimal("5.00"));
        assertThat(figure.unconverted()).singleElement().satisfies(apart -> {
            assertThat(apart.currency().getCurrencyCode()).isEqualTo("JPY");
            assertThat(apart.figure()).isEqualTo(new Figure(new BigDecimal("700"), 1));
        });
        assertThat(list(Attention.CLOSE_DATE_PASSED)).hasSize(3);
    }

    @Test
    public void everyFigureIsItsList_asASlowReadingOfTheDefinitionsFindsIt() {
        for (int seed = 0; seed < 20; seed++) {
            RandomDeals deals = new RandomDeals(new Random(seed));
            for (Scope scope : List.of(Scope.everything(), Scope.projects(List.of(OTHER_PROJECT)))) {
                for (AttentionFigure figure : deals.fixture.attention(scope, KRW)) {
                    String text = figure.selection().encode();
                    List<RandomDeals.Deal> those = deals.of(figure.selection());
                    assertThat(deals.fixture.behind(DealSelection.decode(text)))
                            .as(text)
                            .containsExactly(those.stream()
                                    .mapToLong(RandomDeals.Deal::id)
                                    .toArray());
                    assertThat(figure.count()).isEqualTo(those.size());
                    assertThat(figure.amount())
                            .isEqualByComparingTo(String.valueOf(1000L
                                    * those.stream()
                                            .mapToLong(RandomDeals.Deal::dollars)
                                            .sum()));
                }
            }
        }
    }

    @Test
    public void aSelectionReadsLikeASentence_andWhatIsNoneIsRefused() {
        AttentionSelection selection = new AttentionSelection(Scope.jql("a = \"b;c\""), Attention.NO_NEXT_STEP);

        assertThat(selection.encode()).isEqualTo("attention=no-next-step;jql=a = %22b%3Bc%22");
        assertThat(DealSelection.decode(selection.encode())).isEqualTo(selection);
        for (String bad : List.of(
                "attention=stalled",
                "attention=tired;projects=all",
                "attention=stalled;projects=all;filter=1",
                "attention=stalled;projects=all;column=lost",
                "attention=stalled;attention=stalled;projects=all")) {
            assertThatThrownBy(() -> DealSelection.decode(bad)).as(bad).isInstanceOf(InvalidValue.class);
        }
    }

    /** Deals of both projects with random stages, dates and amounts in dollars, a dollar being a thousand won. */
    private static final class RandomDeals {

        private static final String[] STAGES = {"lead", "proposal", "proposal", "closing", "won", "lost", "nowhere"};

        final ForecastFixture fixture = new ForecastFixture();
        private final List<Deal> deals = new ArrayList<>();

        record Deal(
                long id, long project, String stage, long dollars, LocalDate closes, boolean nextStep, Instant since) {}

        RandomDeals(Random random) {
            fixture.rate("USD", "KRW", "1000", "2017-01-01");
            fixture.visible = deal -> deal % 5 != 0;
            fixture.latePlan = deal -> deal % 4 == 0;
            for (int deal = 0; deal < 200; deal++) {
                add(random);
            }
        }

        private void add(Random random) {
            String stage = STAGES[random.nextInt(STAGES.length)];
            long project = random.nextBoolean() ? PROJECT : OTHER_PROJECT;
            long dollars = random.nextInt(100_000);
            LocalDate closes = random.nextInt(5) == 0 ? null : TODAY.plusDays(random.nextInt(60) - 30L);
            Instant since = Instant.parse("2017-11-15T00:00:00Z").minus(random.nextInt(60 * 24), ChronoUnit.HOURS);
            boolean nextStep = random.nextInt(3) > 0;
            ForecastFixture.StateBuilder state = state(stage)
                    .in(project)
                    .amount(String.valueOf(dollars), "USD")
                    .closes(closes == null ? null : closes.toString());
            long id = fixture.deal(nextStep ? state : state.withoutNextStep(), since.toString());
            deals.add(new Deal(id, project, stage, dollars, closes, nextStep, since));
        }

        List<Deal> of(AttentionSelection selection) {
            return deals.stream()
                    .filter(deal -> deal.id() % 5 != 0)
                    .filter(deal -> selection.scope().projects().test(deal.project()))
                    .filter(deal ->
                            deal.stage().equals("proposal") || deal.stage().equals("closing"))
                    .filter(rule(selection.attention()))
                    .toList();
        }

        private static Predicate<Deal> rule(Attention attention) {
            return switch (attention) {
                case CLOSE_DATE_PASSED ->
                    deal -> deal.closes() != null && deal.closes().isBefore(TODAY);
                case NO_NEXT_STEP -> deal -> !deal.nextStep();
                case STALLED ->
                    deal -> deal.stage().equals("proposal")
                            && ChronoUnit.DAYS.between(
                                            deal.since().atZone(SEOUL).toLocalDate(), TODAY)
                                    > ForecastFixture.ROT_DAYS;
                case PLAN_OVERDUE -> deal -> deal.id() % 4 == 0;
            };
        }
    }
}
