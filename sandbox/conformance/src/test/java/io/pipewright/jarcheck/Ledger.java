package io.pipewright.jarcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of {@code docs/jira-api-ledger.md}: what the app asks of Jira, and how sure we are that Jira has it. */
final class Ledger {

    static final String FILE = "docs/jira-api-ledger.md";
    private static final Set<String> LEVELS = Set.of("[V]", "[C]", "[O]", "[K]");
    private static final Set<String> UNPROVEN = Set.of("[O]", "[K]");
    private static final String HEAD = "| Type | Member | Use | Level | Source |\n|---|---|---|---|---|\n";

    /** @param source where the member was seen; for {@code [K]} what it is inferred from */
    record Row(ApiMember member, String level, String source) {}

    private final SortedMap<ApiMember, Row> rows = new TreeMap<>();

    static Ledger parse(String markdown) {
        Ledger ledger = new Ledger();
        for (String line : markdown.split("\n")) {
            if (line.startsWith("| `")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                ApiMember member = new ApiMember(plain(cells.get(0)), plain(cells.get(1)), cells.get(2));
                ledger.rows.put(member, new Row(member, cells.get(3), cells.get(4)));
            }
        }
        return ledger;
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }

    NavigableSet<ApiMember> members() {
        return new TreeSet<>(rows.keySet());
    }

    /** Members that nobody was seen to use on Jira 10 or later. */
    Set<ApiMember> unproven() {
        return rows.values().stream()
                .filter(row -> UNPROVEN.contains(row.level()))
                .map(Row::member)
                .collect(Collectors.toSet());
    }

    /** Types of which no member at all is proven. */
    Set<String> unprovenTypes() {
        Set<String> types = unproven().stream().map(ApiMember::type).collect(Collectors.toCollection(TreeSet::new));
        types.removeAll(provenTypes());
        return types;
    }

    /** Types of which at least one member is proven. */
    Set<String> provenTypes() {
        return rows.values().stream()
                .filter(row -> !UNPROVEN.contains(row.level()))
                .map(row -> row.member().type())
                .collect(Collectors.toSet());
    }

    /** What is wrong with the ledger when this is what the app uses; empty when all is well. */
    List<String> problems(NavigableSet<ApiMember> used) {
        List<String> problems = new ArrayList<>();
        used.stream()
                .filter(member -> !rows.containsKey(member))
                .forEach(member -> problems.add("not in the ledger: " + text(member)));
        rows.keySet().stream()
                .filter(member -> !used.contains(member))
                .forEach(member -> problems.add("no longer used: " + text(member)));
        rows.values().stream()
                .filter(row -> !LEVELS.contains(row.level()) || row.source().isEmpty())
                .forEach(row -> problems.add("without level or source: " + text(row.member())));
        return problems;
    }

    private static String text(ApiMember member) {
        return member.key() + " (" + member.use() + ")";
    }

    /** The table for what is used now, with the levels and sources that are known; a new row has none. */
    String table(NavigableSet<ApiMember> used) {
        Map<String, Row> known = rows.values().stream()
                .collect(Collectors.toMap(row -> row.member().key(), row -> row, (a, b) -> a));
        return HEAD
                + used.stream()
                        .map(member -> line(member, known.get(member.key())))
                        .collect(Collectors.joining());
    }

    private static String line(ApiMember member, Row known) {
        return "| `" + member.type() + "` | `" + member.member() + "` | " + member.use() + " | "
                + (known == null ? " | " : known.level() + " | " + known.source()) + " |\n";
    }
}
