package io.pipewright.jira.search;

import com.atlassian.jira.issue.search.SearchException;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.JqlMatches;
import io.pipewright.exit.condition.JqlVerdict;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the search about one deal without regard to permissions, so that a criterion says the same to everybody. */
@Named
public class JiraJqlMatches implements JqlMatches {

    private static final Logger LOG = LoggerFactory.getLogger(JiraJqlMatches.class);

    /** Stands for a deal while a query is only read. */
    private static final long ANY_DEAL = 1;

    private final Searches searches;
    private final JiraUsers users;

    @Inject
    public JiraJqlMatches(Searches searches, JiraUsers users) {
        this.searches = searches;
        this.users = users;
    }

    @Override
    public Map<String, JqlVerdict> of(DealId deal, Set<String> queries) {
        Map<String, JqlVerdict> verdicts = new HashMap<>();
        queries.forEach(query -> verdicts.put(query, verdict(deal, query)));
        return verdicts;
    }

    @Override
    public Optional<Reason> check(Actor writer, String query) {
        return refusal(query).or(() -> searches.fault(users.of(writer), query));
    }

    /** The query is read alone, so that no bracket in it closes ours, and then as it will be asked. */
    private Optional<Reason> refusal(String query) {
        return searches.read(query).refusal().or(() -> searches.read(aboutDeal(ANY_DEAL, query))
                .refusal());
    }

    private JqlVerdict verdict(DealId deal, String query) {
        try {
            Optional<Reason> refusal = refusal(query);
            if (refusal.isPresent()) {
                return JqlVerdict.faulty(refusal.get());
            }
            return searches.matches(aboutDeal(deal.value(), query)) ? JqlVerdict.MATCH : JqlVerdict.NO_MATCH;
        } catch (SearchException | RuntimeException | LinkageError e) {
            LOG.warn("A criterion in JQL cannot be checked: {}", query, e);
            return JqlVerdict.faulty(Reason.of("pipewright.common.jql-failed"));
        }
    }

    private static String aboutDeal(long deal, String query) {
        return "issue = " + deal + " AND (" + query + ")";
    }
}
