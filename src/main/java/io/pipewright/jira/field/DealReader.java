package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Amount;
import io.pipewright.money.MinorUnits;
import io.pipewright.money.ReportingCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.Optional;

/**
 * Reads a deal from an issue, from the values the issue object carries: on a transition those are the ones typed on the screen.
 * A value that no deal can have, written by other means than our fields, reads as not set.
 */
@Named
public class DealReader {

    private final JiraDealFields fields;
    private final ReportingCurrency reporting;

    @Inject
    public DealReader(JiraDealFields fields, ReportingCurrency reporting) {
        this.fields = fields;
        this.reporting = reporting;
    }

    /** The deal that the issue is, whatever its project. */
    public Deal deal(Issue issue) {
        return new Deal(
                new DealId(issue.getId()),
                issue.getKey(),
                issue.getSummary(),
                issue.getProjectId(),
                issue.getStatusId(),
                issue.getCreated().toInstant(),
                amount(issue),
                probability(issue),
                category(issue),
                date(issue, JiraDealFields.CLOSE_DATE),
                Optional.ofNullable(issue.getAssigneeId()).map(UserKey::new));
    }

    /**
     * The amount, in the reporting currency when none is chosen; empty when it is not set or the choice is no currency.
     * A stored number with more decimals than the currency has is rounded half up.
     */
    public Optional<Amount> amount(Issue issue) {
        return number(issue, JiraDealFields.AMOUNT).flatMap(number -> currencyOfAmount(issue)
                .filter(currency -> !currency.equals(ChosenCurrency.UNKNOWN))
                .flatMap(currency -> amount(number, currency)));
    }

    /** What is wrong with the stored amount in the currency of the deal, for example decimals that this currency does not have. */
    public Optional<Reason> faultOfAmount(Issue issue) {
        return number(issue, JiraDealFields.AMOUNT).flatMap(number -> currencyOfAmount(issue)
                .filter(currency -> !currency.equals(ChosenCurrency.UNKNOWN))
                .flatMap(currency -> Amount.fault(number, currency)));
    }

    /** How many decimals amounts of the issue have by their currency; 0 before the first set-up. */
    int decimals(Issue issue) {
        return currencyOfAmount(issue).map(MinorUnits::decimals).orElse(0);
    }

    /** The currency that the amount is in: the chosen one, else the reporting currency; {@link ChosenCurrency#UNKNOWN} as elsewhere. */
    public Optional<Currency> currencyOfAmount(Issue issue) {
        return choiceOfCurrency(issue).or(reporting::chosen);
    }

    /** The number in the amount field, whether or not there is a currency to it. */
    public Optional<BigDecimal> amountNumber(Issue issue) {
        return number(issue, JiraDealFields.AMOUNT);
    }

    /** The chosen currency; empty when none is chosen, and when the choice is no currency. */
    public Optional<Currency> currency(Issue issue) {
        return choiceOfCurrency(issue).filter(currency -> !currency.equals(ChosenCurrency.UNKNOWN));
    }

    /** As {@link #currency}, but {@link ChosenCurrency#UNKNOWN} for a choice that is no currency: only no choice at all is empty. */
    public Optional<Currency> choiceOfCurrency(Issue issue) {
        return optionText(issue, JiraDealFields.CURRENCY).map(text -> code(issue, JiraDealFields.CURRENCY)
                .map(Currency::getInstance)
                .or(() -> ChosenCurrency.named(text))
                .orElse(ChosenCurrency.UNKNOWN));
    }

    public Optional<Probability> probability(Issue issue) {
        return number(issue, JiraDealFields.PROBABILITY)
                .map(percent -> percent.setScale(Probability.MAX_DECIMALS, RoundingMode.HALF_UP))
                .flatMap(DealReader::probability);
    }

    public Optional<ForecastCategory> category(Issue issue) {
        return code(issue, JiraDealFields.CATEGORY).flatMap(ForecastCategory::ofCode);
    }

    /** The code behind a select field's option, for example a loss reason's. */
    public Optional<String> code(Issue issue, String field) {
        return fields.value(issue, field)
                .filter(Option.class::isInstance)
                .flatMap(option -> fields.code(field, (Option) option));
    }

    /** As {@link #code}, but the id of an option that an administrator added. */
    public Optional<String> choice(Issue issue, String field) {
        return code(issue, field).or(() -> fields.value(issue, field)
                .filter(Option.class::isInstance)
                .map(option -> String.valueOf(((Option) option).getOptionId())));
    }

    /** The chosen option's own text; there is one for options that an administrator added too. */
    public Optional<String> optionText(Issue issue, String field) {
        return fields.value(issue, field).filter(Option.class::isInstance).map(option -> ((Option) option).getValue());
    }

    /** What people typed into a text field; empty when nothing of it can be seen. */
    public Optional<String> text(Issue issue, String field) {
        return fields.value(issue, field)
                .filter(String.class::isInstance)
                .map(text -> Text.stripped((String) text))
                .filter(text -> !text.isEmpty());
    }

    /** A date field's day, in the zone in which Jira keeps days. */
    public Optional<LocalDate> date(Issue issue, String field) {
        return fields.value(issue, field).filter(Date.class::isInstance).map(date -> Instant.ofEpochMilli(
                        ((Date) date).getTime())
                .atZone(ZoneId.systemDefault())
                .toLocalDate());
    }

    private Optional<BigDecimal> number(Issue issue, String field) {
        return fields.value(issue, field)
                .filter(Double.class::isInstance)
                .map(number -> Numbers.fromField((Double) number));
    }

    private static Optional<Amount> amount(BigDecimal number, Currency currency) {
        try {
            return Optional.of(Amount.rounded(number, currency));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Optional<Probability> probability(BigDecimal percent) {
        try {
            return Optional.of(new Probability(percent));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
