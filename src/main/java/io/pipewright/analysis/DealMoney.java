package io.pipewright.analysis;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.money.Conversion;
import io.pipewright.money.MinorUnits;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the amounts of deals into the currency asked for: open deals at today's rate, won and lost ones at the rate of the day they ended
 * (requirement X16). What has no rate stays unconverted, in a section of its own currency.
 */
public final class DealMoney {

    /** The section of what could be converted; every other section is that of a currency by its code plus one. */
    public static final int MAIN = 0;

    private final Valuation valuation;
    private final RateTable rates;
    private final List<Currency> currencies;
    private final int reportingCode;
    private final int reportingDecimals;
    private final Exchange[] exchanges;
    private int section;
    private long amount;

    public DealMoney(Valuation valuation, RateTable rates, List<Currency> currencies) {
        this.valuation = valuation;
        this.rates = rates;
        this.currencies = currencies;
        this.reportingCode = Math.max(0, currencies.indexOf(rates.reporting()));
        this.reportingDecimals = MinorUnits.decimals(rates.reporting());
        this.exchanges = new Exchange[currencies.size()];
    }

    /** Looks at a deal; then {@link #section} and {@link #amount} tell where its amount goes. */
    public void take(DealCursor deal, long endedAt) {
        take(deal.currency(), deal.amount(), endedAt);
    }

    /** The same for an amount as {@link DealCursor#amount} has it, in the currency of that code. */
    public void take(int currency, long minorUnits, long endedAt) {
        boolean named = currency != 0;
        int code = named ? currency : reportingCode;
        long own = Math.max(0, named ? minorUnits : MinorUnits.ofFinest(minorUnits, reportingDecimals));
        long converted = own == 0 ? 0 : exchange(code).convert(own, endedAt);
        section = converted < 0 ? code + 1 : MAIN;
        amount = converted < 0 ? own : converted;
    }

    /** Where the amount goes: {@link #MAIN}, or the section of its own currency. */
    public int section() {
        return section;
    }

    /** In minor units of the section's currency. */
    public long amount() {
        return amount;
    }

    /** How many sections there can be. */
    public int sections() {
        return currencies.size() + 1;
    }

    /** The currency of a section. */
    public Currency currency(int ofSection) {
        if (ofSection == MAIN) {
            return valuation.currency();
        }
        return ofSection == 1 ? rates.reporting() : currencies.get(ofSection - 1);
    }

    /** The rates that were used so far, as they were entered. */
    public List<Rate> used() {
        Set<Rate> used = new LinkedHashSet<>();
        for (Exchange exchange : exchanges) {
            if (exchange != null) {
                exchange.addUsed(used);
            }
        }
        return List.copyOf(used);
    }

    private Exchange exchange(int code) {
        if (exchanges[code] == null) {
            exchanges[code] = new Exchange(currency(code + 1));
        }
        return exchanges[code];
    }

    /** The conversions out of one currency: today's in place 0, then one for each stretch of the period. */
    private final class Exchange {
        private final long[] starts;
        private final Conversion[] conversions;
        private final boolean[] used;

        Exchange(Currency from) {
            List<LocalDate> days = new ArrayList<>(rates.changes(from, valuation.currency(), valuation.period()));
            starts = days.stream()
                    .mapToLong(day ->
                            day.atStartOfDay(valuation.zone()).toInstant().toEpochMilli())
                    .toArray();
            days.add(0, valuation.today());
            conversions = days.stream()
                    .map(day ->
                            rates.conversion(from, valuation.currency(), day).orElse(null))
                    .toArray(Conversion[]::new);
            used = new boolean[conversions.length];
        }

        long convert(long minorUnits, long endedAt) {
            int at = endedAt == Groups.STILL_OPEN ? 0 : stretch(endedAt);
            Conversion conversion = conversions[at];
            if (conversion == null) {
                return Conversion.TOO_LARGE;
            }
            used[at] = true;
            return conversion.minorUnits(minorUnits);
        }

        private int stretch(long endedAt) {
            int found = Arrays.binarySearch(starts, endedAt);
            return 1 + (found >= 0 ? found : -found - 2);
        }

        void addUsed(Set<Rate> rates) {
            for (int at = 0; at < used.length; at++) {
                if (used[at]) {
                    rates.addAll(conversions[at].rates());
                }
            }
        }
    }
}
