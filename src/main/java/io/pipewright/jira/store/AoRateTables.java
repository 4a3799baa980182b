package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Currencies;
import io.pipewright.money.EnteredRate;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTable;
import io.pipewright.money.RateTables;
import io.pipewright.money.ReportingCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Rates of exchange in Active Objects; rows are only ever added, in turn, so that their ids are the order in which others see them. */
@Named
public class AoRateTables implements RateTables {

    private static final String LOCK = "io.pipewright.rates";

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final ReportingCurrency reporting;
    private final StoreChanges changes;

    @Inject
    public AoRateTables(ActiveObjects ao, ClusterLockService locks, ReportingCurrency reporting) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
        this.reporting = reporting;
    }

    @Override
    public RateTable current() {
        RateEntity[] rows = ao.find(RateEntity.class, Query.select().order("ID"));
        return new RateTable(reporting.current(), ReadableRows.of(RateEntity.class, rows, AoRateTables::rate));
    }

    @Override
    public List<EnteredRate> entered() {
        RateEntity[] rows = ao.find(RateEntity.class, Query.select().order("ID"));
        return ReadableRows.of(RateEntity.class, rows, AoRateTables::enteredRate);
    }

    @Override
    public void add(List<Rate> rates, Stamp entered) {
        changes.alone(locks, LOCK, () -> rates.forEach(rate -> insert(rate, entered)));
    }

    private static EnteredRate enteredRate(RateEntity row) {
        UserKey by = new UserKey(row.getEnteredBy() == null ? "" : row.getEnteredBy());
        return new EnteredRate(rate(row), new Stamp(by, Instant.ofEpochMilli(row.getEnteredAt())));
    }

    private void insert(Rate rate, Stamp entered) {
        ao.create(
                RateEntity.class,
                new DBParam("FROM_CURRENCY", rate.from().getCurrencyCode()),
                new DBParam("TO_CURRENCY", rate.to().getCurrencyCode()),
                new DBParam("RATE", rate.value().toPlainString()),
                new DBParam("VALID_DAY", rate.validFrom().toEpochDay()),
                new DBParam("ENTERED_BY", entered.by().value()),
                new DBParam("ENTERED_AT", entered.at().toEpochMilli()));
    }

    private static Rate rate(RateEntity row) {
        return new Rate(
                Currencies.parse("from", row.getFromCurrency()),
                Currencies.parse("to", row.getToCurrency()),
                new BigDecimal(row.getRate()),
                LocalDate.ofEpochDay(row.getValidDay()));
    }
}
