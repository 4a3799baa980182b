package io.pipewright.closeplan.export;

import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static io.pipewright.closeplan.Scene.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.Scene;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class PlanCalendarTest {

    private static final String[] PIECES = {
        "a", "board", "가나다라마", "🚀", "é", " ", ",", ";", "\\", "\n", "ع", "n", ":", "👩‍👩‍👧"
    };

    @Test
    public void aTaskIsAnAllDayEventThatTakesNobodysTime() {
        ClosePlan plan = planOf(customers("Board approves the purchase", "2026-12-31")
                .ownedBy(new Owner.Contact("Kim, CFO"))
                .noted("Room 4;\nfloor 2"));
        assertThat(ical(plan)).isEqualTo("""
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Pipewright//Close plan//EN\r
                CALSCALE:GREGORIAN\r
                METHOD:PUBLISH\r
                BEGIN:VEVENT\r
                UID:closeplan-10001-1@jira.example.com\r
                DTSTAMP:20260504T030000Z\r
                LAST-MODIFIED:20260504T030000Z\r
                SEQUENCE:1\r
                DTSTART;VALUE=DATE:20261231\r
                DTEND;VALUE=DATE:20270101\r
                SUMMARY:Board approves the purchase\r
                DESCRIPTION:OPEN\\nCustomer\\nKim\\, CFO\r
                TRANSP:TRANSPARENT\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);
    }

    /** U8. */
    @Test
    public void aSideGetsWhatItHasAPartIn() {
        ClosePlan plan = planOf(
                customers("Board approves the purchase", "2026-05-12"),
                ours("We send the contract", "2026-05-13"),
                TaskContent.of("Both sign the contract", Side.BOTH, LocalDate.of(2026, 5, 14)));
        ExportedPlan theirs = new ExportedPlan(Scene.overview(plan), Scene.TODAY, Optional.of(Side.CUSTOMERS));
        assertThat(PlanCalendar.of(theirs, "jira.example.com", Scene.NOW, new EnglishLabels()))
                .contains("Board approves", "Both sign")
                .doesNotContain("We send");
    }

    private static ExportedPlan exported(ClosePlan plan) {
        return new ExportedPlan(Scene.overview(plan), Scene.TODAY);
    }

    @Test
    public void aTaskKeepsItsIdentityWhenItChanges_andCountsItsRevisions() {
        ClosePlan plan = planOf(ours("We send the contract", "2026-05-12"));
        Task moved = Scene.saying(plan.tasks().get(0), ours("We sign the contract", "2026-05-19"));
        String later = ical(Scene.planWith(plan, moved));
        assertThat(later)
                .contains(
                        "UID:closeplan-10001-1@jira.example.com\r\n",
                        "SEQUENCE:2\r\n",
                        "DTSTART;VALUE=DATE:20260519\r\n");
    }

    @Test
    public void c06_theFileNamesNoCalendar_soThatOutlookUpdatesTheOpenOne_byTheSameIdentityEachTime() {
        ClosePlan plan = planOf(ours("We send the contract", "2026-05-12"));
        Instant nextDay = Scene.NOW.plus(Duration.ofDays(1));
        String later = PlanCalendar.of(
                new ExportedPlan(Scene.overview(plan), Scene.TODAY.plusDays(1)),
                "jira.example.com",
                nextDay,
                new EnglishLabels());

        assertThat(ical(plan)).doesNotContainIgnoringCase("X-WR-CALNAME").contains("@jira.example.com\r\n");
        assertThat(identities(later)).isEqualTo(identities(ical(plan))).hasSize(1);
        assertThat(identities(PlanCalendar.of(exported(plan), "other.example.com", Scene.NOW, new EnglishLabels())))
                .doesNotContainAnyElementsOf(identities(later));
    }

    @Test
    public void markupAndLineBreaksInTextsCannotForgeALine() {
        ClosePlan plan =
                planOf(customers("x\nEND:VEVENT\nBEGIN:VEVENT", "2026-05-12").noted("y\r\nEND:VCALENDAR\rz"));
        List<String> lines = List.of(unfolded(ical(plan)).split("\r\n"));
        assertThat(lines).filteredOn("END:VEVENT"::equals).hasSize(1);
        assertThat(lines).filteredOn("END:VCALENDAR"::equals).hasSize(1);
        assertThat(lines).contains("SUMMARY:x END:VEVENT BEGIN:VEVENT");
    }

    @Test
    public void aLineOf75OctetsStaysWhole_andTheNextOctetGoesOnAFurtherLine() {
        assertThat(PlanCalendar.folded("x".repeat(75))).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(PlanCalendar.folded("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x\r\n");
        assertThat(PlanCalendar.folded("x".repeat(74) + "가")).isEqualTo("x".repeat(74) + "\r\n 가\r\n");
        assertThat(PlanCalendar.folded("x".repeat(72) + "🚀")).isEqualTo("x".repeat(72) + "\r\n 🚀\r\n");
    }

    @Property(trials = 300)
    public void noFoldedLineIsLongerThan75Octets_noneTearsACharacter_andUnfoldingGivesTheLineBack(long seed)
            throws CharacterCodingException {
        String line = text(new Random(seed), 120).replace("\n", "");
        String folded = PlanCalendar.folded(line);
        assertThat(folded).endsWith("\r\n");
        for (byte[] octets : octetLines(folded.getBytes(StandardCharsets.UTF_8))) {
            assertThat(octets.length).isLessThanOrEqualTo(75);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
        }
        assertThat(unfolded(folded)).isEqualTo(line + "\r\n");
    }

    @Property(trials = 300)
    public void anEscapedTextIsOneLine_andIsReadBack(long seed) {
        String text = text(new Random(seed), 30);
        String escaped = PlanCalendar.escaped(text);
        assertThat(escaped).doesNotContain("\n").doesNotContain("\r");
        assertThat(unescaped(escaped)).isEqualTo(text);
    }

    private static String ical(ClosePlan plan) {
        return PlanCalendar.of(exported(plan), "jira.example.com", Scene.NOW, new EnglishLabels());
    }

    private static List<String> identities(String calendar) {
        return unfolded(calendar)
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(most), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
        return text.toString();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static List<byte[]> octetLines(byte[] octets) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at + 1 < octets.length; at++) {
            if (octets[at] == '\r' && octets[at + 1] == '\n') {
                lines.add(java.util.Arrays.copyOfRange(octets, start, at));
                start = at + 2;
            }
        }
        return lines;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\\') {
                plain.append(c);
            } else {
                char escaped = text.charAt(++at);
                plain.append(escaped == 'n' ? '\n' : escaped);
            }
        }
        return plain.toString();
    }
}
