package io.pipewright.jira.search;

import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.JqlMatches;
import io.pipewright.exit.condition.JqlVerdict;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks the search about one deal without regard to permissions, so that a criterion says the same to everybody. */
@Named
public class JiraJqlMatches implements JqlMatches {

    private static final Pattern ORDER_BY = Pattern.compile("\\border\\s+by\\b[^\"']*$", Pattern.CASE_INSENSITIVE);

    private final Searches searches;

    @Inject
    public JiraJqlMatches(Searches searches) {
        this.searches = searches;
    }

    @Override
    public Map<String, JqlVerdict> of(DealId deal, Set<String> queries) {
        Map<String, JqlVerdict> verdicts = new HashMap<>();
        queries.forEach(query -> verdicts.put(query, verdict(deal, query)));
        return verdicts;
    }

    @Override
    public Optional<Reason> check(String query) {
        return ORDER_BY.matcher(query).find()
                ? Optional.of(Reason.of("pipewright.common.jql-order"))
                : searches.fault(null, query);
    }

    private JqlVerdict verdict(DealId deal, String query) {
        Optional<Reason> fault = check(query);
        if (fault.isPresent()) {
            return JqlVerdict.faulty(fault.get());
        }
        return searches.matches(deal.value(), query) ? JqlVerdict.MATCH : JqlVerdict.NO_MATCH;
    }
}
