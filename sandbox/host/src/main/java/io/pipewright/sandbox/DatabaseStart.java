package io.pipewright.sandbox;

import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import org.springframework.dao.DataAccessException;

/** Opens the database; what is wrong with it is told in one line that holds no password. */
final class DatabaseStart {

    private DatabaseStart() {}

    static Database open(Options options) {
        Database database = connect(options);
        try {
            Schema.create(database);
            return database;
        } catch (DataAccessException e) {
            database.close();
            throw new StartFailure("The tables cannot be created in " + address(options) + ": " + root(e), e);
        }
    }

    private static Database connect(Options options) {
        try {
            return new Database(options.database(), options.databaseUser(), options.databasePassword());
        } catch (RuntimeException e) {
            throw new StartFailure("The database " + address(options) + " cannot be opened: " + root(e), e);
        }
    }

    /** Without parameters, for a password may be among them. */
    private static String address(Options options) {
        return options.database().replaceFirst("[?;].*", "");
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
