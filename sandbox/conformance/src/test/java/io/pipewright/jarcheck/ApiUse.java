package io.pipewright.jarcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.w3c.dom.Document;

/** Finds every member of Jira's API that classes and XML files of a jar touch: called, read, implemented or named. */
final class ApiUse {

    private static final List<String> API = List.of("com/atlassian/", "com/opensymphony/", "org/ofbiz/");

    private final Map<String, ClassNode> own;
    private final Map<String, Optional<ClassNode>> known = new HashMap<>();
    private final NavigableSet<ApiMember> found = new TreeSet<>();

    private ApiUse(Map<String, ClassNode> own) {
        this.own = own;
    }

    static NavigableSet<ApiMember> of(AppJar jar) {
        ApiUse use = new ApiUse(jar.classes());
        use.own.values().forEach(use::read);
        use.addTypes(
                use.own.values().stream()
                        .flatMap(node -> typesOf(node).stream())
                        .collect(Collectors.toSet()),
                "type");
        use.readXml(jar.descriptor());
        jar.workflows().values().forEach(use::readXml);
        return use.found;
    }

    /** What one class of the jar calls, reads or implements. */
    static NavigableSet<ApiMember> of(AppJar jar, String className) {
        ApiUse use = new ApiUse(jar.classes());
        use.read(use.own.get(className));
        return use.found;
    }

    static boolean isApi(String internalName) {
        return API.stream().anyMatch(internalName::startsWith);
    }

    private void read(ClassNode node) {
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                read(instruction);
            }
            implemented(node, method).ifPresent(found::add);
        }
    }

    private void read(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            called(call.owner, call.name, call.desc);
        } else if (instruction instanceof FieldInsnNode field && isApi(field.owner)) {
            found.add(ApiMember.field(field.owner, field.name, field.desc));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                    called(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }
    }

    /** A call of an inherited method names the app's own class; what is asked for is the declaration in the API. */
    private void called(String owner, String name, String descriptor) {
        if (isApi(owner)) {
            found.add(ApiMember.method(owner, name, descriptor, "call"));
        } else if (own.containsKey(owner)
                && declared(own.get(owner), name, descriptor).isEmpty()) {
            inheritedFrom(own.get(owner), name, descriptor, "call").ifPresent(found::add);
        }
    }

    private Optional<ApiMember> implemented(ClassNode node, MethodNode method) {
        boolean notInherited = method.name.startsWith("<")
                || (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_BRIDGE)) != 0;
        return notInherited ? Optional.empty() : inheritedFrom(node, method.name, method.desc, "implement");
    }

    /** The method as the nearest API type above a class declares it. */
    private Optional<ApiMember> inheritedFrom(ClassNode start, String name, String descriptor, String use) {
        Deque<String> open = new ArrayDeque<>(above(start));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String type = open.poll();
            Optional<ClassNode> node = seen.add(type) ? find(type) : Optional.empty();
            Optional<MethodNode> declared =
                    node.filter(api -> isApi(type)).flatMap(api -> declared(api, name, descriptor));
            if (declared.isPresent()) {
                return Optional.of(ApiMember.method(type, name, declared.get().desc, use));
            }
            node.ifPresent(found -> open.addAll(above(found)));
        }
        return Optional.empty();
    }

    private static List<String> above(ClassNode node) {
        Deque<String> above = new ArrayDeque<>(node.interfaces);
        if (node.superName != null) {
            above.addFirst(node.superName);
        }
        return List.copyOf(above);
    }

    /** The same descriptor; else, as an implementation may narrow the result or fill in generics, the same number of parameters. */
    private static Optional<MethodNode> declared(ClassNode node, String name, String descriptor) {
        List<MethodNode> named = node.methods.stream()
                .filter(method -> method.name.equals(name) && (method.access & Opcodes.ACC_PRIVATE) == 0)
                .toList();
        return named.stream()
                .filter(method -> method.desc.equals(descriptor))
                .findFirst()
                .or(() -> named.stream()
                        .filter(method -> count(method.desc) == count(descriptor))
                        .findFirst());
    }

    private static int count(String descriptor) {
        return Type.getArgumentTypes(descriptor).length;
    }

    private Optional<ClassNode> find(String type) {
        return own.containsKey(type) ? Optional.of(own.get(type)) : known.computeIfAbsent(type, ApiUse::fromClassPath);
    }

    private static Optional<ClassNode> fromClassPath(String type) {
        if (!isApi(type)) {
            return Optional.empty();
        }
        try (InputStream in = ApiUse.class.getResourceAsStream("/" + type + ".class")) {
            return in == null ? Optional.empty() : Optional.of(AppJar.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every class that a class mentions, in code, signatures or annotations. */
    static Set<String> typesOf(ClassNode node) {
        Set<String> types = new HashSet<>();
        node.accept(new ClassRemapper(new ClassNode(), new Remapper() {
            @Override
            public String map(String internalName) {
                types.add(internalName);
                return internalName;
            }
        }));
        types.removeIf(type -> type.startsWith("["));
        return types;
    }

    private void readXml(Document document) {
        addTypes(
                Xml.classNames(document).stream()
                        .map(name -> name.replace('.', '/'))
                        .collect(Collectors.toSet()),
                "xml");
    }

    /** A type stands on its own only where no member of it is listed. */
    private void addTypes(Set<String> types, String use) {
        Set<String> listed = found.stream().map(ApiMember::type).collect(Collectors.toSet());
        types.stream()
                .filter(ApiUse::isApi)
                .filter(type -> !listed.contains(type.replace('/', '.')))
                .forEach(type -> found.add(ApiMember.ofType(type, use)));
    }
}
