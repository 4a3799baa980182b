package io.pipewright.sandbox.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
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

    /** A tab of an issue's activity; {@code lines} are rendered for the one that is chosen only. */
    record Tab(String completeKey, String label, boolean chosen, List<String> lines) {}

    /** @param context what Jira gives panels: {@code issue}, {@code project}, {@code user}, {@code helper} */
    List<Panel> panels(String location, Map<String, Object> context);

    List<Item> items(String section, Map<String, Object> context);

    /** @param chosen the complete key of the tab that is to be read; may be that of none */
    List<Tab> tabs(Issue issue, ApplicationUser user, String chosen);

    /** The sections at a location with their items. */
    List<Section> sections(String location, Map<String, Object> context);
}
