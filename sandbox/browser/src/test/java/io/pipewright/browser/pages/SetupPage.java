package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The administration page that turns a project into a pipeline. */
public final class SetupPage {

    private final Page page;

    private SetupPage(Page page) {
        this.page = page;
    }

    public static SetupPage open(Page page) {
        AdminPages.open(page, "/secure/admin/PipewrightSetup!default.jspa");
        page.locator(".pipewright-setup-form").waitFor();
        return new SetupPage(page);
    }

    public Locator content() {
        return page.locator("#content");
    }

    public SetupPage newProject(String name, String key) {
        page.getByLabel("Project name").fill(name);
        page.getByLabel("Project key").fill(key);
        return this;
    }

    public SetupPage existingProject(String label) {
        Inputs.check(page.getByLabel("Use an existing project"));
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Choose a project"))
                .fill(label);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(label))
                .click();
        return this;
    }

    public SetupPage template(String name) {
        Inputs.check(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name)));
        return this;
    }

    /** {@code code} is an ISO currency code. */
    public SetupPage reportingIn(String code) {
        page.getByLabel("Reporting currency").selectOption(code);
        return this;
    }

    public SetupPage preview() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What will be done"))
                .waitFor();
        return this;
    }

    public void previewAndBeRefused() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        page.locator(".pipewright-field-error, .aui-message-error").first().waitFor();
    }

    public SetupPage run() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What was done"))
                .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        return this;
    }

    public boolean offersToRun() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                        .count()
                > 0;
    }

    public String message() {
        return page.locator("#content .aui-message").first().innerText();
    }

    /** The lists that a team looks at every day, saved as filters for everybody. */
    public SetupPage saveSharedFilters() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as shared filters"))
                .click();
        page.getByText("The filters are saved and shared.").waitFor();
        return this;
    }

    /** What is said at fields. */
    public List<String> fieldErrors() {
        return page.locator(".pipewright-field-error").allInnerTexts();
    }

    /** The steps with what is or was done to each, for example {@code Issue type “Deal”: Create}. */
    public List<String> steps() {
        return page.locator("#content table.aui tbody tr").all().stream()
                .map(row -> row.locator("th").innerText() + ": "
                        + row.locator(".pipewright-lozenge").textContent())
                .toList();
    }
}
