package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Pictures;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Somebody imports a file of which only a part was copied. */
public class BrokenImportTest {

    private static final String PROJECT = "BROUGHT";
    private static final Path WHOLE = whole();

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.ofItsOwn("-Dimport=" + brokenOff());

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void aFileThatBreaksOff_isRefusedByLineWithARemedy_bringsNothing_andComesInWhenItIsWhole()
            throws IOException {
        assertThat(SANDBOX.said()).anySatisfy(line -> assertThat(line)
                .contains(
                        "refused line 8: ", "not complete", "nothing was imported", "Export or copy it again in full"));
        Rest admin = SANDBOX.rest("admin");
        assertThat(List.of(
                        admin.get("/rest/api/2/project/" + PROJECT).status(),
                        admin.get("/rest/api/2/user?username=newcomer").status()))
                .containsOnly(404);
        SANDBOX.pipeline(PROJECT, "the-model");
        String present = SANDBOX.dealsOf("rep2").create(PROJECT, "There before", "Amount", 5000000);
        assertThat(deals()).containsExactly(present);

        SANDBOX.restart("-Dimport=" + WHOLE);

        assertThat(SANDBOX.said())
                .contains("Imported 2 issues from " + WHOLE)
                .noneMatch(line -> line.contains("refused"));
        assertThat(deals()).containsExactlyInAnyOrder(present, PROJECT + "-2", PROJECT + "-3");
        IssuePage second = IssuePage.open(windows.of("rep2"), PROJECT + "-3");
        assertThat(second.page().locator("#summary-val").innerText()).isEqualTo("Second of the file");
        assertThat(second.detail("Amount").innerText()).contains("8,000,000");
        assertThat(second.stage().ready().current()).isEqualTo("Pre-deal");
        Pictures.take(second.page().locator("body"), "issue-imported");
    }

    /** The keys in the list that a rep looks at. */
    private List<String> deals() {
        Page page = windows.of("rep2");
        page.navigate("/issues/?jql=project=" + PROJECT);
        return page.locator("#issuetable .issuekey").allInnerTexts();
    }

    private static Path whole() {
        try {
            return Path.of(
                    BrokenImportTest.class.getResource("/deals-to-import.json").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file as it is when the copying stops amid its second issue. */
    private static Path brokenOff() {
        try {
            String text = Files.readString(WHOLE);
            return Files.writeString(
                    Files.createTempFile("deals", ".json"), text.substring(0, text.indexOf("2026-01-06")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
