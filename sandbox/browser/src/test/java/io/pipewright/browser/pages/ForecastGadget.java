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
        Inputs.check(form().getByLabel("Projects", new Locator.GetByLabelOptions().setExact(true)));
        for (String key : keys) {
            Inputs.check(form().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("(" + key + ")")));
        }
        return this;
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

    /** What the gadget says instead of figures: {@code info}, {@code warning} or {@code error}. */
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
