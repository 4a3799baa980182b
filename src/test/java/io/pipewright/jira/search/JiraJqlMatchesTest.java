package io.pipewright.jira.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.order.OrderBy;
import com.atlassian.query.order.SearchSort;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.JqlVerdict;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** Cases S4 and S8: what a criterion in JQL may ask, and what becomes of one that cannot be asked. */
public class JiraJqlMatchesTest {

    private static final Actor ADMIN = Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul");
    private static final DealId DEAL = new DealId(7);
    private static final String JQL = "labels = demo";
    private static final String ASKED = "issue = 7 AND (labels = demo)";

    private final SearchService search = mock(SearchService.class);
    private final UserManager users = mock(UserManager.class);
    private final ApplicationUser admin = mock(ApplicationUser.class);
    private final JiraJqlMatches matches =
            new JiraJqlMatches(new Searches(search, new HeldDeals()), new JiraUsers(users));

    @Before
    public void everythingCanBeReadAndRun() {
        when(users.getUserByKey("admin")).thenReturn(admin);
        ParseResult plain = parsed(query(term("labels", operand())));
        when(search.parseQuery(any(), anyString())).thenReturn(plain);
        when(search.validateQuery(any(), any())).thenReturn(new MessageSetImpl());
    }

    @Test
    public void aDealMatchesWhenTheSearchFindsIt() throws Exception {
        Query asked = query(term("labels", operand()));
        when(search.parseQuery(null, ASKED)).thenReturn(parsed(asked));
        assertThat(verdict()).isEqualTo(JqlVerdict.NO_MATCH);

        when(search.searchCountOverrideSecurity(null, asked)).thenReturn(1L);

        assertThat(verdict()).isEqualTo(JqlVerdict.MATCH);
    }

    @Test
    public void s4_anOrderIsRefused_howeverItsFieldIsWritten() {
        Query ordered = query(term("labels", operand()));
        OrderBy byField = () -> List.of(new SearchSort("field"));
        when(ordered.getOrderByClause()).thenReturn(byField);
        when(search.parseQuery(null, JQL)).thenReturn(parsed(ordered));

        assertThat(matches.check(ADMIN, JQL)).contains(Reason.of("pipewright.common.jql-order"));
        assertThat(verdict().fault()).contains(Reason.of("pipewright.common.jql-order"));
    }

    @Test
    public void s4_aQueryThatCannotBeReadAsItWillBeAskedIsRefused() {
        when(search.parseQuery(null, "issue = 1 AND (labels = demo)")).thenReturn(broken("Expecting ')'"));

        assertThat(matches.check(ADMIN, JQL)).contains(Reason.of("pipewright.common.jql", "Expecting ')'"));
        assertThat(verdict().fault()).isPresent();
    }

    @Test
    public void s4_aBracketOfOursIsNeverClosedByTheQuery() {
        when(search.parseQuery(null, "a = 1) OR (b = 2")).thenReturn(broken("Unexpected ')'"));

        assertThat(matches.check(ADMIN, "a = 1) OR (b = 2")).isPresent();
    }

    @Test
    public void s4_aSearchThatFailsIsAFaultyVerdict_notAnException() throws Exception {
        when(search.searchCountOverrideSecurity(any(), any())).thenThrow(new SearchException("index closed"));
        assertThat(verdict().fault()).contains(Reason.of("pipewright.common.jql-failed"));

        SearchService failing = mock(SearchService.class);
        ParseResult plain = parsed(query(term("labels", operand())));
        when(failing.parseQuery(any(), anyString())).thenReturn(plain);
        when(failing.searchCountOverrideSecurity(any(), any())).thenThrow(new IllegalStateException("broken"));
        JiraJqlMatches over = new JiraJqlMatches(new Searches(failing, new HeldDeals()), new JiraUsers(users));
        assertThat(over.of(DEAL, Set.of(JQL)).get(JQL).fault()).contains(Reason.of("pipewright.common.jql-failed"));
    }

    @Test
    public void s8_aQueryIsValidatedAsWhoSavesIt() {
        MessageSetImpl invisible = new MessageSetImpl();
        invisible.addErrorMessage("No such project");
        when(search.validateQuery(eq(null), any())).thenReturn(invisible);

        assertThat(matches.check(ADMIN, "project = SALES")).isEmpty();
        verify(search).validateQuery(eq(admin), any());
    }

    @Test
    public void s8_whatSomeReadersMayNotReadIsRefused_whereverItStands() {
        for (String field : List.of("comment", "Comment", "text", "worklogComment", "worklogAuthor", "worklogDate")) {
            Clause nested = all(term("labels", operand()), all(term(field, operand())));
            assertRefused(nested, "pipewright.common.jql-hidden");
        }
        for (String field : List.of("filter", "savedFilter", "request", "searchRequest")) {
            assertRefused(term(field, operand()), "pipewright.common.jql-filter");
        }
    }

    @Test
    public void s8_functionsThatMayLookAtTheReaderAreRefused_alsoInLists() {
        for (String name : List.of("currentUser", "forecastDeals", "watchedIssues", "issueHistory", "ofAnotherApp")) {
            Operand call = new FunctionOperand(name, List.of());
            assertRefused(term("assignee", call), "pipewright.common.jql-function");
            assertRefused(
                    term("assignee", new MultiValueOperand(List.of(operand(), call))),
                    "pipewright.common.jql-function");
        }
        for (String name : List.of("membersOf", "startOfDay", "now", "releasedVersions")) {
            assertAccepted(term("assignee", new FunctionOperand(name, List.of())));
        }
    }

    private void assertRefused(Clause where, String key) {
        ask(where);
        assertThat(matches.check(ADMIN, JQL).map(Reason::key)).contains(key);
        assertThat(verdict().fault().map(Reason::key)).contains(key);
    }

    private void assertAccepted(Clause where) {
        ask(where);
        assertThat(matches.check(ADMIN, JQL)).isEmpty();
    }

    private void ask(Clause where) {
        ParseResult result = parsed(query(where));
        when(search.parseQuery(null, JQL)).thenReturn(result);
    }

    private JqlVerdict verdict() {
        return matches.of(DEAL, Set.of(JQL)).get(JQL);
    }

    private static ParseResult parsed(Query query) {
        return new ParseResult(query, new MessageSetImpl());
    }

    private static ParseResult broken(String message) {
        MessageSetImpl errors = new MessageSetImpl();
        errors.addErrorMessage(message);
        return new ParseResult(null, errors);
    }

    private static Query query(Clause where) {
        Query query = mock(Query.class);
        when(query.getWhereClause()).thenReturn(where);
        return query;
    }

    private static Clause all(Clause... parts) {
        Clause and = mock(Clause.class);
        when(and.getName()).thenReturn("AND");
        when(and.getClauses()).thenReturn(List.of(parts));
        return and;
    }

    private static TerminalClause term(String field, Operand operand) {
        TerminalClause term = mock(TerminalClause.class);
        when(term.getName()).thenReturn(field);
        when(term.getOperand()).thenReturn(operand);
        when(term.getClauses()).thenReturn(List.of());
        return term;
    }

    private static Operand operand() {
        return mock(Operand.class);
    }
}
