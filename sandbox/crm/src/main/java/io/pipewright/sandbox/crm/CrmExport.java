package io.pipewright.sandbox.crm;

import io.pipewright.sandbox.crm.CrmFile.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the export: {@code sales_pipeline.csv} with the deals, {@code sales_teams.csv} with agents, managers and offices,
 * {@code products.csv} with list prices. What it can repair it repairs, what it cannot it leaves out, and it reports both.
 */
final class CrmExport {

    static final String DEALS = "sales_pipeline.csv";
    static final String TEAMS = "sales_teams.csv";
    static final String PRODUCTS = "products.csv";
    /** What the pipeline takes for an amount. */
    private static final Pattern MONEY = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private static final Pattern DAY = Pattern.compile("(19[7-9]\\d|20\\d\\d)-\\d\\d-\\d\\d");

    /** An agent's place in the company. */
    record Team(String manager, String office) {}

    /** Why a row is left out. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String reason) {
            super(reason);
        }
    }

    private final Path folder;
    private final ConversionReport report;
    private final Map<String, BigDecimal> prices = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    CrmExport(Path folder, ConversionReport report) throws IOException {
        this.folder = folder;
        this.report = report;
        for (Row row : CrmFile.rows(folder, PRODUCTS, "product", "sales_price")) {
            use(PRODUCTS, row, this::takePrice);
        }
        for (Row row : CrmFile.rows(folder, TEAMS, "sales_agent", "manager", "regional_office")) {
            use(TEAMS, row, this::takeTeam);
        }
    }

    Map<String, Team> teams() {
        return teams;
    }

    BigDecimal listPrice(String product) {
        return prices.get(product);
    }

    /** The deals that can be used, in the order of the file. */
    List<CrmRow> deals() throws IOException {
        List<CrmRow> deals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : CrmFile.rows(
                folder,
                DEALS,
                "opportunity_id",
                "sales_agent",
                "product",
                "account",
                "deal_stage",
                "engage_date",
                "close_date",
                "close_value")) {
            use(DEALS, row, usable -> {
                CrmRow deal = checked(read(usable));
                demand(ids.add(deal.id()), "the opportunity id " + deal.id() + " stands in an earlier line");
                note(deal, usable.get("product"));
                deals.add(deal);
            });
        }
        return deals;
    }

    /** The newest day of the export, which stands in where a deal has none; of an export without any day, the day of the file. */
    LocalDate newestDay(List<CrmRow> deals, ZoneId zone) throws IOException {
        Optional<LocalDate> newest = deals.stream()
                .flatMap(deal -> Stream.concat(deal.engaged().stream(), deal.closed().stream()))
                .max(LocalDate::compareTo);
        return newest.isPresent()
                ? newest.get()
                : Files.getLastModifiedTime(folder.resolve(DEALS))
                        .toInstant()
                        .atZone(zone)
                        .toLocalDate();
    }

    private interface RowUse {
        void take(Row row) throws Unusable;
    }

    private void use(String file, Row row, RowUse use) {
        try {
            demand(row.isComplete(), "the line has " + row.cells().size() + " columns");
            use.take(row);
        } catch (Unusable e) {
            report.leftOut(file, row.line(), e.getMessage());
        }
    }

    private static void demand(boolean holds, String otherwise) throws Unusable {
        if (!holds) {
            throw new Unusable(otherwise);
        }
    }

    private void takePrice(Row row) throws Unusable {
        String product = row.get("product");
        demand(!product.isBlank(), "no product");
        demand(!prices.containsKey(product), "the product '" + product + "' stands in an earlier line");
        prices.put(product, money(row.get("sales_price")));
    }

    private void takeTeam(Row row) throws Unusable {
        String agent = row.get("sales_agent");
        demand(!teams.containsKey(agent), "the sales agent '" + agent + "' stands in an earlier line");
        for (String column : List.of("sales_agent", "manager", "regional_office")) {
            demand(
                    row.get(column).chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c)),
                    "no login can be made of the " + column.replace('_', ' ') + " '" + row.get(column) + "'");
        }
        teams.put(agent, new Team(row.get("manager"), row.get("regional_office")));
    }

    private CrmRow read(Row row) throws Unusable {
        demand(!row.get("opportunity_id").isBlank(), "no opportunity id");
        Optional<CrmStage> stage = CrmStage.ofCode(row.get("deal_stage"));
        Optional<String> product = product(row.get("product"));
        demand(stage.isPresent(), "unknown deal stage '" + row.get("deal_stage") + "'");
        demand(product.isPresent(), "unknown product '" + row.get("product") + "'");
        demand(teams.containsKey(row.get("sales_agent")), "unknown sales agent '" + row.get("sales_agent") + "'");
        Optional<String> value = text(row, "close_value");
        return new CrmRow(
                row.line(),
                row.get("opportunity_id"),
                row.get("sales_agent"),
                product.get(),
                text(row, "account"),
                stage.get(),
                day(row, "engage_date"),
                day(row, "close_date"),
                value.isEmpty() ? Optional.empty() : Optional.of(money(value.get())));
    }

    private static CrmRow checked(CrmRow row) throws Unusable {
        boolean closed = row.stage().isClosed();
        demand(!closed || (row.closed().isPresent() && row.engaged().isPresent()), "a closed deal without its dates");
        demand(!closed || !row.closed().get().isBefore(row.engaged().get()), "closed before it began");
        demand(row.stage() != CrmStage.WON || row.closeValue().isPresent(), "won without a value");
        return row;
    }

    private void note(CrmRow row, String writtenProduct) {
        if (!row.product().equals(writtenProduct)) {
            report.repaired(DEALS, row.line(), "product '" + writtenProduct + "' read as '" + row.product() + "'");
        }
        if (row.account().isEmpty()) {
            report.repaired(DEALS, row.line(), "no account: the deal is named after its product alone");
        }
        if (row.stage() == CrmStage.LOST
                && row.closeValue().filter(value -> value.signum() == 0).isPresent()) {
            report.repaired(DEALS, row.line(), "lost with value 0: the list price is kept as what was lost");
        }
        if (row.engaged().isEmpty()) {
            report.repaired(DEALS, row.line(), "no date: the day of the export stands in for the day of creation");
        }
    }

    private Optional<String> product(String written) {
        return prices.containsKey(written)
                ? Optional.of(written)
                : prices.keySet().stream()
                        .filter(name -> squeezed(name).equals(squeezed(written)))
                        .findFirst();
    }

    private static String squeezed(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isBlank());
    }

    private static BigDecimal money(String text) throws Unusable {
        demand(
                MONEY.matcher(text).matches(),
                "'" + text + "' is no amount: up to 13 digits, then a point and up to two decimals");
        return new BigDecimal(text);
    }

    private static Optional<LocalDate> day(Row row, String column) throws Unusable {
        Optional<String> text = text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        demand(DAY.matcher(text.get()).matches(), "'" + text.get() + "' is no day of the years 1970 to 2099");
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException e) {
            throw new Unusable("there is no day '" + text.get() + "'");
        }
    }
}
