package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two who change the same at the same moment: whoever has read does not go on to write before the other has read too, or waits for the
 * lock. The locks of this cluster hold, or only seem to.
 */
final class Race implements ClusterLockService {

    private final boolean holding;
    private final Class<?> table;
    private final ConcurrentMap<String, ClusterLock> locks = new ConcurrentHashMap<>();
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);
    private int readers;
    private int waiting;

    /** @param table what the two read before they write */
    Race(boolean holding, Class<?> table) {
        this.holding = holding;
        this.table = table;
    }

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, key -> new Lock());
    }

    /** Active Objects as one of the two uses them. */
    ActiveObjects watched(ActiveObjects ao) {
        return (ActiveObjects) Proxy.newProxyInstance(
                Race.class.getClassLoader(), new Class<?>[] {ActiveObjects.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("executeInTransaction")) {
                        TransactionCallback<?> work = (TransactionCallback<?>) arguments[0];
                        return ao.executeInTransaction(() -> within(work));
                    }
                    Object result = invoke(ao, method, arguments);
                    if (method.getName().equals("find") && arguments[0] == table && inTransaction.get()) {
                        meet();
                    }
                    return result;
                });
    }

    private <T> T within(TransactionCallback<T> work) {
        inTransaction.set(true);
        try {
            return work.doInTransaction();
        } finally {
            inTransaction.remove();
        }
    }

    private static Object invoke(ActiveObjects ao, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(ao, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Only the first reading of each counts. */
    private synchronized void meet() throws InterruptedException {
        inTransaction.set(false);
        readers++;
        notifyAll();
        while (readers < 2 && waiting == 0) {
            wait();
        }
    }

    private synchronized void waits(int more) {
        waiting += more;
        notifyAll();
    }

    private final class Lock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            if (!holding || tryLock()) {
                return true;
            }
            waits(1);
            try {
                return super.tryLock(time, unit);
            } finally {
                waits(-1);
            }
        }

        @Override
        public void unlock() {
            if (holding) {
                super.unlock();
            }
        }
    }
}
