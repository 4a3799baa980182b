package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTable;
import io.pipewright.money.RateTables;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Rates of exchange in Active Objects; rows are only ever added. The reporting currency is a set-up item. */
@Named
public class AoRateTables implements RateTables {

    /** The name under which set-up remembers the reporting currency. */
    public static final String REPORTING = "reporting-currency";

    private static final Currency DEFAULT_REPORTING = Currency.getInstance("USD");

    private final ActiveObjects ao;
    private final SetupItems items;
    private final JiraAuthenticationContext authentication;

    @Inject
    public AoRateTables(ActiveObjects ao, SetupItems items, JiraAuthenticationContext authentication) {
        this.ao = ao;
        this.items = items;
        this.authentication = authentication;
    }

    @Override
    public RateTable current() {
        // unlike the ids beside it, it can change, on any node: what was read before is not good enough
        Currency reporting = Optional.ofNullable(items.read().get(REPORTING))
                .map(Currency::getInstance)
                .orElse(DEFAULT_REPORTING);
        RateEntity[] rows = ao.find(RateEntity.class, Query.select().order("ID"));
        return new RateTable(reporting, Stream.of(rows).map(AoRateTables::rate).toList());
    }

    @Override
    public void add(Rate rate) {
        ao.create(
                RateEntity.class,
                new DBParam("FROM_CURRENCY", rate.from().getCurrencyCode()),
                new DBParam("TO_CURRENCY", rate.to().getCurrencyCode()),
                new DBParam("RATE", rate.value().toPlainString()),
                new DBParam("VALID_DAY", rate.validFrom().toEpochDay()),
                new DBParam("ENTERED_BY", authentication.getLoggedInUser().getKey()),
                new DBParam("ENTERED_AT", System.currentTimeMillis()));
    }

    private static Rate rate(RateEntity row) {
        return new Rate(
                Currency.getInstance(row.getFromCurrency()),
                Currency.getInstance(row.getToCurrency()),
                new BigDecimal(row.getRate()),
                LocalDate.ofEpochDay(row.getValidDay()));
    }
}
