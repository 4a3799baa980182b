package io.pipewright.jarcheck;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * One thing of Jira's API that the app touches.
 *
 * @param type   the fully qualified type that declares it
 * @param member result, name and parameters with full type names except of {@code java.lang}; {@link #TYPE} for the type alone
 * @param use    {@code call}, {@code field}, {@code implement}, {@code type} or {@code xml}
 */
record ApiMember(String type, String member, String use) implements Comparable<ApiMember> {

    static final String TYPE = "(type)";

    static ApiMember method(String owner, String name, String descriptor, String use) {
        String parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(ApiMember::name)
                .collect(Collectors.joining(", "));
        String shown = name.equals("<init>") ? "new" : name(Type.getReturnType(descriptor)) + " " + name;
        return new ApiMember(owner.replace('/', '.'), shown + "(" + parameters + ")", use);
    }

    static ApiMember field(String owner, String name, String descriptor) {
        return new ApiMember(owner.replace('/', '.'), name(Type.getType(descriptor)) + " " + name, "field");
    }

    static ApiMember ofType(String owner, String use) {
        return new ApiMember(owner.replace('/', '.'), TYPE, use);
    }

    private static String name(Type type) {
        return type.getClassName().replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
    }

    /** Without how it is used: what the declaration is recognised by. */
    String key() {
        return type + " " + member;
    }

    @Override
    public int compareTo(ApiMember other) {
        return Comparator.comparing(ApiMember::type)
                .thenComparing(ApiMember::member)
                .thenComparing(ApiMember::use)
                .compare(this, other);
    }
}
