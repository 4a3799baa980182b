package io.pipewright.sandbox.template;

import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** A template's context; a name it lacks is looked for as a property of {@code $action}, as webwork's value stack does. */
final class PageContext extends VelocityContext {

    private static final Info NOWHERE = new Info("action", 0, 0);

    private final Uberspect uberspect;

    PageContext(Map<String, Object> values, Uberspect uberspect) {
        values.forEach(this::put);
        this.uberspect = uberspect;
    }

    @Override
    public Object internalGet(String key) {
        Object value = super.internalGet(key);
        Object action = value == null ? super.internalGet("action") : null;
        return action == null ? value : propertyOf(action, key);
    }

    private Object propertyOf(Object action, String property) {
        try {
            VelPropertyGet getter = property.isEmpty() || property.indexOf('.') >= 0
                    ? null
                    : uberspect.getPropertyGet(action, property, NOWHERE);
            return getter == null ? null : getter.invoke(action);
        } catch (Exception e) {
            throw new IllegalStateException("The action's property " + property + " cannot be read", e);
        }
    }
}
