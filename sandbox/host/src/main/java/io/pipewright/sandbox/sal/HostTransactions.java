package io.pipewright.sandbox.sal;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import io.pipewright.sandbox.db.Database;

/** Transactions for plugins: that of the thread, or a new one; an exception rolls back and goes on to the caller. */
public final class HostTransactions implements TransactionTemplate {

    private final Database database;

    public HostTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return database.inTransaction(action::doInTransaction);
    }
}
