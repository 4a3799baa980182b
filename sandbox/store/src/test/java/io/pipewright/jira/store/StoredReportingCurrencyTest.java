package io.pipewright.jira.store;

import io.pipewright.jira.money.StoredReportingCurrency;
import io.pipewright.money.ReportingCurrency;
import io.pipewright.money.ReportingCurrencyContract;
import java.util.List;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class StoredReportingCurrencyTest extends ReportingCurrencyContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    private final StoredReportingCurrency here;
    private final StoredReportingCurrency there;

    public StoredReportingCurrencyTest(TestDatabase database) {
        this.database = database;
        this.here = new StoredReportingCurrency(database.settings(), (before, after) -> {});
        this.there = new StoredReportingCurrency(database.settings(), (before, after) -> {});
    }

    @Override
    protected ReportingCurrency reporting() {
        return here;
    }

    @Override
    protected ReportingCurrency elsewhere() {
        return there;
    }
}
