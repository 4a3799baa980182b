package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.AtOnce;
import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.math.BigDecimal;
import org.junit.Test;

/** What {@link Overrides} promises, for every class that answers the port. */
public abstract class OverridesContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final DealId DEAL = new DealId(10_001);
    private static final DealId OTHER_DEAL = new DealId(Long.MAX_VALUE);

    /** The store under test, empty. */
    protected abstract Overrides values();

    /** The same store as another node of the cluster uses it. */
    protected Overrides elsewhere() {
        return values();
    }

    private Overrides seenBy(int person) {
        return person % 2 == 0 ? values() : elsewhere();
    }

    @Test
    public void aDealWhoseRepHasSetNothingHasNoValuesOfItsOwn() {
        assertThat(values().of(DEAL).probability()).isEmpty();
        assertThat(values().of(DEAL).category()).isEmpty();
    }

    @Test
    public void everyProbabilityComesBackExactly() {
        for (String percent : new String[] {"0", "0.01", "33.33", "99.99", "100"}) {
            Probability probability = new Probability(new BigDecimal(percent));
            values().keepProbability(DEAL, probability);
            assertThat(elsewhere().of(DEAL).probability()).contains(probability);
        }
    }

    @Test
    public void everyCategoryComesBack() {
        for (ForecastCategory category : ForecastCategory.values()) {
            values().keepCategory(DEAL, category);
            assertThat(elsewhere().of(DEAL).category()).contains(category);
        }
    }

    @Test
    public void probabilityAndCategoryAreHandedBackOneByOne() {
        values().keepProbability(DEAL, Probability.of(30));
        values().keepCategory(DEAL, ForecastCategory.COMMIT);

        values().resetProbability(DEAL);
        assertThat(elsewhere().of(DEAL).probability()).isEmpty();
        assertThat(elsewhere().of(DEAL).category()).contains(ForecastCategory.COMMIT);

        values().resetCategory(DEAL);
        assertThat(elsewhere().of(DEAL).category()).isEmpty();
    }

    @Test
    public void whatWasNeverSetCanBeHandedBack_andWhatWasHandedBackCanBeSetAgain() {
        values().resetProbability(DEAL);
        values().resetCategory(DEAL);
        values().keepProbability(DEAL, Probability.of(30));
        values().resetProbability(DEAL);
        values().keepProbability(DEAL, Probability.of(40));

        assertThat(elsewhere().of(DEAL).probability()).contains(Probability.of(40));
    }

    @Test
    public void theValuesOfTwoDealsDoNotTouchEachOther() {
        values().keepProbability(DEAL, Probability.of(30));
        values().keepProbability(OTHER_DEAL, Probability.of(70));
        values().keepCategory(OTHER_DEAL, ForecastCategory.COMMIT);
        values().resetProbability(DEAL);

        assertThat(values().of(DEAL).probability()).isEmpty();
        assertThat(values().of(DEAL).category()).isEmpty();
        assertThat(values().of(OTHER_DEAL).probability()).contains(Probability.of(70));
    }

    @Test
    public void whenSeveralSetTheFirstValueAtOnceOneOfThemStands_andTheNextOneReplacesIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            DealId deal = new DealId(20_000 + round);
            AtOnce.all(PEOPLE, person -> seenBy(person).keepProbability(deal, Probability.of(10 + person)));
            assertThat(values().of(deal).probability().orElseThrow().percent().intValue())
                    .isBetween(10, 9 + PEOPLE);

            for (int next = 50; next < 55; next++) {
                values().keepProbability(deal, Probability.of(next));
                assertThat(elsewhere().of(deal).probability()).contains(Probability.of(next));
            }
        }
    }

    @Test
    public void whenSomeSetAValueAndOthersHandItBackAllSucceed_andTheLastWordCounts() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AtOnce.all(PEOPLE, person -> {
                if (person < PEOPLE / 2) {
                    seenBy(person).keepCategory(DEAL, ForecastCategory.COMMIT);
                } else {
                    seenBy(person).resetCategory(DEAL);
                }
            });
            values().resetCategory(DEAL);
            assertThat(elsewhere().of(DEAL).category()).isEmpty();
        }
    }

    @Test
    public void valuesThatSeveralSetForDifferentDealsAndFieldsAtOnceAreAllKept() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                DealId deal = new DealId(30_000 + round);
                if (person == 0) {
                    seenBy(person).keepCategory(deal, ForecastCategory.BEST_CASE);
                } else if (person == 1) {
                    seenBy(person).keepProbability(deal, Probability.of(round));
                } else {
                    seenBy(person).keepProbability(new DealId(40_000 + 100 * person + round), Probability.of(round));
                }
            }
        });

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(values().of(new DealId(30_000 + round)).category()).contains(ForecastCategory.BEST_CASE);
            assertThat(values().of(new DealId(30_000 + round)).probability()).contains(Probability.of(round));
            for (int person = 2; person < PEOPLE; person++) {
                assertThat(values().of(new DealId(40_000 + 100 * person + round))
                                .probability())
                        .contains(Probability.of(round));
            }
        }
    }
}
