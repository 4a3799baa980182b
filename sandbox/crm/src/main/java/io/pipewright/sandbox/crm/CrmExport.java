package io.pipewright.sandbox.crm;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the export: {@code sales_pipeline.csv} with the deals, {@code sales_teams.csv} with agents, managers and offices, {@code products.csv}
 * with list prices. What it can repair it repairs, what it cannot it leaves out, and it reports both.
 */
final class CrmExport {

    static final String DEALS = "sales_pipeline.csv";
    static final String TEAMS = "sales_teams.csv";
    static final String PRODUCTS = "products.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
            .setIgnoreEmptyLines(true).build();

    /** An agent's place in the company. */
    record Team(String manager, String office) {
    }

    private final Path folder;
    private final ConversionReport report;
    private final Map<String, BigDecimal> prices = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    CrmExport(Path folder, ConversionReport report) throws IOException {
        this.folder = folder;
        this.report = report;
        for (CSVRecord record : records(PRODUCTS)) {
            prices.put(record.get("product"), new BigDecimal(record.get("sales_price")));
        }
        for (CSVRecord record : records(TEAMS)) {
            teams.put(record.get("sales_agent"), new Team(record.get("manager"), record.get("regional_office")));
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
        List<CrmRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        long line = 1;
        for (CSVRecord record : records(DEALS)) {
            line++;
            Optional<CrmRow> row = row(record, line);
            if (row.isPresent() && !ids.add(row.get().id())) {
                report.leftOut(DEALS, line, "the opportunity id " + row.get().id() + " stands in an earlier line");
            } else {
                row.ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<CrmRow> row(CSVRecord record, long line) {
        if (!record.isConsistent()) {
            return leftOut(line, "the line has " + record.size() + " columns");
        }
        Optional<CrmStage> stage = CrmStage.ofCode(record.get("deal_stage"));
        Optional<String> product = product(record.get("product"), line);
        if (stage.isEmpty() || product.isEmpty()) {
            return leftOut(line, stage.isEmpty() ? "unknown deal stage '" + record.get("deal_stage") + "'"
                    : "unknown product '" + record.get("product") + "'");
        }
        if (!teams.containsKey(record.get("sales_agent"))) {
            return leftOut(line, "unknown sales agent '" + record.get("sales_agent") + "'");
        }
        try {
            return checked(read(record, line, stage.get(), product.get()));
        } catch (DateTimeParseException | NumberFormatException e) {
            return leftOut(line, "unreadable date or value: " + e.getMessage());
        }
    }

    private CrmRow read(CSVRecord record, long line, CrmStage stage, String product) {
        return new CrmRow(line, record.get("opportunity_id"), record.get("sales_agent"), product, text(record, "account"), stage,
                text(record, "engage_date").map(LocalDate::parse), text(record, "close_date").map(LocalDate::parse),
                text(record, "close_value").map(BigDecimal::new));
    }

    private Optional<CrmRow> checked(CrmRow row) {
        boolean closed = row.stage().isClosed();
        if (closed && (row.closed().isEmpty() || row.engaged().isEmpty())) {
            return leftOut(row.line(), "a closed deal without its dates");
        }
        if (closed && row.closed().get().isBefore(row.engaged().get())) {
            return leftOut(row.line(), "closed before it began");
        }
        if (row.stage() == CrmStage.WON && row.closeValue().isEmpty()) {
            return leftOut(row.line(), "won without a value");
        }
        note(row);
        return Optional.of(row);
    }

    private void note(CrmRow row) {
        if (row.account().isEmpty()) {
            report.repaired(DEALS, row.line(), "no account: the deal is named after its product alone");
        }
        if (row.stage() == CrmStage.LOST && row.closeValue().filter(value -> value.signum() == 0).isPresent()) {
            report.repaired(DEALS, row.line(), "lost with value 0: the list price is kept as what was lost");
        }
        if (row.engaged().isEmpty()) {
            report.repaired(DEALS, row.line(), "no date: the day of the export stands in for the day of creation");
        }
    }

    private Optional<String> product(String written, long line) {
        if (prices.containsKey(written)) {
            return Optional.of(written);
        }
        Optional<String> same = prices.keySet().stream().filter(name -> squeezed(name).equals(squeezed(written))).findFirst();
        same.ifPresent(name -> report.repaired(DEALS, line, "product '" + written + "' read as '" + name + "'"));
        return same;
    }

    private static String squeezed(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(CSVRecord record, String column) {
        return Optional.of(record.get(column)).filter(text -> !text.isBlank());
    }

    private Optional<CrmRow> leftOut(long line, String reason) {
        report.leftOut(DEALS, line, reason);
        return Optional.empty();
    }

    private List<CSVRecord> records(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8); CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }
}
