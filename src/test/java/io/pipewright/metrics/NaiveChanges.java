package io.pipewright.metrics;

import io.pipewright.history.DealVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The waterfall of definitions D4, rule by rule. */
class NaiveChanges extends Naive {

    final List<Integer> slipped = new ArrayList<>();
    int pushes;

    NaiveChanges(World world, MetricsRequest request, ChangeView view) {
        super(world, request);
        deals.forEach((deal, versions) -> look(deal, versions, view));
    }

    private void look(long deal, List<DealVersion> versions, ChangeView view) {
        Optional<DealVersion> then = versions.stream()
                .filter(version -> version.validFrom().isBefore(start))
                .reduce((first, second) -> second);
        Optional<DealVersion> now = versions.stream()
                .filter(version -> version.validFrom().isBefore(end))
                .reduce((first, second) -> second);
        boolean m0 = then.filter(this::in).isPresent();
        boolean m1 = now.filter(this::in).isPresent();
        if (m0) {
            start(deal, then.get(), now.orElseThrow());
        }
        if (m1) {
            add("end", deal, atEnd(now.get()));
        }
        if (m0 && m1) {
            difference(deal, atEnd(now.get()).subtract(atEnd(then.get())));
        } else if (m1) {
            add(cameBy(then), deal, atEnd(now.get()));
        } else if (m0) {
            wentBy(deal, then.get(), now.orElseThrow());
        } else if (view == ChangeView.GROSS) {
            versions.stream()
                    .filter(version -> within(version.validFrom()) && in(version))
                    .reduce((first, second) -> second)
                    .ifPresent(last -> {
                        add(cameBy(then), deal, atEnd(last));
                        wentBy(deal, last, now.orElseThrow());
                    });
        }
        push(versions);
    }

    private boolean in(DealVersion version) {
        return counted(version) && place(version) == 0 && owned(version);
    }

    private int place(DealVersion version) {
        LocalDate closes = version.state().closeDate().orElse(LocalDate.MAX);
        return closes.isBefore(request.period().from())
                ? -1
                : closes.isBefore(request.period().to()) ? 0 : 1;
    }

    private BigDecimal atEnd(DealVersion version) {
        return converted(version, lastDay());
    }

    private void start(long deal, DealVersion then, DealVersion now) {
        BigDecimal value = converted(then, request.period().from().minusDays(1));
        add("start", deal, value);
        BigDecimal effect = atEnd(then).subtract(value);
        if (effect.signum() != 0) {
            add("fx", deal, effect);
        }
        String fate;
        if (won(now)) {
            fate = "due-won";
        } else if (lost(now)) {
            fate = "due-lost";
        } else {
            fate = counted(now) && place(now) <= 0 ? "due-open" : "due-slipped";
        }
        add(fate, deal, value);
    }

    private void difference(long deal, BigDecimal more) {
        if (more.signum() != 0) {
            add(more.signum() > 0 ? "increased" : "decreased", deal, more.abs());
        }
    }

    private String cameBy(Optional<DealVersion> then) {
        if (then.isEmpty()) {
            return "created";
        }
        DealVersion was = then.get();
        if (won(was) || lost(was)) {
            return "reopened";
        }
        if (!counted(was)) {
            return "qualified-in";
        }
        return place(was) > 0 ? "pulled-in" : place(was) < 0 ? "pushed-in" : "transferred-in";
    }

    private void wentBy(long deal, DealVersion then, DealVersion now) {
        add(goneBy(now), deal, atEnd(then));
        if (won(now)) {
            add("won-amount", deal, atEnd(now));
        }
    }

    private String goneBy(DealVersion now) {
        if (won(now)) {
            return "won";
        }
        if (lost(now)) {
            return "lost";
        }
        if (!counted(now)) {
            return "removed";
        }
        return place(now) > 0 ? "pushed-out" : place(now) < 0 ? "pulled-out" : "transferred-out";
    }

    private void push(List<DealVersion> versions) {
        int count = 0;
        int days = 0;
        for (int at = 1; at < versions.size(); at++) {
            DealVersion was = versions.get(at - 1);
            DealVersion is = versions.get(at);
            Instant moment = is.validFrom();
            if (within(moment)
                    && owned(is)
                    && counted(was)
                    && counted(is)
                    && was.state().closeDate().isPresent()) {
                LocalDate from = was.state().closeDate().get();
                LocalDate to = is.state().closeDate().orElse(from);
                days += to.isAfter(from) ? (int) (to.toEpochDay() - from.toEpochDay()) : 0;
                count += YearMonth.from(to).isAfter(YearMonth.from(from)) ? 1 : 0;
            }
        }
        if (count > 0) {
            pushes += count;
            slipped.add(days);
        }
    }
}
