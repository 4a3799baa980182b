package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Members of Jira's API that a plugin calls and the host does not declare: told when it is enabled, not when a user meets the call. */
final class UndeclaredMembers {

    private static final List<String> API = List.of("com/atlassian/", "com/opensymphony/");

    private final ClassLoader host = UndeclaredMembers.class.getClassLoader();
    private final Set<String> found = new TreeSet<>();

    private UndeclaredMembers() {}

    /** One sentence for each. */
    static List<String> of(Bundle bundle) {
        UndeclaredMembers members = new UndeclaredMembers();
        Enumeration<URL> classes = bundle.findEntries("/", "*.class", true);
        for (URL file : classes == null ? List.<URL>of() : Collections.list(classes)) {
            members.read(file);
        }
        return members.found.stream()
                .map(member -> "it uses " + member + ", which the host does not have; see docs/sandbox-parity.md")
                .toList();
    }

    private void read(URL file) {
        try (InputStream in = file.openStream()) {
            new ClassReader(in).accept(new Calls(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Calls extends ClassVisitor {

        private Calls() {
            super(SpringAsmInfo.ASM_VERSION);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String types, boolean isInterface) {
                    check(owner, called, types);
                }
            };
        }
    }

    private void check(String owner, String name, String descriptor) {
        if (API.stream().noneMatch(owner::startsWith)) {
            return;
        }
        try {
            if (!declares(Class.forName(owner.replace('/', '.'), false, host), name, descriptor)) {
                found.add(owner.replace('/', '.') + "." + name + descriptor);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            found.add(owner.replace('/', '.'));
        }
    }

    private static boolean declares(Class<?> type, String name, String descriptor) {
        boolean own = name.equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(one -> Type.getConstructorDescriptor(one).equals(descriptor))
                : Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(one -> one.getName().equals(name)
                                && Type.getMethodDescriptor(one).equals(descriptor));
        return own || above(type).anyMatch(parent -> declares(parent, name, descriptor));
    }

    private static Stream<Class<?>> above(Class<?> type) {
        Class<?> parent = type.isInterface() ? Object.class : type.getSuperclass();
        return Stream.concat(Stream.ofNullable(parent), Arrays.stream(type.getInterfaces()));
    }
}
