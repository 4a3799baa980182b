package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import io.pipewright.browser.pages.AdminPages;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Pictures;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** The page around the panels, where room is scarce and on paper. */
public class HostLookTest {

    private static final int PHONE = 390;
    private static final String PANELS = ":is(.pipewright-stage-panel, .pipewright-close-plan-panel) *";

    /** The boxes that are drawn darker than paper: the sum of red, green and blue says how bright a colour is. */
    private static final String DARK_BOXES = """
            (boxes) => [...document.querySelectorAll(boxes)]
                .filter((box) => box.checkVisibility() && !box.closest('.aui-button, .aui-lozenge, .pipewright-progress'))
                .filter((box) => {
                    const [red, green, blue, opacity = 1] = getComputedStyle(box).backgroundColor.match(/[\\d.]+/g).map(Number);
                    return opacity > 0.5 && red + green + blue < 384;
                })
                .map((box) => `${box.tagName} ${box.className}`)
            """;

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void onAPhone_theButtonsOfTheHeaderStandBesideEachOther() {
        Page page = windows.of("admin");
        page.setViewportSize(PHONE, 844);
        page.navigate("/secure/Dashboard.jspa");
        page.locator("#create_link").waitFor();
        Pictures.take(page.locator("#header"), "header-on-a-phone");

        List<BoundingBox> boxes = page.locator("#logo, #header .aui-nav > li > :is(a, details):visible").all().stream()
                .map(item -> item.boundingBox())
                .toList();

        assertThat(boxes).hasSizeGreaterThan(4);
        for (BoundingBox box : boxes) {
            assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
            assertThat(boxes).filteredOn(other -> overlap(box, other)).hasSize(1);
        }
    }

    private static boolean overlap(BoundingBox one, BoundingBox other) {
        return one.x < other.x + other.width
                && other.x < one.x + one.width
                && one.y < other.y + other.height
                && other.y < one.y + one.height;
    }

    @Test
    public void onPaper_theDarkThemeIsLight() {
        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, aPlannedDeal());
        choose(page, "dark");
        issue.stage().ready();
        issue.plan().ready();
        assertThat(darkBoxes(page, PANELS)).isNotEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Pictures.take(page.locator("#content"), "issue-in-the-dark-printed");
        assertThat(darkBoxes(page, "body, #content *")).isEmpty();

        page.evaluate("document.documentElement.dataset.colorMode = 'dark'");
        assertThat(darkBoxes(page, PANELS))
                .as("where the page around them stays dark")
                .isEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(darkBoxes(page, PANELS)).isNotEmpty();
        choose(page, "light");
    }

    /** The panels state the zone of the profile, in which they show moments. In the sandbox everybody has the server's. */
    @Test
    public void thePanelsStateTheZoneOfTheirReader() {
        Page page = windows.of("rep2");
        IssuePage.open(page, aPlannedDeal()).stage().ready();

        for (String panel : List.of(".pipewright-stage-panel", ".pipewright-close-plan-panel")) {
            assertThat(page.locator(panel).getAttribute("data-pipewright-zone"))
                    .isEqualTo(ZoneId.systemDefault().getId());
        }
        Page admin = windows.of("admin");
        AdminPages.open(admin, "/secure/admin/PipewrightHistory!default.jspa");
        assertThat(admin.locator("#pipewright-history").getAttribute("data-pipewright-zone"))
                .isEqualTo(ZoneId.systemDefault().getId());
    }

    private static String aPlannedDeal() {
        Deals deals = SANDBOX.dealsOf("rep2");
        String key = deals.open(
                SANDBOX.deals(), "On paper", "1000000", "KRW", LocalDate.now().plusDays(20));
        deals.plan(key, LocalDate.now());
        return key;
    }

    private static void choose(Page page, String theme) {
        page.locator("#header-details-user-fullname").click();
        page.locator("#theme-" + theme).click();
        page.locator("html[data-color-mode='" + theme + "']").waitFor();
    }

    @SuppressWarnings("unchecked")
    private static List<String> darkBoxes(Page page, String boxes) {
        return (List<String>) page.evaluate(DARK_BOXES, boxes);
    }
}
