package io.pipewright.sandbox.db;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Creates the host's own tables where they are missing, one node at a time. */
public final class Schema {

    private static final String SCRIPT = "db/schema.sql";

    private Schema() {}

    /** @throws org.springframework.jdbc.datasource.init.ScriptException naming the statement that the database refused */
    public static void create(Database database) {
        database.locks().alone("sandbox.schema", () -> populator().execute(database.dataSource()));
    }

    private static ResourceDatabasePopulator populator() {
        return new ResourceDatabasePopulator(
                false, false, "UTF-8", new ClassPathResource(SCRIPT, Schema.class.getClassLoader()));
    }
}
