package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Counts the rows that are read through Active Objects. */
final class CountedRows {

    private final ActiveObjects ao;
    private int rows;

    CountedRows(ActiveObjects ao) {
        this.ao = ao;
    }

    ActiveObjects ao() {
        return (ActiveObjects) Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(ao, arguments);
                        rows += method.getName().equals("find") ? ((Object[]) answer).length : 0;
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The rows read while the work is done. */
    int during(Runnable work) {
        rows = 0;
        work.run();
        return rows;
    }
}
