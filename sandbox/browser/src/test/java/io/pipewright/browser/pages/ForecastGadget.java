package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;

/** The forecast on a dashboard: its settings and its figures. */
public final class ForecastGadget {

    private final Locator frame;

    ForecastGadget(Locator frame) {
        this.frame = frame;
    }

    public Locator frame() {
        return frame;
    }

    public Locator form() {
        return frame.locator(".pipewright-gadget-form");
    }

    /** Chooses projects by key; the rest of the form stays as it is. */
    public ForecastGadget ofProjects(String... keys) {
        Inputs.check(form().getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Projects").setExact(true)));
        for (String key : keys) {
            pick("Add a project", "(" + key + ")");
            form().locator(".pipewright-picked li")
                    .filter(new Locator.FilterOptions().setHasText("(" + key + ")"))
                    .waitFor();
        }
        return this;
    }

    /** Chooses a saved filter by its name. */
    public ForecastGadget ofFilter(String name) {
        Inputs.check(form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Saved filter")));
        pick("Saved filter", name);
        return this;
    }

    private void pick(String label, String text) {
        form().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(text);
        form().getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(text))
                .click();
    }

    public ForecastGadget ofJql(String jql) {
        Inputs.check(form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("JQL query")));
        form().locator("[name=jql]").fill(jql);
        return this;
    }

    public ForecastGadget choose(String label, String option) {
        form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(option);
        return this;
    }

    public void sendSettings() {
        form().locator("[type=submit]").click();
    }

    public ForecastGadget save() {
        sendSettings();
        return ready();
    }

    public ForecastGadget ready() {
        frame.locator(".pipewright-forecast[aria-busy=false] .pipewright-forecast-header")
                .waitFor();
        return this;
    }

    public void configure() {
        frame.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Configure"))
                .click();
        form().waitFor();
    }

    /** The title and the line that says what the figures are about. */
    public String facts() {
        return frame.locator(".pipewright-forecast-header").innerText();
    }

    /** The deals that need attention for a reason, by its code. */
    public Locator attention(String code) {
        return frame.locator("[data-attention=" + code + "]");
    }

    /** Chooses how to look at the figures, which changes nothing for others. */
    public ForecastGadget look(String label, String option) {
        frame.locator(".pipewright-choices")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .selectOption(option);
        return ready();
    }

    /** What the gadget says instead of figures: {@code info}, {@code warning}, {@code error}, {@code empty}, or that it shows old ones. */
    public String says(String state) {
        return frame.locator("[data-state=" + state + "]").innerText();
    }

    private Locator table(String currency) {
        return frame.locator("table.pipewright-figures[data-currency=" + currency + "]");
    }

    /** The figure of a column in the last line of a currency's table. */
    public Locator total(String currency, String column) {
        return table(currency).locator("tfoot [data-column='" + column + "']");
    }

    public BigDecimal amount(String currency, String column) {
        Locator total = total(currency, column);
        return total.count() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(total.first().getAttribute("data-amount"));
    }

    public int count(String currency, String column) {
        Locator total = total(currency, column);
        return total.count() == 0 ? 0 : Integer.parseInt(total.first().getAttribute("data-count"));
    }
}
