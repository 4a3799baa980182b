package io.pipewright.sandbox.template;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods a template may call: those of the JDK's values and collections, and those named in a list. */
final class MethodAllowlist {

    private static final Set<String> VALUE_PACKAGES = Set.of("java.time", "java.math", "java.time.format");
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            CharSequence.class,
            Number.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Boolean.class,
            Character.class,
            Comparable.class,
            Iterable.class,
            Enum.class,
            java.util.Collection.class,
            java.util.List.class,
            java.util.Set.class,
            java.util.Map.class,
            java.util.Map.Entry.class,
            java.util.Iterator.class,
            java.util.ListIterator.class,
            java.util.Queue.class,
            java.util.Deque.class,
            java.util.SortedMap.class,
            java.util.SortedSet.class,
            java.util.NavigableMap.class,
            java.util.NavigableSet.class,
            java.util.ArrayList.class,
            java.util.LinkedList.class,
            java.util.HashMap.class,
            java.util.LinkedHashMap.class,
            java.util.TreeMap.class,
            java.util.HashSet.class,
            java.util.LinkedHashSet.class,
            java.util.TreeSet.class,
            java.util.AbstractCollection.class,
            java.util.AbstractList.class,
            java.util.AbstractSet.class,
            java.util.AbstractMap.class,
            java.util.Date.class,
            java.sql.Timestamp.class,
            java.sql.Date.class,
            java.util.Locale.class,
            java.util.Optional.class,
            java.util.UUID.class,
            java.util.Currency.class,
            java.net.URI.class);
    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "equals", "hashCode");

    private final Set<String> entries;

    /** @param entries {@code pkg.Class#method(pkg.Arg pkg.Arg)} */
    MethodAllowlist(Set<String> entries) {
        this.entries = Set.copyOf(entries);
    }

    boolean allows(Method method, Class<?> receiver) {
        if (method.getName().equals("getClass")) {
            return false;
        }
        if (method.getDeclaringClass() == Object.class && OF_EVERY_OBJECT.contains(method.getName())) {
            return true;
        }
        return typesOf(receiver).stream()
                .filter(type -> declares(type, method))
                .anyMatch(type -> isValue(type) || isListed(type, method));
    }

    private static boolean isValue(Class<?> type) {
        return VALUES.contains(type) || VALUE_PACKAGES.contains(type.getPackageName());
    }

    private boolean isListed(Class<?> type, Method method) {
        return entries.contains(signature(type, method));
    }

    /** As Jira writes it: argument types apart by a blank. */
    static String signature(Class<?> type, Method method) {
        return type.getName() + "#" + method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getTypeName)
                        .collect(Collectors.joining(" ")) + ")";
    }

    private static boolean declares(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(declared -> declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()));
    }

    private static Set<Class<?>> typesOf(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(type, types);
        return types;
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        if (type != null && types.add(type)) {
            collect(type.getSuperclass(), types);
            Arrays.stream(type.getInterfaces()).forEach(parent -> collect(parent, types));
        }
    }
}
