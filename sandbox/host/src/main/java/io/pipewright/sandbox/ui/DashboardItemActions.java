package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.dashboard.Dashboard;
import io.pipewright.sandbox.dashboard.DashboardItem;
import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the page of a dashboard does with one item, at {@code /secure/dashboard-items/<id>}: draw anew, move, remove, keep preferences. */
final class DashboardItemActions extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final String PREFERENCE = "pref.";
    private static final int LONGEST_NAME = 255;

    private final transient Dashboards dashboards;
    private final transient DashboardItemView views;

    DashboardItemActions(Shell shell, Dashboards dashboards, DashboardItemView views) {
        super(shell);
        this.dashboards = dashboards;
        this.views = views;
    }

    HostServlet mounted() {
        return at("/secure/dashboard-items/*");
    }

    private Optional<DashboardItem> item(Exchange exchange) {
        return Exchange.numberOf(exchange.rest()).flatMap(dashboards::item).filter(item -> dashboardOf(item)
                .isPresent());
    }

    private Optional<Dashboard> dashboardOf(DashboardItem item) {
        return dashboards.find(item.dashboardId(), shell().user());
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Optional<DashboardItem> item = item(exchange);
        if (item.isEmpty()) {
            exchange.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ItemView view = views.of(item.get());
        exchange.response().setContentType("application/json;charset=UTF-8");
        exchange.response().setHeader("Cache-Control", "no-store");
        exchange.response()
                .getWriter()
                .write(DashboardItemView.write(Map.of(
                        "html", view.html(), "preferences", view.preferences(), "configured", view.configured())));
    }

    @Override
    void post(Exchange exchange) throws IOException {
        Optional<DashboardItem> item = item(exchange);
        if (item.isEmpty()) {
            exchange.response().sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!dashboardOf(item.get()).orElseThrow().isOwnedBy(shell().user())) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_FORBIDDEN,
                            "sandbox.ui.denied.title",
                            "sandbox.ui.dashboard.notowner");
        } else if (act(exchange, item.get())) {
            exchange.go("/secure/Dashboard.jspa?selectPageId=" + item.get().dashboardId());
        } else {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_BAD_REQUEST,
                            "sandbox.ui.error.title",
                            "sandbox.ui.error.text",
                            "400");
        }
    }

    private boolean act(Exchange exchange, DashboardItem item) {
        switch (exchange.text("do")) {
            case "remove" -> dashboards.remove(item.id());
            case "preferences" -> dashboards.setPreferences(item.id(), preferences(exchange));
            case "move" -> {
                return move(exchange, item);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(Exchange exchange, DashboardItem item) {
        long column = exchange.number("column").orElse(-1L);
        long place = exchange.number("place").orElse(-1L);
        if (column < 0 || column >= Dashboards.COLUMNS || place < 0 || place > Integer.MAX_VALUE) {
            return false;
        }
        dashboards.move(item, (int) column, (int) place);
        return true;
    }

    private static Map<String, String> preferences(Exchange exchange) {
        Map<String, String> preferences = new LinkedHashMap<>();
        exchange.request().getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFERENCE)
                    && name.length() > PREFERENCE.length()
                    && name.length() <= PREFERENCE.length() + LONGEST_NAME) {
                preferences.put(name.substring(PREFERENCE.length()), values[0]);
            }
        });
        return preferences;
    }
}
