package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** An issue as it is looked at, with its transitions and the app's two panels. */
public final class IssuePage {

    private final Page page;

    private IssuePage(Page page) {
        this.page = page;
    }

    public static IssuePage open(Page page, String key) {
        page.navigate("/browse/" + key);
        return new IssuePage(page);
    }

    public Page page() {
        return page;
    }

    public String status() {
        return page.locator("#status-val").textContent().strip();
    }

    public Locator statusLozenge() {
        return page.locator("#status-val");
    }

    /** The value of a field among the details, by the field's name; empty when it is not shown. */
    public Locator detail(String field) {
        return page.locator("#issuedetails .item")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("dt").getByText(field, new Locator.GetByTextOptions().setExact(true))))
                .locator("dd");
    }

    public StagePanel stage() {
        return new StagePanel(page.locator(".pipewright-stage-panel"));
    }

    public PlanPanel plan() {
        return new PlanPanel(page.locator(".pipewright-close-plan-panel"));
    }

    public List<String> offeredTransitions() {
        return page.locator("#opsbar-transitions .issueaction-workflow-transition")
                .allInnerTexts();
    }

    private Locator transition(String name) {
        return page.locator("#opsbar-transitions .issueaction-workflow-transition")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Presses a transition that has nothing to ask, and waits until the issue stands in the status. */
    public IssuePage moveTo(String transition, String status) {
        transition(transition).click();
        page.locator("#status-val")
                .getByText(status, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        stage().ready();
        return this;
    }

    /** Presses a transition that asks for something or refuses. */
    public TransitionDialog press(String transition) {
        transition(transition).click();
        TransitionDialog dialog = new TransitionDialog(page, page.getByRole(AriaRole.DIALOG));
        dialog.shown();
        return dialog;
    }
}
