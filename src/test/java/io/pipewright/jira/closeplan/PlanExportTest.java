package io.pipewright.jira.closeplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.jira.closeplan.PlanJson.TaskRequest;
import io.pipewright.jira.rest.RestWorld;
import io.pipewright.jira.wiring.FeaturesInMemory;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class PlanExportTest {

    private final RestWorld world = new RestWorld();

    private Deal called(String summary) {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10001")
                .withKey("DEAL-7")
                .called(summary)
                .build();
        world.inMemory.deals.show(deal);
        world.plan.add(
                deal.key(),
                new TaskRequest(
                        null, "이사회가 구매를 승인한다", "customers", "2026-02-02", "=김부장", "우리만 보는 메모", false, null, null));
        return deal;
    }

    private static String text(Response response) {
        return new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
    }

    @Test
    public void koreanTextComesThroughTheSpreadsheetIntact_andNoFormulaDoes() {
        String csv = text(world.export.csv(called("전사 도입").key()));
        assertThat(csv)
                .startsWith("\uFEFF\"Target date\",\"Task\",\"Side\"")
                .contains("이사회가 구매를 승인한다")
                .contains("'=김부장");
        assertThat(csv).doesNotContain("우리만 보는 메모");
    }

    @Test
    public void c06_theCalendarNamesTheSiteButNoCalendar() {
        String calendar = text(world.export.calendar(called("전사 도입").key(), null));
        assertThat(calendar)
                .doesNotContain("X-WR-CALNAME")
                .contains("@jira.example.com")
                .contains("DTSTART;VALUE=DATE:20260202")
                .doesNotContain("우리만 보는 메모");
    }

    @Test
    public void theFileIsNamedAfterTheDeal_inEveryScript() {
        Response response = world.export.csv(called("전사 도입").key());
        String header = response.getHeaderString("Content-Disposition");
        assertThat(header).startsWith("attachment; filename=\"DEAL-7.csv\"; filename*=UTF-8''");
        assertThat(URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8))
                .isEqualTo("DEAL-7 전사 도입.csv");
        assertThat(response.getMediaType().toString()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    }

    @Test
    public void noDealNameBreaksOutOfTheHeaderOrTheFolder() {
        String header =
                world.export.csv(called("../\"x\";\r\nSet-Cookie: a=b").key()).getHeaderString("Content-Disposition");
        assertThat(header)
                .doesNotContain("\r")
                .doesNotContain("\n")
                .doesNotContain("/")
                .doesNotContain("Set-Cookie:");
    }

    @Test
    public void aLongNameIsCutBetweenCharacters() {
        assertThat(fileName("😀".repeat(200))).isEqualTo("DEAL-7 " + "😀".repeat(93) + ".ics");
    }

    @Test
    public void s16_noInvisibleCharacterTurnsOrHidesPartOfAFileName() {
        for (String invisible : List.of(
                "\u202E",
                "\u202A",
                "\u2066",
                "\u2069",
                "\u200E",
                "\u200F",
                "\u061C",
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u3164",
                "\uDB40\uDC41",
                "\uD83D")) {
            assertThat(fileName("offer" + invisible + "fdp.exe")).isEqualTo("DEAL-7 offerfdp.exe.ics");
        }
        assertThat(fileName("a\u0085b\u2028c\u2029d\u009Fe")).isEqualTo("DEAL-7 a b c d e.ics");
        assertThat(fileName("é 전사 도입 😀 e\u0301")).isEqualTo("DEAL-7 é 전사 도입 😀 e\u0301.ics");
    }

    private static String fileName(String summary) {
        String name = new FileName("DEAL-7", summary, "ics").asAttachment();
        return URLDecoder.decode(name.substring(name.indexOf("''") + 2), StandardCharsets.UTF_8);
    }
}
