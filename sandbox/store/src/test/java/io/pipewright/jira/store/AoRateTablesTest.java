package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.jira.money.StoredReportingCurrency;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTables;
import io.pipewright.money.RateTablesContract;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoRateTablesTest extends RateTablesContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoRateTablesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected RateTables rates() {
        return new AoRateTables(
                database.ao(),
                database.locks(),
                new StoredReportingCurrency(database.settings(), (before, after) -> {}));
    }

    @Override
    protected RateTables elsewhere() {
        return new AoRateTables(
                database.elsewhere(),
                database.locksElsewhere(),
                new StoredReportingCurrency(database.settings(), (before, after) -> {}));
    }

    @Override
    protected void report(Currency currency) {
        new StoredReportingCurrency(database.settings(), (before, after) -> {}).choose(currency);
    }

    @Test
    public void aRateKeepsWhoEnteredItAndWhen() {
        Instant moment = Instant.parse("2017-06-02T03:04:05.678Z");

        rates().add(Rate.parse("EUR", "USD", "1.1", "2017-06-01"), new Stamp(new UserKey("kim"), moment));

        assertThat(database.ao().find(RateEntity.class)).singleElement().satisfies(row -> {
            assertThat(row.getEnteredBy()).isEqualTo("kim");
            assertThat(row.getEnteredAt()).isEqualTo(moment.toEpochMilli());
        });
    }
}
