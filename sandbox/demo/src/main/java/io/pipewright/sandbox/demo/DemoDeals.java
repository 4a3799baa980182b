package io.pipewright.sandbox.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates deals with the shape of real ones: most items never become a deal or are lost, sums are skewed, stages take weeks, close dates
 * slip. The same seed and day give the same deals.
 */
final class DemoDeals {

    private static final int DAYS_BACK = 900;
    private static final List<String> PATH =
            List.of("beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "won");
    private static final double[] ADVANCES = {0.72, 0.74, 0.72, 0.84, 0.92};
    private static final double[] DAYS = {12, 18, 26, 16, 12};
    private static final List<String> CUSTOMERS = List.of(
            "Hanbit Electronics",
            "Daon Logistics",
            "Nuri Bank",
            "Mirae Chemicals",
            "Saebyeok Foods",
            "Northwind Traders",
            "Contoso Rail",
            "Fabrikam Steel",
            "Tailspin Air",
            "Litware Energy",
            "한솔정밀",
            "동해해운",
            "가람의료원",
            "푸른유통");
    private static final List<String> PRODUCTS = List.of(
            "ERP renewal",
            "warehouse automation",
            "data platform",
            "service desk",
            "field service",
            "payroll migration",
            "보안 관제",
            "생산관리 시스템",
            "고객센터 구축");
    private static final int[] LIST_PRICES = {4800, 12000, 26500, 55000, 98000, 180000};
    private static final List<String> CURRENCIES = List.of("USD", "USD", "USD", "KRW", "KRW", "EUR");
    private static final Map<String, Integer> PER_DOLLAR = Map.of("USD", 1, "EUR", 1, "KRW", 1300);

    private final Map<String, DemoStage> stages;
    private final List<String> owners;
    private final LocalDate today;
    private final Random random;

    DemoDeals(Map<String, DemoStage> stages, List<String> owners, LocalDate today, long seed) {
        this.stages = stages;
        this.owners = owners;
        this.today = today;
        this.random = new Random(seed);
    }

    List<DemoDeal> generate(int count) {
        List<DemoDeal> deals = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            deals.add(deal(number));
        }
        return deals;
    }

    private DemoDeal deal(int number) {
        LocalDate created = today.minusDays(1 + random.nextInt(DAYS_BACK));
        List<DemoDeal.Step> steps = life(created);
        LocalDate close = closeDate(steps);
        String currency = any(CURRENCIES);
        return new DemoDeal(
                number,
                any(PRODUCTS) + ", " + any(CUSTOMERS),
                any(owners),
                amount(currency),
                currency,
                steps,
                pushes(created, steps.get(steps.size() - 1).day(), close),
                close);
    }

    private List<DemoDeal.Step> life(LocalDate created) {
        List<DemoDeal.Step> steps = new ArrayList<>(List.of(new DemoDeal.Step(created, stages.get(PATH.get(0)))));
        LocalDate day = created;
        for (int at = 0; at < ADVANCES.length; at++) {
            day = day.plusDays(1 + Math.round(-Math.log(1 - random.nextDouble()) * DAYS[at]));
            if (day.isAfter(today.minusDays(1))) {
                return steps;
            }
            boolean advances = random.nextDouble() < ADVANCES[at];
            steps.add(new DemoDeal.Step(day, stages.get(advances ? PATH.get(at + 1) : ending())));
            if (!advances) {
                return steps;
            }
        }
        return steps;
    }

    private String ending() {
        return random.nextInt(12) == 0 ? "parked" : "lost";
    }

    private LocalDate closeDate(List<DemoDeal.Step> steps) {
        DemoDeal.Step latest = steps.get(steps.size() - 1);
        boolean ended =
                latest.stage().key().equals("won") || latest.stage().key().equals("lost");
        return ended ? latest.day() : today.plusDays(random.nextInt(150) - 10L);
    }

    private List<DemoDeal.Push> pushes(LocalDate created, LocalDate latest, LocalDate close) {
        List<DemoDeal.Push> pushes = new ArrayList<>();
        long life = ChronoUnit.DAYS.between(created, latest);
        LocalDate expected = close;
        for (int left = random.nextInt(3); left > 0 && life > 6; left--) {
            LocalDate earlier = expected.minusDays(10 + random.nextInt(30));
            pushes.add(0, new DemoDeal.Push(created.plusDays(life * left / 4 + 1), earlier, expected));
            expected = earlier;
        }
        pushes.sort((one, other) -> one.day().compareTo(other.day()));
        return chained(pushes, expected);
    }

    /** Each push starts where the one before it ended. */
    private static List<DemoDeal.Push> chained(List<DemoDeal.Push> pushes, LocalDate first) {
        List<DemoDeal.Push> chained = new ArrayList<>();
        List<LocalDate> dates = pushes.stream().map(DemoDeal.Push::to).sorted().toList();
        LocalDate from = first;
        for (int at = 0; at < pushes.size(); at++) {
            chained.add(new DemoDeal.Push(pushes.get(at).day(), from, dates.get(at)));
            from = dates.get(at);
        }
        return chained;
    }

    private BigDecimal amount(String currency) {
        long dollars = Math.round(LIST_PRICES[random.nextInt(LIST_PRICES.length)] * (0.7 + 0.6 * random.nextDouble()));
        return BigDecimal.valueOf(dollars).multiply(BigDecimal.valueOf(PER_DOLLAR.get(currency)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
