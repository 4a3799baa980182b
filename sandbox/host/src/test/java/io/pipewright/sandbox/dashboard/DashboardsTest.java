package io.pipewright.sandbox.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.TestSite;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class DashboardsTest {

    private Site site;
    private Dashboards dashboards;
    private ApplicationUser owner;
    private Dashboard dashboard;

    @Before
    public void create() {
        site = TestSite.seeded();
        dashboards = new Dashboards(site.database());
        owner = site.users().getUserByName("manager");
        dashboard = dashboards.create(owner, "Sales", false);
    }

    @After
    public void close() {
        Database database = site.database();
        database.close();
    }

    @Test
    public void aNewItemStandsOnTopOfTheFirstColumn() {
        DashboardItem first = dashboards.add(dashboard.id(), "a:x");
        DashboardItem second = dashboards.add(dashboard.id(), "a:y");
        assertThat(dashboards.items(dashboard.id()))
                .extracting(DashboardItem::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    public void aMovedItemTakesItsPlaceAndTheOthersCloseUp() {
        DashboardItem a = dashboards.add(dashboard.id(), "a:a");
        DashboardItem b = dashboards.add(dashboard.id(), "a:b");
        dashboards.move(a, 1, 99);
        dashboards.move(b, 1, 0);
        assertThat(dashboards.items(dashboard.id()))
                .containsExactly(
                        new DashboardItem(b.id(), dashboard.id(), "a:b", 1, 0),
                        new DashboardItem(a.id(), dashboard.id(), "a:a", 1, 1));
        assertThatThrownBy(() -> dashboards.move(a, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void preferencesThatAreNotGivenStay() {
        DashboardItem item = dashboards.add(dashboard.id(), "a:x");
        dashboards.setPreferences(item.id(), Map.of("a", "1", "b", "2"));
        dashboards.setPreferences(item.id(), Map.of("b", "3"));
        assertThat(dashboards.preferences(item.id())).isEqualTo(Map.of("a", "1", "b", "3"));
    }

    @Test
    public void nothingOfADeletedDashboardIsLeft() {
        DashboardItem item = dashboards.add(dashboard.id(), "a:x");
        dashboards.setPreferences(item.id(), Map.of("a", "1"));
        dashboards.delete(dashboard.id());
        assertThat(dashboards.find(dashboard.id(), owner)).isEmpty();
        assertThat(dashboards.item(item.id())).isEmpty();
        assertThat(dashboards.preferences(item.id())).isEmpty();
    }

    @Test
    public void othersSeeItOnceItIsShared() {
        ApplicationUser other = site.users().getUserByName("rep2");
        assertThat(dashboards.visibleTo(other)).isEmpty();
        dashboards.change(dashboard.id(), "Sales", true);
        assertThat(dashboards.find(dashboard.id(), other))
                .hasValueSatisfying(seen -> assertThat(seen.isOwnedBy(other)).isFalse());
    }
}
