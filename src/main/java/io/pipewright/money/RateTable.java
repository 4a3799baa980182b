package io.pipewright.money;

import io.pipewright.period.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rates of exchange entered so far, in the order they were entered, and the company's reporting currency.
 * A conversion uses the latest rate on or before the day, whichever way round it was entered, else goes through the reporting currency.
 * Of two rates for one pair and day the one entered last wins.
 */
public final class RateTable {

    private record Pair(Currency from, Currency to) {}

    private final Currency reporting;
    private final List<Rate> rates;
    private final Map<Pair, NavigableMap<LocalDate, Rate>> byPair = new HashMap<>();

    public RateTable(Currency reporting, List<Rate> rates) {
        this.reporting = reporting;
        this.rates = List.copyOf(rates);
        for (Rate rate : rates) {
            byPair.computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
                    .put(rate.validFrom(), rate);
        }
    }

    /** The company's currency: amounts without a currency are in it. */
    public Currency reporting() {
        return reporting;
    }

    public List<Rate> rates() {
        return rates;
    }

    /** Empty when the rates do not lead from the one currency to the other on that day. */
    public Optional<Conversion> conversion(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(Conversion.identity(from));
        }
        Optional<Conversion> pair = ofPair(from, to, day);
        if (pair.isPresent() || from.equals(reporting) || to.equals(reporting)) {
            return pair;
        }
        return ofPair(from, reporting, day)
                .flatMap(first -> ofPair(reporting, to, day).map(first::then));
    }

    /** Whether conversions between the two currencies of the rate use it on that day, in one direction at least. */
    boolean uses(Rate rate, LocalDate day) {
        return Stream.of(ofPair(rate.from(), rate.to(), day), ofPair(rate.to(), rate.from(), day))
                .anyMatch(conversion ->
                        conversion.filter(found -> found.rates().contains(rate)).isPresent());
    }

    /** The rate that stood for the pair before this one was added, in either direction: the latest up to its day, else the next one. */
    Optional<Rate> before(Rate rate) {
        List<Rate> ofPair = rates.stream().filter(rate::isOfSamePair).toList();
        Optional<Rate> earlier = ofPair.stream()
                .filter(one -> !one.validFrom().isAfter(rate.validFrom()))
                .max(Comparator.comparing(Rate::validFrom).thenComparing(ofPair::lastIndexOf));
        return earlier.or(() -> ofPair.stream().min(Comparator.comparing(Rate::validFrom)));
    }

    /** The days within the period on which a conversion between the two may change, its first day included. */
    public NavigableSet<LocalDate> changes(Currency from, Currency to, Period period) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(period.from());
        for (Pair pair : List.of(new Pair(from, to), new Pair(from, reporting), new Pair(reporting, to))) {
            days.addAll(within(pair, period));
            days.addAll(within(new Pair(pair.to(), pair.from()), period));
        }
        return days;
    }

    private NavigableSet<LocalDate> within(Pair pair, Period period) {
        NavigableMap<LocalDate, Rate> rates = byPair.getOrDefault(pair, new TreeMap<>());
        return rates.subMap(period.from(), true, period.to(), false).navigableKeySet();
    }

    private Optional<Conversion> ofPair(Currency from, Currency to, LocalDate day) {
        Rate direct = latest(new Pair(from, to), day);
        Rate inverse = latest(new Pair(to, from), day);
        if (direct == null) {
            return Optional.ofNullable(inverse).map(Conversion::inverse);
        }
        if (inverse != null && inverse.validFrom().isAfter(direct.validFrom())) {
            return Optional.of(Conversion.inverse(inverse));
        }
        return Optional.of(Conversion.direct(direct));
    }

    private @Nullable Rate latest(Pair pair, LocalDate day) {
        NavigableMap<LocalDate, Rate> rates = byPair.get(pair);
        Map.Entry<LocalDate, Rate> entry = rates == null ? null : rates.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
