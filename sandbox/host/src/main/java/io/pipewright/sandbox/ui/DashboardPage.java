package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.dashboard.Dashboard;
import io.pipewright.sandbox.dashboard.DashboardItem;
import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.web.DashboardItems;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a dashboard with its items, and creates, renames, shares and deletes dashboards. */
final class DashboardPage extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/secure/Dashboard.jspa";
    private static final int LONGEST_NAME = 255;

    private final transient Dashboards dashboards;
    private final transient DashboardItems types;
    private final transient DashboardItemView itemViews;

    DashboardPage(Shell shell, Dashboards dashboards, DashboardItems types, DashboardItemView itemViews) {
        super(shell);
        this.dashboards = dashboards;
        this.types = types;
        this.itemViews = itemViews;
    }

    HostServlet mounted() {
        return at(PATH, "/secure/ConfigurePortalPages!default.jspa", "");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        if (!exchange.request().getServletPath().startsWith("/secure/")) {
            exchange.go(PATH);
            return;
        }
        List<Dashboard> visible = dashboards.visibleTo(shell().user());
        boolean directory = exchange.request().getServletPath().contains("ConfigurePortalPages");
        if (directory || (visible.isEmpty() && !exchange.has("selectPageId"))) {
            shell().show(exchange, list(visible, "", ""));
            return;
        }
        Optional<Dashboard> chosen = exchange.has("selectPageId") ? chosen(exchange) : Optional.of(visible.get(0));
        if (chosen.isPresent()) {
            shell().show(exchange, page(chosen.get(), visible, ""));
        } else {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_NOT_FOUND,
                            "sandbox.ui.dashboard.missing.title",
                            "sandbox.ui.dashboard.missing.text");
        }
    }

    private Optional<Dashboard> chosen(Exchange exchange) {
        return exchange.number("selectPageId").flatMap(id -> dashboards.find(id, shell().user()));
    }

    private Page list(List<Dashboard> visible, String name, String error) {
        return new Page(shell().text("sandbox.ui.dashboards.title"), "dashboards")
                .with("dashboards", visible)
                .with("name", name)
                .with("error", error)
                .status(error.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    private Page page(Dashboard dashboard, List<Dashboard> visible, String error) {
        List<List<ItemView>> columns = new ArrayList<>();
        List<DashboardItem> items = dashboards.items(dashboard.id());
        for (int column = 0; column < Dashboards.COLUMNS; column++) {
            int number = column;
            columns.add(items.stream()
                    .filter(item -> item.column() == number)
                    .map(itemViews::of)
                    .toList());
        }
        boolean owned = dashboard.isOwnedBy(shell().user());
        Map<String, Object> context = new HashMap<>();
        context.put("user", shell().user());
        return new Page(dashboard.name(), "dashboard")
                .context("atl.dashboard")
                .meta("dashboard-id", Long.toString(dashboard.id()))
                .with("dashboard", dashboard)
                .with("dashboards", visible)
                .with("columns", columns)
                .with("owned", owned)
                .with("error", error)
                .with("types", owned ? types.all(context) : List.of())
                .status(error.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    @Override
    void post(Exchange exchange) throws IOException {
        String name = exchange.text("name").strip();
        if (exchange.text("do").equals("create")) {
            create(exchange, name);
            return;
        }
        Optional<Dashboard> own = chosen(exchange).filter(dashboard -> dashboard.isOwnedBy(shell().user()));
        if (own.isEmpty()) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_FORBIDDEN,
                            "sandbox.ui.denied.title",
                            "sandbox.ui.dashboard.notowner");
            return;
        }
        switch (exchange.text("do")) {
            case "change" -> change(exchange, own.get(), name);
            case "delete" -> {
                dashboards.delete(own.get().id());
                exchange.go(PATH);
            }
            case "add" -> add(exchange, own.get());
            default ->
                shell().refuse(
                                exchange,
                                HttpServletResponse.SC_BAD_REQUEST,
                                "sandbox.ui.error.title",
                                "sandbox.ui.error.text",
                                "400");
        }
    }

    private void create(Exchange exchange, String name) throws IOException {
        if (isName(name)) {
            show(exchange, dashboards.create(shell().user(), name, exchange.has("shared")));
        } else {
            shell().show(
                            exchange,
                            list(
                                    dashboards.visibleTo(shell().user()),
                                    name,
                                    shell().text("sandbox.ui.dashboard.name.invalid")));
        }
    }

    private void change(Exchange exchange, Dashboard dashboard, String name) throws IOException {
        if (isName(name)) {
            dashboards.change(dashboard.id(), name, exchange.has("shared"));
            show(exchange, dashboard);
        } else {
            shell().show(
                            exchange,
                            page(
                                    dashboard,
                                    dashboards.visibleTo(shell().user()),
                                    shell().text("sandbox.ui.dashboard.name.invalid")));
        }
    }

    private void add(Exchange exchange, Dashboard dashboard) throws IOException {
        Optional<DashboardItems.DashboardItemType> type = types.byKey(exchange.text("module"));
        if (type.isPresent()) {
            dashboards.add(dashboard.id(), type.get().completeKey());
            show(exchange, dashboard);
        } else {
            shell().show(
                            exchange,
                            page(
                                    dashboard,
                                    dashboards.visibleTo(shell().user()),
                                    shell().text("sandbox.ui.dashboard.item.unknown")));
        }
    }

    private static void show(Exchange exchange, Dashboard dashboard) throws IOException {
        exchange.go(PATH + "?selectPageId=" + dashboard.id());
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }
}
