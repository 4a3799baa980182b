package io.pipewright.sandbox.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.springframework.dao.DataAccessException;

public class DatabaseTest {

    private final String address = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final Database database = new Database(address, "sa", "");
    private final List<String> said = new ArrayList<>();

    @Before
    public void createTables() {
        Schema.create(database);
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void aTransactionInsideAnotherIsTheSameOne_andIsTakenBackWithIt() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    Object outer = database.transaction();
                    database.inTransaction(() -> {
                        assertThat(database.transaction()).isSameAs(outer);
                        return add("inner");
                    });
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(groups()).isEmpty();
        assertThat(database.transaction()).isNull();
    }

    @Test
    public void aFailureInsideThatTheOuterWorkCatches_doesNotTakeTheOuterWorkBack() {
        database.inTransaction(() -> {
            add("outer");
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        throw new IllegalStateException("caught");
                    }))
                    .hasMessage("caught");
            return null;
        });

        assertThat(groups()).containsExactly("outer");
    }

    @Test
    public void whatFollowsACommitSeesItsRows_andMayWriteInATransactionOfItsOwn() {
        database.inTransaction(() -> {
            database.afterCommit(() -> {
                said.addAll(groups());
                said.add("in a transaction: " + database.isInTransaction());
                database.inTransaction(() -> add("second"));
            });
            return add("first");
        });

        assertThat(said).containsExactly("first", "in a transaction: false");
        assertThat(groups()).containsExactly("first", "second");
    }

    @Test
    public void nothingFollowsARollback() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.afterCommit(() -> said.add("committed"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(said).isEmpty();
    }

    @Test
    public void anIdIsNotGivenTwice_alsoNotAfterARollback() {
        List<Long> given = new ArrayList<>();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    given.add(database.nextId("deals"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        try (Database next = new Database(address, "sa", "")) {
            given.add(next.nextId("deals"));
        }

        assertThat(given).containsExactly(10000L, 10100L);
    }

    @Test
    public void whatTheDatabaseRefuses_isToldInItsOwnWords() {
        add("sales");

        assertThatThrownBy(() -> add("sales"))
                .isInstanceOf(DataAccessException.class)
                .satisfies(failure ->
                        assertThat(failure).hasMessage(failure.getCause().getMessage()))
                .hasCauseInstanceOf(SQLException.class);
    }

    private int add(String name) {
        return database.update("insert into cwd_group (group_name) values (?)", name);
    }

    private List<String> groups() {
        return database.query("select group_name from cwd_group order by group_name", row -> row.getString(1));
    }
}
