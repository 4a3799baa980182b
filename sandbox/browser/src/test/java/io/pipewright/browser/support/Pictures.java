package io.pipewright.browser.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ScreenshotOptions;
import java.nio.file.Path;

/** Pictures of what users see: kept with each run, and put into the handbook when {@code -Dscreenshots.docs=true} asks for it. */
public final class Pictures {

    private static final Path DOCS = Path.of(System.getProperty("browser.web", "web"))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("..")
            .resolve("..")
            .resolve("docs")
            .resolve("images")
            .normalize();

    private Pictures() {}

    /** A panel of the issue with its heading. */
    public static void ofModule(Locator panel, String name) {
        take(panel.locator("xpath=ancestor::section[contains(@class, 'module')][1]"), name);
    }

    /** {@code name} is the file's name without its ending. */
    public static void take(Locator what, String name) {
        what.page().mouse().move(0, 0);
        Path file = Windows.PICTURES.resolve(name + ".png");
        what.screenshot(new ScreenshotOptions().setPath(file));
        if (Boolean.getBoolean("screenshots.docs")) {
            what.screenshot(new ScreenshotOptions().setPath(DOCS.resolve(name + ".png")));
        }
    }
}
