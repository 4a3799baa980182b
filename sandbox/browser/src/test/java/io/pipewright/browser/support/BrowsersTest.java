package io.pipewright.browser.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BrowsersTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final String NO_FONTS =
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theBundledBrowser_drawsAKoreanDashboard_withASignForEveryCharacter() throws IOException {
        SANDBOX.dealsOf("rep1").open(SANDBOX.deals(), "한빛반도체 MES", "480000000", "KRW", LocalDate.now());
        try (Browser bundled = Browsers.startBundled();
                Page page = bundled.newPage(new Browser.NewPageOptions()
                        .setBaseURL(SANDBOX.address().toString()))) {
            Windows.logIn(page, "rep1");
            ForecastGadget gadget = Dashboard.create(page, "월요일 영업 회의", false).addForecast();
            gadget.form().locator("[name=period]").selectOption("custom");
            gadget.form()
                    .locator("[name=from]")
                    .fill(LocalDate.now().minusDays(1).toString());
            gadget.form().locator("[name=to]").fill(LocalDate.now().plusDays(1).toString());
            everyCharacterIsDrawn(page);
            assertThat(Glyphs.drawsText(gadget.form().locator("[name=period]")))
                    .as("the list has text")
                    .isTrue();
            assertThat(Glyphs.drawsText(gadget.form().locator("[name=from]")))
                    .as("the date has text")
                    .isTrue();

            gadget.save();
            everyCharacterIsDrawn(page);
            assertThat(Glyphs.drawsText(
                            gadget.frame().locator("svg.pipewright-chart text").first()))
                    .as("the chart has text")
                    .isTrue();
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(Windows.PICTURES.resolve("bundled-browser.png")));
        }
    }

    private static void everyCharacterIsDrawn(Page page) {
        Glyphs.Read glyphs = Glyphs.of(page);
        assertThat(glyphs.wrong())
                .as("drawn as nothing, as a box, or as another letter")
                .isEmpty();
        assertThat(glyphs.letters()).containsPattern("\\p{IsHangul}").containsPattern("\\p{IsLatin}");
    }

    @Test
    public void aBrowserOfTheMachine_thatStartsAndDraws_isTaken() throws IOException {
        Path first = browserOfTheMachine("first", "");
        Path second = browserOfTheMachine("second", "");

        try (Browser taken = Browsers.firstThatStarts(List.of(first, second))) {
            assertThat(taken.isConnected()).isTrue();
        }
        assertThat(started(first)).isTrue();
        assertThat(started(second)).isFalse();
    }

    @Test
    public void aBrowserOfTheMachine_thatCrashesOnAPageWithText_isPassedOver() throws IOException {
        Path noFonts = Files.writeString(folder.newFile("fonts.conf").toPath(), NO_FONTS);
        Path crashing = browserOfTheMachine("crashing", "export FONTCONFIG_FILE='" + noFonts + "'");
        Path sound = browserOfTheMachine("sound", "");

        Browsers.firstThatStarts(List.of(crashing, sound)).close();
        assertThat(started(crashing)).isTrue();
        assertThat(started(sound)).isTrue();
    }

    @Test
    public void whereNoBrowserOfTheMachineStarts_theBundledOneIsTaken() throws IOException {
        Path broken = browserOfTheMachine("broken", "exit 1");

        try (Browser taken = Browsers.firstThatStarts(List.of(broken));
                Page page = taken.newPage()) {
            page.setContent("<button onclick=\"document.title='눌림'\">Press</button>");
            page.getByText("Press").click();
            assertThat(page.title()).isEqualTo("눌림");
        }
        assertThat(started(broken)).isTrue();
    }

    /** A program that leaves a trace when it is started, runs this line, and then is a browser. */
    private Path browserOfTheMachine(String name, String line) throws IOException {
        Browsers.Bundled bundled = Browsers.bundled();
        StringBuilder script = new StringBuilder(
                "#!/bin/sh\ntouch '" + trace(folder.getRoot().toPath().resolve(name)) + "'\n");
        bundled.environment().forEach((variable, value) -> script.append("export " + variable + "='" + value + "'\n"));
        script.append(line).append("\nexec '").append(bundled.executable()).append("' \"$@\"\n");
        Path program = Files.writeString(folder.newFile(name).toPath(), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static Path trace(Path program) {
        return program.resolveSibling(program.getFileName() + ".started");
    }

    private static boolean started(Path program) {
        return Files.exists(trace(program));
    }

    @Test
    public void whereCiIsSet_orTheBuildAsksForIt_theBrowsersOfTheMachineArePassedOver() {
        assertThat(Browsers.bundledOnly(null, "true")).isTrue();
        assertThat(Browsers.bundledOnly(null, "1")).isTrue();
        assertThat(Browsers.bundledOnly("bundled", null)).isTrue();
        assertThat(Browsers.bundledOnly("bundled", "false")).isTrue();
        assertThat(Browsers.bundledOnly(null, null)).isFalse();
        assertThat(Browsers.bundledOnly("", "")).isFalse();
        assertThat(Browsers.bundledOnly(null, "false")).isFalse();
    }

    @Test
    public void anUnknownWishForABrowser_isRefused_withTheOneThatIsKnown() {
        assertThatThrownBy(() -> Browsers.bundledOnly("firefox", "true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-Dbrowser=firefox")
                .hasMessageContaining("-Dbrowser=bundled");
    }
}
