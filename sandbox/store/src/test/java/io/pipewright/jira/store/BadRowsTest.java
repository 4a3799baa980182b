package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.history.UnreadableRows;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.schema.Table;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R6: a row that cannot be read breaks nothing but itself, and the log says which it is. */
@RunWith(Parameterized.class)
public class BadRowsTest {

    @Parameters(name = "{0}: {1}")
    public static List<Object[]> databasesAndValues() {
        return TestDatabase.all().stream()
                .flatMap(database -> BadValues.all().stream().map(bad -> new Object[] {database, bad}))
                .toList();
    }

    @Rule
    public final TestDatabase database;

    private final BadValue bad;
    private final SampleRows rows;

    public BadRowsTest(TestDatabase database, BadValue bad) {
        this.database = database;
        this.bad = bad;
        this.rows = new SampleRows(database);
    }

    @Test
    public void theOtherRowsAreReadAndTheLogNamesTheOneThatCannotBe() {
        rows.write();
        List<?> whole = rows.read(bad.table());
        List<?> others = whole.subList(1, whole.size());
        int id = oldest(bad.table());
        database.corrupt(bad.table(), id, bad.column(), bad.value());

        List<Object> read = new ArrayList<>();
        String log = Logged.during(() -> read.addAll(rows.read(bad.table())));

        assertThat(others).isNotEmpty();
        assertThat(read.stream().filter(others::contains).toList()).hasSameSizeAs(others);
        assertThat(read).hasSize(bad.effect() == BadValue.Effect.STILL_READ ? whole.size() : others.size());
        assertThat(log).doesNotContain(bad.shownText());
        if (bad.effect() == BadValue.Effect.NAMED) {
            String table = bad.table().getAnnotation(Table.class).value();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("WARN", "the table " + table + " ")
                    .endsWith(": " + id);
            assertThat(new MetUnreadableRows(database.ao()).all())
                    .as("what administrators are shown")
                    .contains(new UnreadableRows.OfTable(table, List.of(id)));
        } else {
            assertThat(log).isEmpty();
        }
    }

    private int oldest(Class<? extends Entity> table) {
        return database.ao().find(table, Query.select().order("ID").limit(1))[0].getID();
    }
}
