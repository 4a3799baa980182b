package io.pipewright.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import io.pipewright.analysis.Selection;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.money.Currencies;
import io.pipewright.period.Period;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names exactly the deals behind one figure. {@code group} is empty for the total; {@code unconverted} is the currency
 * of a section without a rate, empty for the main one; {@code moment} is that of an earlier state, empty for now. The
 * text form is part of stored queries and stays readable for good.
 */
public record ForecastSelection(
        Scope scope,
        Period period,
        Measure measure,
        Optional<GroupValue> group,
        Currency currency,
        Optional<Currency> unconverted,
        Optional<Instant> moment) {

    private static final int LONGEST = 12_000;
    private static final int LONGEST_SHOWN = 60;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-12-31T00:00:00Z");
    private static final Set<String> KEYS =
            Set.of("projects", "filter", "jql", "period", "column", "by", "currency", "apart", "at");

    /** For example {@code projects=10000;period=2017-10-01..2018-01-01;column=commit;by=owner:JIRAUSER10100;currency=USD}. */
    public String encode() {
        StringBuilder text = new StringBuilder();
        text.append(scope.kind().code()).append('=').append(SelectionText.escaped(scope.value()));
        text.append(";period=").append(period.text()).append(";column=").append(measure.code());
        group.ifPresent(value ->
                text.append(";by=").append(value.by().code()).append(':').append(SelectionText.escaped(value.value())));
        text.append(";currency=").append(currency.getCurrencyCode());
        unconverted.ifPresent(foreign -> text.append(";apart=").append(foreign.getCurrencyCode()));
        moment.ifPresent(at -> text.append(";at=").append(at));
        return text.toString();
    }

    /** Reads what {@link #encode} wrote. @throws InvalidValue naming field {@code selection}, or the part that is wrong */
    public static ForecastSelection decode(String text) {
        if (text == null || text.length() > LONGEST) {
            throw invalid(text == null ? "" : text);
        }
        Map<String, String> parts = parts(text);
        return new ForecastSelection(
                scope(parts, text),
                Period.parse(required(parts, "period", text)),
                Measure.ofCode(required(parts, "column", text)).orElseThrow(() -> invalid(text)),
                Optional.ofNullable(parts.get("by")).map(by -> group(by, text)),
                Currencies.parse("currency", required(parts, "currency", text)),
                Optional.ofNullable(parts.get("apart")).map(ForecastSelection::unconverted),
                Optional.ofNullable(parts.get("at")).map(at -> moment(at, text)));
    }

    /** The deals that it names. */
    Selection deals() {
        return new Selection(scope, measure, group, unconverted, moment);
    }

    /** The forecast that it names a figure of, in lines of the selected one's kind. */
    ForecastRequest request() {
        Dimension dimension = group.map(GroupValue::by).orElse(Dimension.PROJECT);
        return new ForecastRequest(scope, period, dimension, Optional.of(currency), moment);
    }

    /** Amounts without a rate may be in a code that is no money, such as that of a choice which is no currency. */
    private static Currency unconverted(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return Currencies.parse("apart", code);
        }
    }

    private static Instant moment(String at, String text) {
        try {
            Instant moment = Instant.parse(at);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw invalid(text);
            }
            return moment;
        } catch (DateTimeParseException wrong) {
            throw invalid(text);
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.strip().split(";", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!KEYS.contains(key) || parts.put(key, part.substring(equals + 1).strip()) != null) {
                throw invalid(text);
            }
        }
        return parts;
    }

    private static Scope scope(Map<String, String> parts, String text) {
        Scope found = null;
        for (Scope.Kind kind : Scope.Kind.values()) {
            String value = parts.get(kind.code());
            if (value != null && found != null) {
                throw invalid(text);
            }
            found = value == null ? found : new Scope(kind, unescaped(value, text));
        }
        return Optional.ofNullable(found).orElseThrow(() -> invalid(text));
    }

    private static GroupValue group(String by, String text) {
        int colon = by.indexOf(':');
        Dimension dimension =
                Dimension.ofCode(colon < 0 ? by : by.substring(0, colon)).orElseThrow(() -> invalid(text));
        return new GroupValue(dimension, colon < 0 ? "" : unescaped(by.substring(colon + 1), text));
    }

    private static String required(Map<String, String> parts, String key, String text) {
        return Optional.ofNullable(parts.get(key)).orElseThrow(() -> invalid(text));
    }

    private static String unescaped(String value, String text) {
        return SelectionText.unescaped(value).orElseThrow(() -> invalid(text));
    }

    private static InvalidValue invalid(String text) {
        return new InvalidValue(
                "selection", Reason.of("pipewright.forecast.selection.invalid", Text.shortened(text, LONGEST_SHOWN)));
    }
}
