package io.pipewright.sandbox.plugin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanCreationException;

/** Says in one line why something failed, so that the log names the culprit without a stack trace. */
final class Causes {

    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");

    private Causes() {}

    static String describe(Throwable failure) {
        Set<String> parts = new LinkedHashSet<>();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PluginException) {
                parts.add(at.getMessage());
                break;
            } else if (at.getCause() == null) {
                parts.add(rootText(at));
            } else if (at instanceof BeanCreationException bean && bean.getBeanName() != null) {
                parts.add("bean '" + bean.getBeanName() + "'");
            }
        }
        return oneLine(String.join(": ", parts));
    }

    /** The package that a bundle asks for and nobody exports. */
    static String missingPackage(Throwable failure) {
        Matcher found = PACKAGE.matcher(String.valueOf(failure.getMessage()));
        return found.find() ? found.group(1) : describe(failure);
    }

    private static String rootText(Throwable root) {
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : " " + root.getMessage());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
