package io.pipewright.sandbox.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.sandbox.site.TestSite;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.Test;

public class CachedTest {

    private final Database database = TestSite.emptyDatabase();
    private int loads;
    private final Cached<List<String>> names = new Cached<>(database, this::load);

    private List<String> load() {
        loads++;
        return database.query("select group_name from cwd_group order by group_name", row -> row.getString(1));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void rowsAreReadOnce_untilTheyChange() {
        names.get();
        names.get();
        assertThat(loads).isEqualTo(1);

        add("sales");

        assertThat(names.get()).containsExactly("sales");
    }

    @Test
    public void aTransactionSeesItsOwnChanges_andOthersSeeThemAfterTheCommit() {
        names.get();

        database.inTransaction(() -> {
            add("sales");
            assertThat(names.get()).containsExactly("sales");
            assertThat(CompletableFuture.supplyAsync(names::get).join()).isEmpty();
            return null;
        });

        assertThat(CompletableFuture.supplyAsync(names::get).join()).containsExactly("sales");
    }

    @Test
    public void aRollbackLeavesNothingBehind_alsoInTheNextTransactionOfTheSameThread() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add("sales");
                    names.get();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.inTransaction(names::get)).isEmpty();
        assertThat(names.get()).isEmpty();
    }

    private void add(String name) {
        database.update("insert into cwd_group (group_name) values (?)", name);
        names.changed();
    }
}
