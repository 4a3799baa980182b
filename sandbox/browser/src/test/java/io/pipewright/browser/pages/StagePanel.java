package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** Where a deal stands and what keeps it there. */
public final class StagePanel {

    private final Locator panel;

    StagePanel(Locator panel) {
        this.panel = panel;
    }

    public Locator panel() {
        return panel;
    }

    public StagePanel ready() {
        panel.locator(".pipewright-criteria").waitFor();
        return this;
    }

    public String current() {
        return panel.locator(".pipewright-path-step.is-current .pipewright-path-name")
                .innerText();
    }

    public List<String> path() {
        return panel.locator(".pipewright-path-name").allInnerTexts();
    }

    public String summary() {
        return panel.locator(".pipewright-summary").innerText();
    }

    public Locator criterion(String title) {
        return panel.locator(".pipewright-criterion")
                .filter(new Locator.FilterOptions()
                        .setHas(panel.page()
                                .getByText(
                                        title, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))));
    }

    public String stateOf(String title) {
        return criterion(title).locator(".pipewright-state .aui-lozenge").textContent();
    }

    /** The reasons that the panel gives for what is required and missing. */
    public List<String> reasonsThatBlock() {
        return panel.locator(".pipewright-criterion")
                .filter(new Locator.FilterOptions().setHasText("required"))
                .locator(".pipewright-reasons li")
                .allInnerTexts();
    }

    public Locator openAnswer(String title) {
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Answer “" + title + "”")
                                .setExact(true))
                .click();
        return form(title);
    }

    private Locator form(String title) {
        return panel.getByRole(
                AriaRole.FORM,
                new Locator.GetByRoleOptions().setName("Answer “" + title + "”").setExact(true));
    }

    public void save(Locator form) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save answer"))
                .click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Answers a question with yes and who said so. */
    public StagePanel answerYes(String title, String who) {
        Locator form = openAnswer(title);
        Inputs.check(form.getByLabel("Yes"));
        form.getByLabel("Who on the customer's side").fill(who);
        form.getByLabel("Where it is written").fill("Minutes of the meeting");
        save(form);
        return this;
    }

    public StagePanel nameInfluentialPerson(String title, String who) {
        Locator form = openAnswer(title);
        Inputs.check(form.getByLabel("Yes"));
        form.getByLabel("Person whose word counts").fill(who);
        form.getByLabel("Title", new Locator.GetByLabelOptions().setExact(true)).fill("Head of production");
        form.getByLabel("What shows the influence").fill("Ran the last two projects");
        save(form);
        return this;
    }

    public StagePanel fillCanvas(String title) {
        Locator form = openAnswer(title);
        form.getByLabel("Business issue").fill("Late deliveries cost orders");
        form.getByLabel("Problem", new Locator.GetByLabelOptions().setExact(true))
                .fill("Plans are typed by hand every morning");
        form.getByLabel("Solution", new Locator.GetByLabelOptions().setExact(true))
                .fill("Scheduling module");
        form.getByLabel("Benefit in figures").fill("Lead time two days shorter");
        form.getByLabel("Benefit beyond figures").fill("Calmer shifts");
        save(form);
        return this;
    }

    public void waive(String title, String reason) {
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Waive “" + title + "”")
                                .setExact(true))
                .click();
        Locator form = panel.getByRole(
                AriaRole.FORM,
                new Locator.GetByRoleOptions().setName("Waive “" + title + "”").setExact(true));
        form.getByLabel("Reason").fill(reason);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Waive for good"))
                .click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** What the panel says of {@code probability} or {@code category}: value and where it comes from. */
    public Locator value(String code) {
        return panel.locator("[data-value='" + code + "']");
    }

    public void resetProbability() {
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Let the probability follow the stage"))
                .click();
        value("probability")
                .locator(".pipewright-own")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
