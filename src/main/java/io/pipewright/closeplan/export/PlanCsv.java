package io.pipewright.closeplan.export;

import io.pipewright.closeplan.Task;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A close plan as comma-separated values by RFC 4180, starting with a byte order mark, without which spreadsheet programs take Korean
 * for another encoding, and with the separator that they expect in the reader's language, so that a double click opens
 * it in columns. Notes are our own and stay out, as the file is handed to the customer. Every cell is quoted. What a spreadsheet
 * program would run as a formula gets an apostrophe in front, in the middle of a cell too: a program may split cells at another separator.
 */
public final class PlanCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    /** Where some program begins a new cell: at a comma, a semicolon, a tab, or the end of a line. */
    private static final String SEPARATORS = ",;\t\n\r\u000B\f\u0085\u2028\u2029";
    /** The full-width and small forms count too: spreadsheet programs in East Asian languages read them as the plain signs. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠﹦﹢﹣﹫";
    /** In front of a cell these are taken off by some programs, and mean a command to others. */
    private static final String BLANK_STARTS = "\t\n\r";

    private static final char GUARD = '\'';

    private PlanCsv() {}

    /** The text of the file, to be written as UTF-8. */
    public static String of(ExportedPlan plan, ExportLabels labels) {
        Stream<List<String>> rows = plan.tasks().stream().map(task -> row(task, plan, labels));
        char separator = labels.separator();
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(labels.headers()), rows)
                        .map(cells -> line(cells, separator))
                        .collect(Collectors.joining());
    }

    static String line(List<String> cells, char separator) {
        return cells.stream()
                .map(PlanCsv::guarded)
                .map(PlanCsv::quoted)
                .collect(Collectors.joining(String.valueOf(separator), "", LINE_END));
    }

    static String guarded(String cell) {
        StringBuilder guarded = new StringBuilder();
        if (!cell.isEmpty() && BLANK_STARTS.indexOf(cell.charAt(0)) >= 0) {
            guarded.append(GUARD);
        }
        boolean atStart = true;
        for (int c : cell.codePoints().toArray()) {
            if (atStart && FORMULA_STARTS.indexOf(c) >= 0) {
                guarded.append(GUARD);
            }
            atStart = SEPARATORS.indexOf(c) >= 0 || (atStart && isPassedOver(c));
            guarded.appendCodePoint(c);
        }
        return guarded.toString();
    }

    /** Whether a program may take the character off before it looks for a formula: what nobody sees, and quotation marks. */
    private static boolean isPassedOver(int c) {
        return c == '"'
                || Text.isUnseen(c)
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static List<String> row(Task task, ExportedPlan plan, ExportLabels labels) {
        return List.of(
                task.targetDate().toString(),
                task.title(),
                labels.side(task.side()),
                task.owner().map(labels::owner).orElse(""),
                labels.state(plan.state(task)),
                task.done()
                        .map(done ->
                                done.at().atZone(labels.zone()).toLocalDate().toString())
                        .orElse(""),
                task.done().map(Stamp::by).map(labels::user).orElse(""),
                task.afterContract() ? labels.yes() : labels.no());
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
