package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.DealId;
import io.pipewright.exit.Waiver;
import io.pipewright.exit.Waivers;
import io.pipewright.exit.WaiversContract;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoWaiversTest extends WaiversContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoWaiversTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Waivers waivers() {
        return new AoWaivers(database.ao(), database.locks());
    }

    @Override
    protected Waivers elsewhere() {
        return new AoWaivers(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void theWaiversOfADealAreReadInOneQuery_whateverTheirNumber() {
        DealId deal = new DealId(1);
        for (long criterion = 1; criterion <= 20; criterion++) {
            waivers().append(new Waiver(criterion, deal, new Stamp(new UserKey("admin"), Instant.EPOCH), "reason"));
        }

        assertThat(database.statements(() -> waivers().ofDeal(deal))).hasSize(1);
    }
}
