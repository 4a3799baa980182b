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
        return criterion(title).locator(".pipewright-state .pipewright-lozenge").textContent();
    }

    /** Opens all that the panel holds back about a criterion. */
    public Locator details(String title) {
        Locator button = criterion(title).locator(".pipewright-details-button");
        if (!"true".equals(button.getAttribute("aria-expanded"))) {
            button.click();
        }
        return criterion(title).locator(".pipewright-criterion-details");
    }

    /** The reasons that the panel gives for what is required and missing. */
    public List<String> reasonsThatBlock() {
        Locator open = panel.locator(
                ".pipewright-criteria > ul > .pipewright-criterion:not(.is-met, .is-waived) .pipewright-criterion-name");
        open.allInnerTexts().forEach(this::details);
        return panel.locator(".pipewright-criteria > ul .pipewright-reasons li").allInnerTexts();
    }

    /** Opens the form of a yes, or the boxes of a canvas. */
    public Locator openAnswer(String title) {
        button(title, "Yes")
                .or(criterion(title).locator("[data-answer='boxes']"))
                .first()
                .click();
        return form(title);
    }

    private Locator button(String name) {
        return panel.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The button that answers a criterion so, for example {@code No}. */
    public Locator button(String title, String value) {
        return criterion(title)
                .locator(".pipewright-answers")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(value).setExact(true));
    }

    private Locator form(String title) {
        return panel.getByRole(
                AriaRole.FORM,
                new Locator.GetByRoleOptions().setName("Answer “" + title + "”").setExact(true));
    }

    public void save(Locator form) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save answer"))
                .click();
        gone(form);
    }

    private static void gone(Locator form) {
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Answers a question with yes and who said so, with one click. */
    public StagePanel answerYes(String title, String who) {
        Locator form = openAnswer(title);
        form.getByLabel("Customer contact").fill(who);
        Locator source = form.getByLabel("Source");
        source.fill("Minutes of the meeting");
        source.press("Enter");
        gone(form);
        return this;
    }

    public StagePanel nameInfluentialPerson(String title, String who) {
        Locator form = openAnswer(title);
        form.getByLabel("What shows the influence").fill("Ran the last two projects");
        form.getByLabel("Title", new Locator.GetByLabelOptions().setExact(true)).fill("Head of production");
        Locator person = form.getByLabel("Key influencer");
        person.fill(who);
        person.press("Enter");
        gone(form);
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
        details(title);
        button("Waive “" + title + "”").click();
        Locator form = panel.getByRole(
                AriaRole.FORM,
                new Locator.GetByRoleOptions().setName("Waive “" + title + "”").setExact(true));
        form.getByLabel("Reason").fill(reason);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Waive permanently"))
                .click();
        gone(form);
    }

    /** Advances by the button that stands there once all is met, and waits until the deal stands in the stage. */
    public StagePanel advanceTo(String stage) {
        button("Advance to " + stage).click();
        panel.locator(".is-current .pipewright-path-name")
                .getByText(stage, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        return ready();
    }

    /** Opens what is known about another stage of the path. */
    public Locator read(String stage) {
        panel.locator(".pipewright-path-step button")
                .filter(new Locator.FilterOptions().setHasText(stage))
                .click();
        Locator record = panel.locator(".pipewright-record");
        record.locator("h4").waitFor();
        return record;
    }

    /** What the panel says of {@code probability} or {@code category}: value and where it comes from. */
    public Locator value(String code) {
        return panel.locator("[data-value='" + code + "']");
    }

    public void resetProbability() {
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Reset the probability to the stage default"))
                .click();
        value("probability")
                .locator(".pipewright-own")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
