package io.pipewright.sandbox.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.issuetabpanel.AbstractIssueTabPanel;
import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.web.WebFragments.Tab;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The module kind {@code issue-tabpanel}: tabs of an issue's activity. A tab's lines are asked for when it is chosen. */
final class IssueTabs implements ModuleKind {

    private static final Logger LOG = LoggerFactory.getLogger(IssueTabs.class);

    private final Templates templates;
    private final Texts texts;
    private final List<Declared> tabs = new CopyOnWriteArrayList<>();

    private record Declared(PluginModule module, AbstractIssueTabPanel panel, int order) {}

    IssueTabs(Templates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    @Override
    public String element() {
        return "issue-tabpanel";
    }

    @Override
    public void enable(PluginModule module) {
        if (!Descriptor.children(module.xml(), "condition").isEmpty()) {
            throw new UnsupportedOperationException(
                    "issue-tabpanel condition: see docs/sandbox-parity.md, row issue-tabpanel");
        }
        if (!(module.create(module.attribute("class")) instanceof AbstractIssueTabPanel panel)) {
            throw new IllegalArgumentException(module.completeKey() + ": its class is no tab of an issue");
        }
        String view = Descriptor.resource(module.xml(), "velocity", "view")
                .orElseThrow(() ->
                        new IllegalArgumentException(module.completeKey() + " has no velocity resource named view"));
        PluginFiles.mustHave(module, view);
        panel.init((name, params) -> html(module, name, params));
        tabs.add(new Declared(module, panel, Integer.parseInt(Descriptor.text(module.xml(), "order"))));
    }

    private String html(PluginModule module, String name, Map<String, ?> params) {
        String location = Descriptor.resource(module.xml(), "velocity", name).orElseThrow();
        return templates.render(module, location, new HashMap<>(params));
    }

    @Override
    public void disable(PluginModule module) {
        tabs.removeIf(tab -> tab.module().completeKey().equals(module.completeKey()));
    }

    /** The tabs that are shown for this issue; the one of that key with its lines. */
    List<Tab> of(Issue issue, ApplicationUser user, String chosen) {
        return tabs.stream()
                .sorted(Comparator.comparingInt(Declared::order))
                .filter(tab -> isShown(tab, issue, user))
                .map(tab -> tab(tab, issue, user, chosen))
                .toList();
    }

    /** A tab that fails hides itself and nothing else. */
    private static boolean isShown(Declared tab, Issue issue, ApplicationUser user) {
        try {
            return tab.panel().showPanel(issue, user);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The tab {} fails, so it is not shown", tab.module().completeKey(), e);
            return false;
        }
    }

    private Tab tab(Declared tab, Issue issue, ApplicationUser user, String chosen) {
        String key = tab.module().completeKey();
        return new Tab(
                key,
                tab.module().label(texts.getLocale()),
                key.equals(chosen),
                key.equals(chosen) ? lines(tab, issue, user) : List.of());
    }

    private List<String> lines(Declared tab, Issue issue, ApplicationUser user) {
        try {
            return tab.panel().getActions(issue, user).stream()
                    .map(IssueAction::getHtml)
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            String key = tab.module().completeKey();
            LOG.error("The tab {} cannot be drawn", key, e);
            return List.of("<div class=\"aui-message aui-message-error\"><p>"
                    + Escaping.escape(texts.getText("sandbox.web.panel.failed", key)) + "</p></div>");
        }
    }
}
