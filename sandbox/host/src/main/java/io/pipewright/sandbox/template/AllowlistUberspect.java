package io.pipewright.sandbox.template;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds methods for Velocity, those of the engine's allowlist only; any other is logged and stays unrendered. */
public final class AllowlistUberspect extends UberspectImpl implements RuntimeServicesAware {

    /** The engine's application attribute that holds its {@link MethodAllowlist}; absent where everything is allowed. */
    static final String ALLOWLIST = "sandbox.allowlist";

    /** The engine's application attribute that takes the engine's own instance of this class. */
    static final String SELF = "sandbox.uberspect";

    private static final Logger LOG = LoggerFactory.getLogger(AllowlistUberspect.class);

    private RuntimeServices runtime;

    @Override
    @SuppressWarnings("unchecked")
    public void setRuntimeServices(RuntimeServices services) {
        this.runtime = services;
        ((AtomicReference<Uberspect>) services.getApplicationAttribute(SELF)).set(this);
    }

    @Override
    public VelMethod getMethod(Object receiver, String name, Object[] arguments, Info info) throws Exception {
        if (receiver == null) {
            return null;
        }
        Method method =
                receiver.getClass().isArray() ? null : introspector.getMethod(receiver.getClass(), name, arguments);
        return method != null && isBlocked(method, receiver) ? null : super.getMethod(receiver, name, arguments, info);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object receiver, String property, Info info) throws Exception {
        Method getter = receiver == null ? null : getterOf(receiver.getClass(), property);
        if (getter == null) {
            return receiver instanceof Map ? super.getPropertyGet(receiver, property, info) : null;
        }
        return isBlocked(getter, receiver) ? null : new Getter(getter);
    }

    private Method getterOf(Class<?> type, String property) {
        if (Map.class.isAssignableFrom(type)) {
            return null;
        }
        String tail = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        Method getter = introspector.getMethod(type, "get" + tail, new Object[0]);
        Method question = getter == null ? introspector.getMethod(type, "is" + tail, new Object[0]) : null;
        return getter == null ? question : getter;
    }

    /** Templates change no object: only a map's entries can be set. */
    @Override
    public VelPropertySet getPropertySet(Object receiver, String property, Object argument, Info info)
            throws Exception {
        return receiver instanceof Map ? super.getPropertySet(receiver, property, argument, info) : null;
    }

    private boolean isBlocked(Method method, Object receiver) {
        MethodAllowlist allowlist = (MethodAllowlist) runtime.getApplicationAttribute(ALLOWLIST);
        if (allowlist == null || allowlist.allows(method, receiver.getClass())) {
            return false;
        }
        LOG.warn("Method needs allowlisting: {}", MethodAllowlist.signature(method.getDeclaringClass(), method));
        return true;
    }

    /** Reads a property by its getter. */
    private record Getter(Method method) implements VelPropertyGet {

        @Override
        public Object invoke(Object receiver) throws Exception {
            return method.invoke(receiver);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }
    }
}
