package io.pipewright.browser.support;

import static io.pipewright.browser.support.Rest.json;

import java.time.LocalDate;
import java.util.List;

/** A small company's pipeline, as it looks after some weeks: for pictures, and for whatever needs more than one deal. */
public final class Showroom {

    private static final LocalDate TODAY = LocalDate.now();

    private final Deals deals;
    private final String project;
    private final Steps steps;

    /** The transitions along the path, by the names that the set-up gave them. */
    public record Steps(String accept, String evaluation, String negotiation, String approval) {

        public static final Steps ENGLISH = new Steps(
                "Accept as a deal", "Advance to evaluation", "Advance to final negotiation", "Advance to approval");

        List<String> all() {
            return List.of(accept, evaluation, negotiation, approval);
        }
    }

    public Showroom(Deals deals, String project, Steps steps) {
        this.deals = deals;
        this.project = project;
        this.steps = steps;
    }

    /** Fills the project; the names of amount, currency and close date are those of the set-up's language. */
    public void fill(String amount, String currency, String closeDate) {
        for (Item item : items()) {
            String key = deals.create(
                    project,
                    item.summary,
                    amount,
                    item.amount,
                    currency,
                    json("value", "KRW"),
                    closeDate,
                    item.close.toString());
            for (int i = 0; i < item.stage; i++) {
                deals.answerAll(key);
                if (i == 3) {
                    deals.agreePlan(key);
                }
                if (i < steps.all().size()) {
                    deals.move(key, steps.all().get(i)).ok();
                } else {
                    deals.end(key, "win", "orderDate", TODAY.toString(), "winReason", "납기와 서비스")
                            .ok();
                }
            }
        }
    }

    private record Item(String summary, long amount, LocalDate close, int stage) {}

    private static List<Item> items() {
        LocalDate month = TODAY.withDayOfMonth(1);
        return List.of(
                new Item("한빛반도체 MES", 480_000_000, month.plusDays(27), 5),
                new Item("Daehan Shipping ERP", 320_000_000, month.plusDays(27), 4),
                new Item("서울물류 WMS", 150_000_000, month.plusMonths(1).plusDays(14), 3),
                new Item("Nara Foods APS", 95_000_000, month.plusMonths(1).plusDays(20), 2),
                new Item(
                        "Mirae Chemicals LIMS", 210_000_000, month.plusMonths(1).plusDays(9), 1),
                new Item("Gangnam Retail POS", 60_000_000, month.plusDays(27), 1));
    }
}
