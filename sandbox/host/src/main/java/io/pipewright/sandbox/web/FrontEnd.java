package io.pipewright.sandbox.web;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every page loads before anything else: jQuery, AUI, underscore, the AMD loader and the modules that Jira offers to it. */
public final class FrontEnd {

    /** The owner in the addresses of these files. */
    static final String OWNER = "sandbox.frontend";

    private static final Pattern KNOWN =
            Pattern.compile("com\\.atlassian\\.auiplugin:(ajs|aui-[a-z0-9-]+)|jira\\.webresources:[a-zA-Z0-9-]+"
                    + "|com\\.atlassian\\.plugins\\.jquery:jquery");
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("aui.css", "aui/aui-prototyping.css");
        FILES.put("jquery.js", WEBJARS + "jquery/3.7.1/dist/jquery.min.js");
        FILES.put("aui.js", "aui/aui-prototyping.js");
        FILES.put("underscore.js", WEBJARS + "underscore/1.13.7/underscore-umd-min.js");
        FILES.put("almond.js", WEBJARS + "almond/0.3.3/almond.js");
        FILES.put("jira.js", "web/jira.js");
        FILES.put("amd.js", "web/amd.js");
    }

    /** Whether the web resource key is one that these files answer for. */
    boolean provides(String completeKey) {
        return KNOWN.matcher(completeKey).matches();
    }

    /** Scripts and styles in the order in which a page loads them. */
    List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /** A file by its name; AUI's fonts and images lie below {@code fonts/} and {@code images/}. */
    Optional<byte[]> content(String name) {
        if (name.contains("..")) {
            return Optional.empty();
        }
        String path = FILES.getOrDefault(name, "aui/" + name);
        InputStream in = getClass().getClassLoader().getResourceAsStream(path);
        return Optional.ofNullable(in).map(PluginFiles::all);
    }
}
