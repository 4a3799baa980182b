package io.pipewright.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.Test;

public class BrowsersTest {

    @Test
    public void aMachineWithoutABrowser_getsTheOneFromNpm_withItsOwnLibraries() throws IOException {
        try (Browser bundled = Browsers.startBundled()) {
            Page page = bundled.newPage();
            page.setContent("<button onclick=\"document.title='눌림'\">Press</button>");
            page.getByText("Press").click();

            assertThat(page.title()).isEqualTo("눌림");
            assertThat(page.screenshot()).isNotEmpty();
        }
    }
}
