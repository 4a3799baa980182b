package io.pipewright.jira.store;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.money.RateTables;
import io.pipewright.money.RateTablesContract;
import java.util.Currency;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
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

    private final JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);

    public AoRateTablesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected RateTables rates() {
        return new AoRateTables(database.ao(), new SetupItems(database.ao()), authentication);
    }

    @Override
    protected RateTables elsewhere() {
        return new AoRateTables(database.elsewhere(), new SetupItems(database.elsewhere()), authentication);
    }

    @Override
    protected void report(Currency currency) {
        new SetupItems(database.ao()).remember(AoRateTables.REPORTING, currency.getCurrencyCode());
    }

    @Before
    public void asAdministrator() {
        ApplicationUser administrator = mock(ApplicationUser.class);
        when(administrator.getKey()).thenReturn("admin");
        when(authentication.getLoggedInUser()).thenReturn(administrator);
    }
}
