package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The administration page of exit criteria and stages. */
public final class CriteriaPage {

    private final Page page;

    private CriteriaPage(Page page) {
        this.page = page;
    }

    public static CriteriaPage open(Page page, String project) {
        page.navigate("/secure/admin/PipewrightCriteria!default.jspa?projectKey=" + project);
        page.locator(".pipewright-criteria-stage").first().waitFor();
        return new CriteriaPage(page);
    }

    public Locator content() {
        return page.locator("#content");
    }

    public Locator stage(String name) {
        return page.locator(".pipewright-criteria-stage")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    public List<String> criteriaOf(String stage) {
        return stage(stage).locator(".pipewright-criteria-words strong").allInnerTexts();
    }

    public Locator openAdd(String stage) {
        button("Add a criterion to " + stage).click();
        return form("Add a criterion to " + stage);
    }

    public Locator openEdit(String criterion) {
        button("Edit “" + criterion + "”").click();
        return form("Edit “" + criterion + "”");
    }

    public Locator openSettings(String stage) {
        button("Edit settings of " + stage).click();
        return form("Edit settings of " + stage);
    }

    /** {@code direction} is up or down. */
    public void move(String criterion, String direction) {
        sendMove(criterion, direction);
        page.locator(".pipewright-flag")
                .getByText("“" + criterion + "” is now number")
                .waitFor();
    }

    public void sendMove(String criterion, String direction) {
        button("Move “" + criterion + "” " + direction).click();
    }

    public void moveByDoubleClick(String criterion, String direction) {
        button("Move “" + criterion + "” " + direction).dblclick();
        page.locator(".pipewright-flag")
                .getByText("“" + criterion + "” is now number")
                .waitFor();
    }

    /** Asks in place before it does so. */
    public void retire(String criterion) {
        button("Retire “" + criterion + "”").click();
        page.locator(".pipewright-confirm")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retire"))
                .click();
        page.locator(".pipewright-criteria-words strong")
                .getByText(criterion, new Locator.GetByTextOptions().setExact(true))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    public void save(Locator form) {
        send(form);
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    public void send(Locator form) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }

    public String error(Locator form) {
        return form.locator(".pipewright-field-error, .aui-message-error")
                .first()
                .innerText();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator form(String name) {
        return page.getByRole(
                AriaRole.FORM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
