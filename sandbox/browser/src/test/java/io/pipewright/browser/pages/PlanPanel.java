package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.List;

/** The close plan of a deal. */
public final class PlanPanel {

    private static final String TITLE = ".pipewright-task-what > :first-child";

    private final Locator panel;

    PlanPanel(Locator panel) {
        this.panel = panel;
    }

    public Locator panel() {
        return panel;
    }

    public PlanPanel ready() {
        panel.locator(".pipewright-plan-bar, .pipewright-empty").first().waitFor();
        return this;
    }

    private Locator button(String name) {
        return panel.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The form that is open; there is one at a time. */
    private Locator form() {
        return panel.locator("dialog form");
    }

    private Locator menu(String name, String item) {
        button(name).first().click();
        button(item).click();
        return form();
    }

    public Locator openAdd() {
        button("Add task").click();
        return form();
    }

    public Locator openEdit(String title) {
        button("Edit the task “" + title + "”").click();
        return form();
    }

    /** Deletes a task, after the question that stands in its place. */
    public PlanPanel delete(String title) {
        Locator row = task(title);
        row.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("More").setExact(true))
                .click();
        button("Delete the task “" + title + "”").click();
        changing(row.locator(".pipewright-confirm .pipewright-danger")::click);
        row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** {@code side} is We or Customer. */
    public void fill(Locator form, String title, String side, LocalDate day) {
        form.getByLabel("Task", new Locator.GetByLabelOptions().setExact(true)).fill(title);
        Inputs.check(form.getByLabel(side, new Locator.GetByLabelOptions().setExact(true)));
        form.getByLabel("Target date").fill(day.toString());
    }

    public void submit(Locator form) {
        form.locator("[type=submit]").click();
    }

    /** The stage panel reads anew what a changed plan means, and moves this panel on the page while it does. */
    private void changing(Runnable change) {
        panel.page().waitForResponse(response -> response.url().endsWith("/exit"), change);
        panel.page().evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    public void submitAndBeDone(Locator form) {
        changing(() -> submit(form));
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** As people do who have just typed: Enter saves the form. */
    private void enterAndBeDone(Locator form, String label) {
        Locator typed = form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        changing(() -> typed.press("Enter"));
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    public PlanPanel add(String title, String side, LocalDate day) {
        Locator form = openAdd();
        fill(form, title, side, day);
        enterAndBeDone(form, "Task");
        task(title).waitFor();
        return this;
    }

    public Locator task(String title) {
        return panel.locator(".pipewright-task")
                .filter(new Locator.FilterOptions()
                        .setHas(panel.page()
                                .locator(TITLE)
                                .getByText(title, new Locator.GetByTextOptions().setExact(true))));
    }

    public List<String> titles() {
        return panel.locator(".pipewright-task " + TITLE).allInnerTexts();
    }

    public PlanPanel tick(String title) {
        changing(panel.getByRole(
                AriaRole.CHECKBOX,
                new Locator.GetByRoleOptions()
                        .setName("Mark the task “" + title + "” as done")
                        .setExact(true))::click);
        panel.getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions()
                                .setName("Mark the task “" + title + "” as open")
                                .setExact(true))
                .waitFor();
        return this;
    }

    public PlanPanel untick(String title) {
        changing(panel.getByRole(
                AriaRole.CHECKBOX,
                new Locator.GetByRoleOptions()
                        .setName("Mark the task “" + title + "” as open")
                        .setExact(true))::click);
        panel.getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions()
                                .setName("Mark the task “" + title + "” as done")
                                .setExact(true))
                .waitFor();
        return this;
    }

    public PlanPanel agree(String customer) {
        button("Record proposal or agreement").click();
        Inputs.check(form().getByLabel("Agreed", new Locator.GetByLabelOptions().setExact(true)));
        form().getByLabel("Person at the customer").fill(customer);
        enterAndBeDone(form(), "Person at the customer");
        return this;
    }

    public PlanPanel startFromTemplate() {
        button("Start from the template").click();
        submitAndBeDone(form());
        return this;
    }

    /** Moves all open tasks by so many working days. */
    public PlanPanel shift(int workDays) {
        button("Move dates").click();
        form().getByLabel("Working days", new Locator.GetByLabelOptions().setExact(true))
                .fill(Integer.toString(workDays));
        submitAndBeDone(form());
        return this;
    }

    /** Takes the last edit back. */
    public PlanPanel undo() {
        changing(panel.locator(".pipewright-undo button")::click);
        return this;
    }

    /** Says what the plan is about. */
    public PlanPanel frame(String customer, String goal) {
        Locator form = menu("More", "Goal, customer and project start");
        form.getByLabel("Customer", new Locator.GetByLabelOptions().setExact(true))
                .fill(customer);
        form.getByLabel("Goal", new Locator.GetByLabelOptions().setExact(true)).fill(goal);
        submitAndBeDone(form);
        return this;
    }

    public String agreement() {
        return panel.locator(".pipewright-agreement").innerText();
    }

    public String progress() {
        return panel.locator(".pipewright-progress > span").first().innerText();
    }

    public List<String> warnings() {
        return panel.locator(".pipewright-warning").allInnerTexts();
    }
}
