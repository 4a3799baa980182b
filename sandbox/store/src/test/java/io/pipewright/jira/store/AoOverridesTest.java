package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.AtOnce;
import io.pipewright.deal.DealId;
import io.pipewright.deal.Probability;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.OverridesContract;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoOverridesTest extends OverridesContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoOverridesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Overrides values() {
        return new AoOverrides(database.ao(), database.locks());
    }

    @Override
    protected Overrides elsewhere() {
        return new AoOverrides(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void aValueThatSeveralSetAtOnceIsStoredOnce() throws Exception {
        for (int round = 1; round <= 30; round++) {
            DealId deal = new DealId(round);
            AtOnce.all(4, person -> (person % 2 == 0 ? values() : elsewhere()).keepProbability(deal, Probability.NONE));
        }

        assertThat(database.ao().count(OverrideEntity.class)).isEqualTo(30);
    }
}
