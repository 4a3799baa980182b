package io.pipewright.closeplan.export;

import io.pipewright.closeplan.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A close plan as an iCalendar file (RFC 5545): an all-day event a task, which takes nobody's time. A task keeps its identity from one
 * export to the next, so that a second import updates the first. The file does not name a calendar: Outlook opens a named one as a calendar
 * of its own and never updates. Notes are our own and stay out, as the file is handed to the customer.
 */
public final class PlanCalendar {

    private static final int LONGEST_LINE = 75;
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private PlanCalendar() {}

    /**
     * The text of the file, to be written as UTF-8.
     *
     * @param domain what tells this installation from others, for example its host name
     */
    public static String of(ExportedPlan plan, String domain, Instant now, ExportLabels labels) {
        Stream<String> head = Stream.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Pipewright//Close plan//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH");
        Stream<String> events = plan.tasks().stream().flatMap(task -> event(task, plan, domain, now, labels).stream());
        return Stream.of(head, events, Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .map(PlanCalendar::folded)
                .collect(Collectors.joining());
    }

    private static List<String> event(Task task, ExportedPlan plan, String domain, Instant now, ExportLabels labels) {
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + escaped("closeplan-" + plan.plan().deal() + "-" + task.id() + "@" + domain),
                "DTSTAMP:" + MOMENT.format(now),
                "LAST-MODIFIED:" + MOMENT.format(task.lastChange().at()),
                "SEQUENCE:" + task.revision(),
                "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(task.targetDate()),
                "DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(
                                task.targetDate().plusDays(1)),
                "SUMMARY:" + escaped(task.title()),
                "DESCRIPTION:" + escaped(description(task, plan, labels)),
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    private static String description(Task task, ExportedPlan plan, ExportLabels labels) {
        Stream<String> lines = Stream.of(
                labels.state(plan.state(task)),
                labels.side(task.side()),
                task.owner().map(labels::owner).orElse(""));
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** The line in pieces of at most 75 octets, each further piece after a space; a character is never torn. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.append(LINE_END).toString();
    }
}
