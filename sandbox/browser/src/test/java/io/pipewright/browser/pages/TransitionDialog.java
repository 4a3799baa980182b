package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** What a transition asks before it is made, and why it is refused. */
public final class TransitionDialog {

    private final Page page;
    private final Locator dialog;

    TransitionDialog(Page page, Locator dialog) {
        this.page = page;
        this.dialog = dialog;
    }

    void shown() {
        dialog.locator("#issue-workflow-transition").waitFor();
    }

    public Locator field(String label) {
        return dialog.getByLabel(label);
    }

    /** Sends the form and waits until it comes back refused. */
    public TransitionDialog sendAndBeRefused() {
        dialog.locator("#issue-workflow-transition").evaluate("form => form.dataset.sent = 'true'");
        dialog.locator("#issue-workflow-transition-submit").click();
        dialog.locator("#issue-workflow-transition:not([data-sent])").waitFor();
        return this;
    }

    /** Sends the form and waits until the issue stands in the status. */
    public void send(String status) {
        dialog.locator("#issue-workflow-transition-submit").click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.locator("#status-val")
                .getByText(status, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    /** The reasons on top, a line each. */
    public List<String> reasons() {
        dialog.locator(".aui-message-error").waitFor();
        return dialog.locator(".aui-message-error li, .aui-message-error > p").allInnerTexts();
    }

    /** What is said at the field. */
    public String errorAt(String label) {
        return dialog.locator(".field-group")
                .filter(new Locator.FilterOptions().setHas(dialog.page().getByLabel(label)))
                .locator(".error")
                .innerText();
    }

    public void cancel() {
        dialog.locator("#issue-workflow-transition-cancel").click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
