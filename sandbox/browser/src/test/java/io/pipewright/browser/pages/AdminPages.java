package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way to pages for administrators of Jira, which ask for the password once in a session. */
public final class AdminPages {

    private AdminPages() {}

    /** Opens the page as the administrator {@code admin}. */
    public static void open(Page page, String path) {
        page.navigate(path);
        Locator password = page.locator("[name=webSudoPassword]");
        if (password.count() > 0) {
            password.fill("admin");
            page.locator("form:has([name=webSudoPassword]) [type=submit]").click();
        }
    }
}
