package io.pipewright.sandbox.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page is made from: its frame, its title, its template and what the template shows. */
final class Page {

    private final String title;
    private final String template;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private String decorator = "general";
    private String context = "";
    private int status = HttpServletResponse.SC_OK;

    /** @param template a file name below {@code templates/ui/}, without its ending */
    Page(String title, String template) {
        this.title = title;
        this.template = template;
    }

    Page with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A value that scripts read with {@code AJS.Meta.get}. */
    Page meta(String name, String value) {
        meta.put(name, value);
        return this;
    }

    Page admin() {
        decorator = "admin";
        return this;
    }

    /** The web resource context beside the frame's own. */
    Page context(String name) {
        context = name;
        return this;
    }

    Page status(int code) {
        status = code;
        return this;
    }

    String title() {
        return title;
    }

    String template() {
        return template;
    }

    Map<String, Object> values() {
        return values;
    }

    Map<String, String> meta() {
        return meta;
    }

    String decorator() {
        return decorator;
    }

    String context() {
        return context;
    }

    int status() {
        return status;
    }
}
