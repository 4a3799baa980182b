package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A dashboard and the forecast gadgets on it. */
public final class Dashboard {

    private final Page page;

    private Dashboard(Page page) {
        this.page = page;
    }

    /** Makes a dashboard by the page, which then is shown. */
    public static Dashboard create(Page page, String name, boolean shared) {
        page.navigate("/secure/ConfigurePortalPages!default.jspa");
        page.locator("#dashboard-name").fill(name);
        if (shared) {
            Inputs.check(page.locator("#dashboard-shared"));
        }
        page.locator("#dashboard-create [type=submit]").click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .waitFor();
        return new Dashboard(page);
    }

    public static Dashboard at(Page page, String address) {
        page.navigate(address);
        return new Dashboard(page);
    }

    public String address() {
        return page.url();
    }

    /** Adds the forecast from the directory; it asks for its settings. */
    public ForecastGadget addForecast() {
        page.locator("#add-gadget").click();
        page.locator(".add-dashboard-item-selector[value*='pipewright']").click();
        Locator frame = page.locator(".dashboard-item-frame").last();
        frame.locator(".pipewright-gadget-form").waitFor();
        return new ForecastGadget(frame);
    }

    public ForecastGadget forecast() {
        return new ForecastGadget(page.locator(".dashboard-item-frame").first());
    }
}
