package io.pipewright.jira.board;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import io.pipewright.board.Board;
import io.pipewright.board.BoardColumn;
import io.pipewright.board.BoardColumn.Place;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.ForecastSelection;
import io.pipewright.jira.search.ForecastDealsFunction;
import io.pipewright.jira.search.JqlText;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.UserKey;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.stage.StageKind;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The query that finds exactly the deals of a column. */
@Named
public class ColumnQuery {

    /** A longer query would not fit into an address. */
    private static final int MOST_OWNERS = 50;

    private final SetupItems items;
    private final UserManager users;

    @Inject
    public ColumnQuery(SetupItems items, UserManager users) {
        this.items = items;
        this.users = users;
    }

    /** Empty where there are no deals, and where no query can name them, such as those of a user who is gone. */
    Optional<String> of(Board board, BoardColumn column) {
        if (column.count() == 0) {
            return Optional.empty();
        }
        boolean ended = column.kind()
                .filter(kind -> kind.countsAsWon() || kind == StageKind.LOST)
                .isPresent();
        Optional<String> these = ended ? Optional.of(ended(board, column)) : standing(board.request(), column);
        return these.flatMap(query -> ofOwners(board.request().owner(), column.owners())
                .map(owners -> owners.isEmpty() ? query : query + " AND " + owners));
    }

    private Optional<String> standing(MetricsRequest request, BoardColumn column) {
        String where = where(column.where());
        return items.id(SetupItems.ISSUE_TYPE)
                .map(type -> "issuetype = " + type + " AND " + where + within(request.scope()));
    }

    private static String where(Set<Place> places) {
        TreeMap<String, List<String>> projectsOfStatus = new TreeMap<>();
        places.forEach(place -> projectsOfStatus
                .computeIfAbsent(place.statusId(), status -> new ArrayList<>())
                .add(String.valueOf(place.projectId())));
        List<String> parts = projectsOfStatus.entrySet().stream()
                .map(entry -> "project in (" + String.join(", ", entry.getValue()) + ") AND status = " + entry.getKey())
                .toList();
        return parts.size() == 1 ? parts.get(0) : parts.stream().collect(Collectors.joining(") OR (", "((", "))"));
    }

    private static String within(Scope scope) {
        return switch (scope.kind()) {
            case PROJECTS -> "";
            case FILTER -> " AND filter = " + scope.value();
            case JQL -> {
                String conditions = JqlText.withoutOrder(scope.value());
                yield conditions.isEmpty() ? "" : " AND (" + conditions + ")";
            }
        };
    }

    /** What ended in the period, as the forecast finds it: what could be converted, and each currency that could not. */
    private static String ended(Board board, BoardColumn column) {
        Measure measure = column.kind().filter(StageKind.LOST::equals).isPresent() ? Measure.LOST : Measure.CLOSED;
        List<String> parts = new ArrayList<>();
        parts.add(query(board, column, measure, Optional.empty()));
        column.apart().forEach(currency -> parts.add(query(board, column, measure, Optional.of(currency))));
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" OR ", parts) + ")";
    }

    private static String query(Board board, BoardColumn column, Measure measure, Optional<Currency> apart) {
        return ForecastDealsFunction.query(new ForecastSelection(
                board.request().scope(),
                board.request().period(),
                measure,
                Optional.of(new GroupValue(Dimension.STAGE, column.key())),
                board.currency(),
                apart,
                Optional.empty()));
    }

    private Optional<String> ofOwners(OwnerChoice choice, Set<UserKey> owners) {
        if (choice.kind() == OwnerChoice.Kind.ALL) {
            return Optional.of("");
        }
        List<String> names = owners.stream()
                .map(owner -> users.getUserByKey(owner.value()))
                .flatMap(user -> Optional.ofNullable(user).map(ApplicationUser::getUsername).stream())
                .map(ColumnQuery::quoted)
                .sorted()
                .toList();
        return names.size() < owners.size() || names.size() > MOST_OWNERS
                ? Optional.empty()
                : Optional.of("assignee in (" + String.join(", ", names) + ")");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
