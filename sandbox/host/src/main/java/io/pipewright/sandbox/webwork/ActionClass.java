package io.pipewright.sandbox.webwork;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.web.Descriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** One {@code <action>} of a webwork module. */
record ActionClass(
        PluginModule module,
        Class<?> type,
        String alias,
        Set<String> roles,
        Set<String> methods,
        Map<String, String> views) {

    static ActionClass read(PluginModule module, Element xml) {
        if (Descriptor.child(xml, "command").isPresent()) {
            throw new UnsupportedOperationException(
                    "webwork1 command: see docs/sandbox-parity.md, row webwork1 command");
        }
        Class<?> type = load(module, xml.getAttribute("name"));
        Map<String, String> views = new LinkedHashMap<>();
        Descriptor.children(xml, "view")
                .forEach(view -> views.put(
                        view.getAttribute("name"), view.getTextContent().strip()));
        String alias = xml.getAttribute("alias").isEmpty() ? type.getSimpleName() : xml.getAttribute("alias");
        return new ActionClass(
                module,
                type,
                alias,
                words(xml.getAttribute("roles-required")),
                words(xml.getAttribute("allowedMethods")),
                views);
    }

    private static Class<?> load(PluginModule module, String className) {
        try {
            Class<?> type = module.loadClass(className);
            if (!JiraWebActionSupport.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(
                        module.completeKey() + ": " + className + " does not extend JiraWebActionSupport");
            }
            return type;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(module.completeKey() + ": no class " + className, e);
        }
    }

    private static Set<String> words(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split("\\s*,\\s*"));
    }

    /** The method behind a command; without a command the action's main one. */
    Optional<Method> command(String name) {
        String method = name.isEmpty() ? "doExecute" : "do" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (Method candidate : owner.getDeclaredMethods()) {
                if (candidate.getName().equals(method) && isCommand(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCommand(Method method) {
        boolean reachable =
                Modifier.isPublic(method.getModifiers()) || method.getName().equals("doExecute");
        return reachable && method.getParameterCount() == 0 && method.getReturnType() == String.class;
    }

    /** Whether the descriptor and the command itself answer to the HTTP method; a command that names none answers to none. */
    boolean answers(Method command, String httpMethod) {
        SupportedMethods supported = command.isAnnotationPresent(SupportedMethods.class)
                ? command.getAnnotation(SupportedMethods.class)
                : type.getAnnotation(SupportedMethods.class);
        boolean byCommand = supported != null
                && Arrays.stream(supported.value()).map(RequestMethod::name).anyMatch(httpMethod::equals);
        return byCommand && (methods.isEmpty() || methods.contains(httpMethod));
    }

    boolean needsToken(Method command) {
        return command.isAnnotationPresent(RequiresXsrfCheck.class);
    }

    boolean needsPassword(Method command) {
        return command.isAnnotationPresent(WebSudoRequired.class) || type.isAnnotationPresent(WebSudoRequired.class);
    }

    boolean isForAdministrators() {
        return roles.contains("admin") || roles.contains("sysadmin");
    }
}
