package io.pipewright.sandbox.ao;

import io.pipewright.sandbox.db.Database;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Makes the vendor's entity managers over the host's database. Left to itself the library runs transactions serializable; in Jira they
 * run as those of the Shared Access Layer do, read committed.
 */
final class AoEngine {

    private final Database database;

    AoEngine(Database database) {
        this.database = database;
        System.setProperty("ao.transaction.isolation.level", "TRANSACTION_READ_COMMITTED");
    }

    EntityManager entityManager(AoNames names) {
        return new EntityManager(provider(), new Configuration(names));
    }

    private DatabaseProvider provider() {
        DisposableDataSource source = new Shared(database.dataSource());
        return database.isPostgres()
                ? new PostgreSQLDatabaseProvider(source, "public")
                : new H2DatabaseProvider(source, "PUBLIC");
    }

    private record Configuration(AoNames names) implements EntityManagerConfiguration {
        @Override
        @SuppressWarnings("deprecation") // the interface still asks for it
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return names::isOurs;
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }

    /** The host's pool, which outlives every entity manager. */
    private static final class Shared extends DelegatingDataSource implements DisposableDataSource {
        private Shared(DataSource pool) {
            super(pool);
        }

        @Override
        public void dispose() {
            // The pool belongs to the host.
        }
    }
}
