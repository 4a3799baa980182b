package io.pipewright.browser.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;

/**
 * The browser windows of a test: one for each person, closed at its end. A dialog or an
 * error of a script fails the test; of a test that fails, a picture of each window is kept.
 */
public final class Windows extends TestWatcher {

    /** Where pictures are kept. */
    public static final Path PICTURES = Path.of(System.getProperty("screenshots", "target/screenshots"));

    private final SandboxRule sandbox;
    private final List<Page> open = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private boolean confirming;

    public Windows(SandboxRule sandbox) {
        this.sandbox = sandbox;
    }

    /** A new window in which this person is logged in; addresses in it are relative to the sandbox. */
    public Page of(String user) {
        return watched(sandbox.browsers().computeIfAbsent(user, this::loggedIn).newPage());
    }

    /** The window of the login stays open: with it the browser keeps the site's scripts compiled for the windows that follow. */
    private BrowserContext loggedIn(String user) {
        BrowserContext context = newContext();
        logIn(context.newPage(), user);
        return context;
    }

    private BrowserContext newContext() {
        return Browsers.shared()
                .newContext(new NewContextOptions()
                        .setViewportSize(1360, 900)
                        .setBaseURL(sandbox.address().toString()));
    }

    /** From now on, questions that the browser asks are answered with yes. */
    public void confirmEverything() {
        confirming = true;
    }

    /** A window of nobody. */
    public Page ofNobody() {
        return watched(newContext().newPage());
    }

    private Page watched(Page page) {
        page.setDefaultTimeout(30_000);
        page.onPageError(error -> surprises.add("An error of a script on " + page.url() + ": " + error));
        page.onDialog(dialog -> {
            if (confirming) {
                dialog.accept();
                return;
            }
            surprises.add("A dialog on " + page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        open.add(page);
        return page;
    }

    static void logIn(Page page, String user) {
        page.navigate("/login.jsp");
        page.locator("[name=os_username]").fill(user);
        page.locator("[name=os_password]").fill(user);
        page.locator("[name=os_password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login.jsp"));
    }

    @Override
    protected void succeeded(Description description) {
        closeAll();
        if (!surprises.isEmpty()) {
            throw new AssertionError(String.join("\n", surprises));
        }
    }

    @Override
    protected void failed(Throwable cause, Description description) {
        surprises.forEach(System.err::println);
        for (int i = 0; i < open.size(); i++) {
            try {
                open.get(i)
                        .screenshot(new ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(PICTURES.resolve("failed")
                                        .resolve(description.getTestClass().getSimpleName() + "."
                                                + description.getMethodName() + "-" + i + ".png")));
            } catch (PlaywrightException e) {
                System.err.println("No picture of a window: " + e.getMessage());
            }
        }
        closeAll();
    }

    private void closeAll() {
        open.forEach(Page::close);
        open.clear();
    }
}
