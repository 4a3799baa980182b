package io.pipewright.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import io.pipewright.analysis.Selection;
import io.pipewright.analysis.SelectionParts;
import io.pipewright.analysis.SelectionText;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.money.Currencies;
import io.pipewright.period.Period;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Names exactly the deals behind one figure. {@code owner} says whose deals; {@code group} is empty for the total; {@code unconverted} is
 * the currency of a section without a rate, empty for the main one; {@code moment} is that of an earlier state, empty for now. The text
 * form is part of stored queries and stays readable for good.
 */
public record ForecastSelection(
        Scope scope,
        OwnerChoice owner,
        Period period,
        Measure measure,
        Optional<GroupValue> group,
        Currency currency,
        Optional<Currency> unconverted,
        Optional<Instant> moment)
        implements DealSelection {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-12-31T00:00:00Z");
    private static final Set<String> KEYS = Set.of("owner", "period", "column", "by", "currency", "apart", "at");

    /** Of everybody's deals. */
    public ForecastSelection(
            Scope scope,
            Period period,
            Measure measure,
            Optional<GroupValue> group,
            Currency currency,
            Optional<Currency> unconverted,
            Optional<Instant> moment) {
        this(scope, OwnerChoice.everybody(), period, measure, group, currency, unconverted, moment);
    }

    /** For example {@code projects=10000;period=2017-10-01..2018-01-01;column=commit;by=owner:JIRAUSER10100;currency=USD}. */
    @Override
    public String encode() {
        StringBuilder text = new StringBuilder(SelectionParts.of(scope));
        if (owner.kind() != OwnerChoice.Kind.ALL) {
            text.append(";owner=").append(SelectionText.escaped(owner.text()));
        }
        text.append(";period=").append(period.text()).append(";column=").append(measure.code());
        group.ifPresent(value ->
                text.append(";by=").append(value.by().code()).append(':').append(SelectionText.escaped(value.value())));
        text.append(";currency=").append(currency.getCurrencyCode());
        unconverted.ifPresent(foreign -> text.append(";apart=").append(foreign.getCurrencyCode()));
        moment.ifPresent(at -> text.append(";at=").append(at));
        return text.toString();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code selection}, or the part that is wrong
     */
    public static ForecastSelection decode(String text) {
        SelectionParts parts = new SelectionParts(text, KEYS);
        return new ForecastSelection(
                parts.scope(),
                OwnerChoice.parse(parts.find("owner").map(parts::unescaped).orElse("")),
                Period.parse(parts.required("period")),
                Measure.ofCode(parts.required("column")).orElseThrow(parts::invalid),
                parts.find("by").map(by -> group(by, parts)),
                Currencies.parse("currency", parts.required("currency")),
                parts.find("apart").map(ForecastSelection::unconverted),
                parts.find("at").map(at -> moment(at, parts)));
    }

    /** The deals that it names. */
    Selection deals() {
        return new Selection(scope, owner, measure, group, unconverted, moment);
    }

    /** The forecast that it names a figure of, in lines of the selected one's kind. */
    ForecastRequest request() {
        Dimension dimension = group.map(GroupValue::by).orElse(Dimension.PROJECT);
        return new ForecastRequest(scope, owner, period, dimension, Optional.of(currency), moment);
    }

    /** Amounts without a rate may be in a code that is no money, such as that of a choice which is no currency. */
    private static Currency unconverted(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return Currencies.parse("apart", code);
        }
    }

    private static Instant moment(String at, SelectionParts parts) {
        try {
            Instant moment = Instant.parse(at);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw parts.invalid();
            }
            return moment;
        } catch (DateTimeParseException wrong) {
            throw parts.invalid();
        }
    }

    private static GroupValue group(String by, SelectionParts parts) {
        int colon = by.indexOf(':');
        Dimension dimension =
                Dimension.ofCode(colon < 0 ? by : by.substring(0, colon)).orElseThrow(parts::invalid);
        return new GroupValue(dimension, colon < 0 ? "" : parts.unescaped(by.substring(colon + 1)));
    }
}
