package io.pipewright.browser.pages;

import com.microsoft.playwright.Locator;

/** Boxes and radio buttons: AUI draws them in their labels, which lie on top of the inputs themselves. */
final class Inputs {

    private Inputs() {}

    static void check(Locator input) {
        input.check(new Locator.CheckOptions().setForce(true));
    }
}
