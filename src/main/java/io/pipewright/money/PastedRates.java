package io.pipewright.money;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.InvalidValues;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table of rates as it is pasted from a spreadsheet: a line for each rate with from, to, rate and day, parted by tabs, semicolons
 * or bars. Empty lines and a line of headings are passed over.
 */
public final class PastedRates {

    private static final int MOST_LINES = 1000;
    private static final int LONGEST = 100_000;
    private static final int COLUMNS = 4;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./] ?(\\d{1,2})[-./] ?(\\d{1,2})\\.?");

    private final Locale locale;
    private final List<Rate> rates = new ArrayList<>();
    private final List<InvalidValue> refused = new ArrayList<>();

    private PastedRates(Locale locale) {
        this.locale = locale;
    }

    /** The rates in their order. @throws InvalidValues naming {@code row.1}, {@code row.2} and so on, all that are wrong */
    public static List<Rate> read(String table, Locale locale) {
        List<String> lines = Text.stripped(table).lines().toList();
        if (table == null || table.length() > LONGEST || lines.size() > MOST_LINES) {
            throw new InvalidValue("table", Reason.of("pipewright.money.rates.table.too-long", MOST_LINES));
        }
        PastedRates pasted = new PastedRates(locale);
        for (int line = 0; line < lines.size(); line++) {
            if (!Text.stripped(lines.get(line)).isEmpty()) {
                pasted.read(line + 1, List.of(lines.get(line).split("[\\t;|]", -1)));
            }
        }
        return pasted.checked();
    }

    private List<Rate> checked() {
        if (!refused.isEmpty()) {
            throw new InvalidValues(refused);
        }
        if (rates.isEmpty()) {
            throw new InvalidValue("table", Reason.of("pipewright.money.rates.table.empty"));
        }
        return rates;
    }

    private void read(int line, List<String> cells) {
        if (cells.size() != COLUMNS) {
            refuse(line, Reason.of("pipewright.money.rates.table.columns", cells.size()));
            return;
        }
        try {
            rates.add(Rate.typed(cells.get(0), cells.get(1), cells.get(2), isoDay(cells.get(3)), locale));
        } catch (InvalidValue e) {
            refuse(line, e.reason());
        } catch (InvalidValues e) {
            if (line > 1 || !isHeading(cells)) {
                e.refused().forEach(one -> refuse(line, one.reason()));
            }
        }
    }

    private static boolean isHeading(List<String> cells) {
        return cells.stream().noneMatch(cell -> cell.codePoints().anyMatch(Character::isDigit));
    }

    /** Spreadsheets write a day as 2026-05-12, 2026. 5. 12. or 2026/05/12. */
    private static String isoDay(String cell) {
        Matcher day = DAY.matcher(Text.asSeen(cell));
        return day.matches()
                ? "%s-%2s-%2s"
                        .formatted(day.group(1), day.group(2), day.group(3))
                        .replace(' ', '0')
                : cell;
    }

    private void refuse(int line, Reason reason) {
        refused.add(new InvalidValue("row." + line, Reason.of("pipewright.money.rates.table.row", line, reason)));
    }
}
