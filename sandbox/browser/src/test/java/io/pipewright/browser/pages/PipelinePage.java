package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The page of the pipeline: the bar that narrows every view, and the views as tabs. */
public final class PipelinePage {

    private static final String ADDRESS = "/secure/PipewrightPipeline.jspa";

    private final Page page;

    private PipelinePage(Page page) {
        this.page = page;
        tabs().first().waitFor();
    }

    /** As people get there: by Sales in Jira's navigation. */
    public static PipelinePage bySales(Page page) {
        page.navigate("/secure/Dashboard.jspa");
        page.locator("#pipewright-sales-link").click();
        return new PipelinePage(page);
    }

    /** By Pipeline in the sidebar of a project. */
    public static PipelinePage bySidebar(Page page, String project) {
        page.navigate("/projects/" + project);
        page.locator("#pipewright-project-pipeline-link").click();
        return new PipelinePage(page);
    }

    public static PipelinePage at(Page page, String query) {
        page.navigate(ADDRESS + query);
        return new PipelinePage(page);
    }

    private Locator tabs() {
        return page.getByRole(AriaRole.TAB);
    }

    public Locator content() {
        return page.locator("#content");
    }

    public PipelinePage view(String name) {
        tab(name).click();
        return this;
    }

    private Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until the tab with this name is the chosen one. */
    public void isAt(String name) {
        page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName(name).setExact(true).setSelected(true))
                .waitFor();
    }

    public PipelinePage choose(String label, String option) {
        choice(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** What a list of the bar shows as chosen. */
    public String chosen(String label) {
        return choice(label).locator("option:checked").innerText();
    }

    private Locator choice(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until the view shows what it has, or why it has nothing. */
    public PipelinePage settled() {
        page.locator("[role='tabpanel'] [aria-busy='false']").first().waitFor();
        return this;
    }

    /** A part of a view, by its name. */
    public Locator part(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    public void gone(String part) {
        part(part).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    public Locator card(String key) {
        return page.locator("[data-deal='" + key + "']");
    }

    /** A column of the board, by the name of its stage. */
    public Locator column(String name) {
        return page.locator(".pipewright-column")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    /** What the deals of a column are worth together, to the last digit. */
    public BigDecimal sumOf(String column) {
        return amount(column(column).locator("header strong").getAttribute("title"));
    }

    public void waitForSum(String column, BigDecimal sum) {
        page.waitForCondition(() -> sumOf(column).compareTo(sum) == 0);
    }

    private static BigDecimal amount(String written) {
        return new BigDecimal(written.replaceAll("[^0-9.]", ""));
    }

    /** The dialog with the criteria that stop a card. */
    public StagePanel criteriaThatStop() {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator(".pipewright-criterion").first().waitFor();
        return new StagePanel(dialog);
    }

    public PipelinePage back() {
        page.goBack();
        return this;
    }

    /** The query of the address as people read it. */
    public String query() {
        String query = URI.create(page.url()).getRawQuery();
        return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
    }
}
