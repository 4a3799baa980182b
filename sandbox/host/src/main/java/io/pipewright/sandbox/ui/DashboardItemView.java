package io.pipewright.sandbox.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.sandbox.dashboard.DashboardItem;
import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.web.DashboardItems;
import io.pipewright.sandbox.web.DashboardItems.DashboardItemType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Draws items of dashboards; one whose app is gone says so and can still be removed. */
final class DashboardItemView {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Dashboards dashboards;
    private final DashboardItems types;
    private final Shell shell;

    DashboardItemView(Dashboards dashboards, DashboardItems types, Shell shell) {
        this.dashboards = dashboards;
        this.types = types;
        this.shell = shell;
    }

    ItemView of(DashboardItem item) {
        Map<String, String> preferences = dashboards.preferences(item.id());
        Optional<DashboardItemType> type = types.byKey(item.moduleKey());
        if (type.isEmpty()) {
            return new ItemView(
                    item.id(),
                    item.moduleKey(),
                    "",
                    false,
                    true,
                    "{}",
                    "<div class=\"aui-message aui-message-warning\"><p>"
                            + Escaping.escape(shell.text("sandbox.ui.dashboard.item.gone")) + "</p></div>");
        }
        return new ItemView(
                item.id(),
                type.get().title(),
                type.get().amdModule(),
                type.get().configurable(),
                "true".equals(preferences.get("isConfigured")),
                json(preferences),
                types.render(type.get(), context(item, preferences)));
    }

    private Map<String, Object> context(DashboardItem item, Map<String, String> preferences) {
        Map<String, Object> context = new HashMap<>();
        context.put("user", shell.user());
        context.put("preferences", preferences);
        context.put("dashboardId", item.dashboardId());
        context.put("dashboardItemId", item.id());
        return context;
    }

    private static String json(Map<String, String> preferences) {
        Map<String, String> escaped = new LinkedHashMap<>();
        preferences.forEach((name, value) -> escaped.put(name, Escaping.escape(value)));
        return write(escaped);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
