package io.pipewright.closeplan.export;

import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskState;
import io.pipewright.kernel.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A close plan as comma-separated values by RFC 4180, starting with a byte order mark, without which spreadsheet programs take Korean
 * for another encoding. Notes are our own and stay out, as the file is handed to the customer. A cell that a spreadsheet program would run
 * as a formula gets an apostrophe in front.
 */
public final class PlanCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    /** The full-width forms count too: spreadsheet programs in East Asian languages read them as the plain signs. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private PlanCsv() {}

    /** The text of the file, to be written as UTF-8. */
    public static String of(ClosePlan plan, LocalDate today, ExportLabels labels) {
        Stream<List<String>> rows = plan.tasks().stream().map(task -> row(task, today, labels));
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(labels.headers()), rows)
                        .map(PlanCsv::line)
                        .collect(Collectors.joining());
    }

    static String line(List<String> cells) {
        return cells.stream().map(PlanCsv::guarded).map(PlanCsv::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<String> row(Task task, LocalDate today, ExportLabels labels) {
        return List.of(
                task.targetDate().toString(),
                task.title(),
                labels.side(task.side()),
                task.owner().map(labels::owner).orElse(""),
                labels.state(TaskState.of(task, today)),
                task.done()
                        .map(done ->
                                done.at().atZone(labels.zone()).toLocalDate().toString())
                        .orElse(""),
                task.done().map(Stamp::by).map(labels::user).orElse(""),
                task.afterContract() ? labels.yes() : labels.no());
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
