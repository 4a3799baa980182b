package com.atlassian.sal.api.transaction;

/** Work done in a transaction. */
public interface TransactionCallback<T> {

    T doInTransaction();
}
