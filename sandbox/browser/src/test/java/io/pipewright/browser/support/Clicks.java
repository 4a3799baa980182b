package io.pipewright.browser.support;

import com.microsoft.playwright.Page;

/** What somebody does with the mouse in a tab: how often they press, and how far they scroll between two presses. */
public final class Clicks {

    /** A button that is pressed by the keyboard, or by Enter in a form, is a click without a count. */
    private static final String COUNTING = """
            sessionStorage.at = '0';
            addEventListener('click', event => {
                if (event.isTrusted && event.detail > 0) {
                    const scrolled = Math.abs(scrollY - Number(sessionStorage.at));
                    sessionStorage.clicks = 1 + Number(sessionStorage.clicks || 0);
                    sessionStorage.scrolled = Math.max(scrolled, Number(sessionStorage.scrolled || 0));
                    sessionStorage.at = scrollY;
                }
            }, true);
            """;

    private final Page page;

    private Clicks(Page page) {
        this.page = page;
    }

    /** Counts from the next page on that is opened in this tab. */
    public static Clicks in(Page page) {
        page.addInitScript(COUNTING);
        return new Clicks(page);
    }

    public int number() {
        return stored("clicks");
    }

    /** The longest way between two presses on one page, in pixels. */
    public int longestScroll() {
        return stored("scrolled");
    }

    private int stored(String name) {
        return ((Number) page.evaluate("name => Math.round(Number(sessionStorage[name] || 0))", name)).intValue();
    }
}
