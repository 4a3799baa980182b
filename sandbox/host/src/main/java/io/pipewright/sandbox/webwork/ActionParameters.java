package io.pipewright.sandbox.webwork;

import com.atlassian.jira.web.action.JiraWebActionSupport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/** Sets the request's parameters on an action's public setters, as webwork does before a command runs. */
final class ActionParameters {

    private ActionParameters() {}

    static void set(JiraWebActionSupport action, Map<String, String[]> parameters) {
        for (Method method : action.getClass().getMethods()) {
            String name = method.getName();
            if (name.startsWith("set") && name.length() > 3 && method.getParameterCount() == 1) {
                String[] values = parameters.get(Character.toLowerCase(name.charAt(3)) + name.substring(4));
                if (values != null) {
                    set(action, method, values);
                }
            }
        }
    }

    private static void set(JiraWebActionSupport action, Method setter, String[] values) {
        try {
            Object value = converted(setter.getParameterTypes()[0], values);
            if (value != null) {
                setter.invoke(action, value);
            }
        } catch (NumberFormatException noNumber) {
            action.addErrorMessage(values[0]);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(setter + " failed", e.getCause());
        } catch (IllegalAccessException notForUs) {
            throw new IllegalStateException(setter + " cannot be called: the action's class is not public", notForUs);
        }
    }

    /** The parameter as the setter's type; null when it stays unset. */
    private static Object converted(Class<?> type, String[] values) {
        if (type == String.class) {
            return values[0];
        }
        if (type == String[].class) {
            return values;
        }
        if (type == boolean.class || type == Boolean.class) {
            return values[0].equals("true") || values[0].equals("on");
        }
        return values[0].isBlank() ? null : number(type, values[0].strip());
    }

    private static Object number(Class<?> type, String text) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        return type == long.class || type == Long.class ? Long.valueOf(text) : null;
    }
}
