package io.pipewright.sandbox.web;

import java.util.List;
import java.util.Map;

/** The panels and links that plugins add to pages, those whose conditions hold. */
public interface WebFragments {

    /** A rendered panel. */
    record Panel(String completeKey, String label, String html) {}

    /** A link; {@code id} may be empty. */
    record Item(String completeKey, String id, String label, String url) {}

    /** A titled group of links. */
    record Section(String key, String label, List<Item> items) {}

    /** @param context what Jira gives panels: {@code issue}, {@code project}, {@code user}, {@code helper} */
    List<Panel> panels(String location, Map<String, Object> context);

    List<Item> items(String section, Map<String, Object> context);

    /** The sections at a location with their items. */
    List<Section> sections(String location, Map<String, Object> context);
}
