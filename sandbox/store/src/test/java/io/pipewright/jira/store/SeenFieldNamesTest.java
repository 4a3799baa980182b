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
public class SeenFieldNamesTest {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    private final SeenFieldNames here;
    private final SeenFieldNames there;

    public SeenFieldNamesTest(TestDatabase database) {
        this.database = database;
        this.here = new SeenFieldNames(database.ao(), database.locks());
        this.there = new SeenFieldNames(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void everyNameOfAFieldIsKept_inTheOrderInWhichItWasSeen_onEveryNode() {
        here.remember("amount", "Amount");
        there.remember("amount", "Volume");
        here.remember("probability", "Amount");

        assertThat(there.read().get("amount")).containsExactly("Amount", "Volume");
        assertThat(there.read().get("probability")).containsExactly("Amount");
    }

    @Test
    public void namesWithOneHashAndNamesThatDifferInCaseOrBlanksAreNamesOfTheirOwn() {
        assertThat("Siblings").hasSameHashCodeAs("Teheran");
        List<String> names = List.of("Siblings", "Teheran", "siblings", "Siblings ", "금액", "x".repeat(255));

        names.forEach(name -> here.remember("amount", name));

        assertThat(there.read().get("amount")).containsExactlyElementsOf(names);
    }

    @Test
    public void aNameThatThisNodeHasSeenCostsNoQuery() {
        there.remember("amount", "Amount");
        here.remember("amount", "Amount");

        assertThat(database.statements(() -> here.remember("amount", "Amount"))).isEmpty();
    }

    @Test
    public void aNameThatSeveralSeeFirstIsStoredOnce() throws Exception {
        for (int round = 1; round <= 30; round++) {
            String name = "Amount " + round;
            AtOnce.all(4, person -> (person % 2 == 0 ? here : there).remember("amount", name));
        }

        assertThat(database.ao().count(FieldNameEntity.class)).isEqualTo(30);
    }
}
