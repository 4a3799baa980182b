package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.AtOnce;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class SetupItemsTest {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    private final SetupItems here;
    private final SetupItems there;

    public SetupItemsTest(TestDatabase database) {
        this.database = database;
        this.here = new SetupItems(database.ao(), database.locks());
        this.there = new SetupItems(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void anIdThatOneNodeStoresIsFoundByTheOthers_evenBySomeoneWhoMissedItBefore() {
        assertThat(there.id("field.amount")).isEmpty();

        here.remember("field.amount", "customfield_10001");

        assertThat(there.id("field.amount")).contains("customfield_10001");
    }

    @Test
    public void aNodeAsksTheDatabaseOnceForAnId() {
        there.remember("field.amount", "customfield_10001");
        here.id("field.amount");

        assertThat(database.statements(() -> here.id("field.amount"))).isEmpty();
    }

    @Test
    public void anotherIdUnderAStoredNameReplacesIt() {
        here.remember("field.amount", "customfield_10001");
        here.remember("field.amount", "customfield_10002");

        assertThat(here.read()).containsOnlyKeys("field.amount").containsValue("customfield_10002");
    }

    @Test
    public void severalAdministratorsWhoStoreTheSameNameFirst_allSucceedAndItIsStoredOnce() throws Exception {
        for (int round = 1; round <= 30; round++) {
            String name = "field." + round;
            AtOnce.all(4, person -> (person % 2 == 0 ? here : there).remember(name, "customfield_1"));
        }

        assertThat(database.ao().count(SetupItemEntity.class)).isEqualTo(30);
    }
}
