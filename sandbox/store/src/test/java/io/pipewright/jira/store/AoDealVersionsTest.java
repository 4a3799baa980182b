package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.DealVersionsContract;
import io.pipewright.history.States;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoDealVersionsTest extends DealVersionsContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoDealVersionsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected DealVersions versions() {
        return new AoDealVersions(database.ao(), database.locks());
    }

    @Override
    protected DealVersions elsewhere() {
        return new AoDealVersions(database.elsewhere(), database.locksElsewhere());
    }

    /** R4: the page ends with a row that cannot be read. */
    @Test
    public void rowsAreReadPageByPage_andEachOnce() {
        for (int deal = 1; deal <= 7; deal++) {
            versions().append(List.of(DealVersion.unstored(deal, States.plain("open"), Instant.EPOCH, 0)));
        }
        DealVersion third = all(versions()).get(2);
        database.corrupt(DealVersionEntity.class, (int) third.sequence(), "CURRENCY", "no currency");

        assertThat(all(new AoDealVersions(database.ao(), database.locks(), 3)))
                .extracting(DealVersion::dealId)
                .containsExactly(1L, 2L, 4L, 5L, 6L, 7L);
    }

    private static List<DealVersion> all(DealVersions store) {
        List<DealVersion> all = new ArrayList<>();
        store.after(0, all::add);
        return all;
    }

    @Test
    public void aRebuildThatTheDatabaseRefusesLeavesTheStoredVersionsAsTheyWere() {
        DealVersion stored = DealVersion.unstored(1, States.plain("open"), Instant.EPOCH, DealVersion.CREATION);
        DealVersion tooLong = DealVersion.unstored(1, States.plain("x".repeat(300)), Instant.EPOCH, 1);
        versions().append(List.of(stored));

        assertThatThrownBy(() -> versions().replace(List.of(), List.of(stored, tooLong)))
                .isInstanceOf(RuntimeException.class);

        List<DealVersion> left = new ArrayList<>();
        elsewhere().after(0, left::add);
        assertThat(left).extracting(version -> version.withSequence(0)).containsExactly(stored);
    }
}
