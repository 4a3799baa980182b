package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** The administration page of exchange rates. */
public final class RatesPage {

    private final Page page;

    private RatesPage(Page page) {
        this.page = page;
    }

    public static RatesPage open(Page page) {
        AdminPages.open(page, "/secure/admin/PipewrightRates!default.jspa");
        page.locator(".pipewright-rates-add").waitFor();
        return new RatesPage(page);
    }

    public Locator content() {
        return page.locator("#content");
    }

    public void send(String from, String to, String rate, LocalDate day) {
        Locator form = page.locator(".pipewright-rates-add");
        form.getByLabel("From", new Locator.GetByLabelOptions().setExact(true)).fill(from);
        form.getByLabel("To", new Locator.GetByLabelOptions().setExact(true)).fill(to);
        form.getByLabel("Rate", new Locator.GetByLabelOptions().setExact(true)).fill(rate);
        form.getByLabel("Valid from").fill(day.toString());
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add rate"))
                .click();
    }

    public void add(String from, String to, String rate, LocalDate day) {
        send(from, to, rate, day);
        page.getByText("The rate is added.").waitFor();
    }

    public String errorAt(String label) {
        Locator field = page.locator(".pipewright-rates-add .pipewright-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))));
        return field.locator(".pipewright-field-error").innerText();
    }
}
