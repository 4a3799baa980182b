package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.sandbox.ao.AoModuleKind;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import io.pipewright.sandbox.sal.StoredSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.TableNameConverter;
import org.junit.rules.ExternalResource;

/**
 * A real database with the app's tables, made by the host's engine from the app's own descriptor. Two nodes of a cluster use it, with
 * transactions at the level that Jira's have: READ COMMITTED, where only a lock makes changes take turns. It is started when it is needed
 * first and lives as long as the tests of this module; every test begins with empty tables.
 */
final class TestDatabase extends ExternalResource {

    static {
        System.setProperty("ao.transaction.isolation.level", "TRANSACTION_READ_COMMITTED");
    }

    private static final class H2 {
        private static final Database ONE = new Database("jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1", "sa", "");
        /** One process has H2 to itself, so both nodes have its locks in common. */
        private static final TestDatabase DATABASE = new TestDatabase("H2", ONE, ONE);
    }

    private static final class Postgres {
        private static final TestDatabase DATABASE = started();

        private static TestDatabase started() {
            try {
                String address = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
                return new TestDatabase(
                        "PostgreSQL", new Database(address, "postgres", ""), new Database(address, "postgres", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String name;
    private final Database database;
    private final Database otherNode;
    private final List<Class<? extends RawEntity<Integer>>> entities;
    private final ActiveObjects first;
    private final ActiveObjects second;
    private final TableNameConverter tables;
    private final List<String> statements = new ArrayList<>();
    private volatile Consumer<String> beforeStatements = sql -> {};
    /** The tables by the columns that may be empty for now. */
    private final Map<String, String> relaxed = new HashMap<>();

    private TestDatabase(String name, Database database, Database otherNode) {
        StoreModule module = new StoreModule();
        this.name = name;
        this.database = database;
        this.otherNode = otherNode;
        Schema.create(database);
        this.entities = module.entities();
        this.first = node(database, module);
        this.second = node(otherNode, module);
        EntityManager manager = manager(first);
        this.tables = manager.getNameConverters().getTableNameConverter();
        manager.getProvider().addSqlListener(this::noticed);
        manager.getProvider().addSqlListener(sql -> beforeStatements.accept(sql));
        manager(second).getProvider().addSqlListener(sql -> beforeStatements.accept(sql));
    }

    /** The databases that every store has to work on, as parameters of a test class. */
    static List<TestDatabase> all() {
        return List.of(H2.DATABASE, Postgres.DATABASE);
    }

    private static ActiveObjects node(Database database, StoreModule module) {
        AoModuleKind kind = new AoModuleKind(database);
        try {
            kind.enable(module);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return kind.activeObjects(module.pluginKey());
    }

    /** Every row knows its engine, which the service itself does not show. */
    private static EntityManager manager(ActiveObjects ao) {
        SetupItemEntity any =
                ao.create(SetupItemEntity.class, new DBParam("ITEM_NAME", "any"), new DBParam("ITEM_ID", "1"));
        ao.delete(any);
        return any.getEntityManager();
    }

    private synchronized void noticed(String sql) {
        statements.add(sql);
    }

    /** Active Objects as the one node has it. */
    ActiveObjects ao() {
        return first;
    }

    /** Active Objects as another node has it, with caches of its own. */
    ActiveObjects elsewhere() {
        return second;
    }

    /** The locks of the cluster as the one node has them. */
    ClusterLockService locks() {
        return database.locks();
    }

    /** The locks of the cluster as another node has them. */
    ClusterLockService locksElsewhere() {
        return otherNode.locks();
    }

    /** Jira's settings as one node has them. */
    PluginSettingsFactory settings() {
        return new StoredSettings(database);
    }

    /** The statements that {@link #ao} sends to the database while the work is done. */
    synchronized List<String> statements(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    /** Has the listener told each statement of either node before it is run, on the thread that runs it, until the test ends. */
    void beforeStatements(Consumer<String> listener) {
        beforeStatements = listener;
    }

    /** The tables that the app's descriptor names. */
    List<Class<? extends RawEntity<Integer>>> entities() {
        return entities;
    }

    /** Puts into a row what no writer of the app would, past the rule that a column always holds something. */
    void corrupt(Class<? extends RawEntity<Integer>> entity, int id, String column, Object value) {
        String table = quoted(tables.getName(entity));
        if (value == null && isNeverEmpty(entity, column)) {
            database.update("alter table " + table + " alter column " + quoted(column) + " drop not null");
            relaxed.put(column, table);
        }
        assertThat(database.update(
                        "update " + table + " set " + quoted(column) + " = ? where " + quoted("ID") + " = ?",
                        value,
                        id))
                .isEqualTo(1);
    }

    /** Whether the app has the database refuse a row without a value in this column. */
    private static boolean isNeverEmpty(Class<?> entity, String column) {
        return Stream.of(entity.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase("get" + column.replace("_", "")))
                .anyMatch(method -> method.isAnnotationPresent(NotNull.class));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    @Override
    protected void before() {
        empty();
    }

    @Override
    protected void after() {
        beforeStatements = sql -> {};
        if (!relaxed.isEmpty()) {
            empty();
            relaxed.forEach((column, table) ->
                    database.update("alter table " + table + " alter column " + quoted(column) + " set not null"));
            relaxed.clear();
        }
    }

    private void empty() {
        entities.forEach(entity -> first.deleteWithSQL(entity, null));
        database.update("delete from plugin_setting");
    }

    @Override
    public String toString() {
        return name;
    }
}
