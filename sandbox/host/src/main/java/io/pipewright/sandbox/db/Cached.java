package io.pipewright.sandbox.db;

import java.util.function.Supplier;

/**
 * Rows kept in memory until {@link #changed()} is called. A transaction that changed them reads its own changes, all others read what was
 * last committed; a rollback leaves no trace. The other nodes are told and read all that they keep so anew.
 */
public final class Cached<T> {

    private static final String TOPIC = "site";

    private final Database database;
    private final Supplier<T> load;
    private final ThreadLocal<Own<T>> own = new ThreadLocal<>();
    private T value;
    private long version;

    /** What a transaction sees after it changed the rows; the value is null until it is read again. */
    private record Own<T>(Object transaction, T value) {}

    public Cached(Database database, Supplier<T> load) {
        this.database = database;
        this.load = load;
        database.messages().on(TOPIC, about -> forget());
    }

    public T get() {
        Own<T> mine = own.get();
        if (mine == null) {
            return shared();
        }
        if (mine.transaction() != database.transaction()) {
            own.remove();
            return shared();
        }
        if (mine.value() != null) {
            return mine.value();
        }
        T loaded = load.get();
        own.set(new Own<>(mine.transaction(), loaded));
        return loaded;
    }

    /** Must follow every change of the rows. */
    public void changed() {
        Object transaction = database.transaction();
        if (transaction != null) {
            own.set(new Own<>(transaction, null));
        }
        database.tell(TOPIC, "changed");
        database.afterCommit(this::forget);
    }

    private T shared() {
        long before;
        synchronized (this) {
            if (value != null) {
                return value;
            }
            before = version;
        }
        T loaded = load.get();
        synchronized (this) {
            if (version == before) {
                value = loaded;
            }
        }
        return loaded;
    }

    private synchronized void forget() {
        value = null;
        version++;
    }
}
