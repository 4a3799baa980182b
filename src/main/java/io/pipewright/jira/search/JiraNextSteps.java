package io.pipewright.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.forecast.NextSteps;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Which deals have no next step: those in whose field of that name the search finds nothing. */
@Named
public class JiraNextSteps implements NextSteps {

    private final Searches searches;
    private final JiraUsers users;
    private final JiraDealFields fields;

    @Inject
    public JiraNextSteps(Searches searches, JiraUsers users, JiraDealFields fields) {
        this.searches = searches;
        this.users = users;
        this.fields = fields;
    }

    /** None where the field is gone: then nobody can be asked for a next step. */
    @Override
    public BitSet missing(Actor actor, long[] deals) {
        Optional<String> field = fields.id(JiraDealFields.NEXT_STEP);
        return field.isEmpty() ? new BitSet() : missing(users.of(actor), field.get(), deals);
    }

    /** A deal may well have none or have one, so that counting first would save nothing: what is found is loaded, page by page. */
    private BitSet missing(ApplicationUser user, String field, long[] deals) {
        String condition = JiraDealFields.inJql(field) + " is EMPTY";
        BitSet missing = new BitSet();
        for (int from = 0; from < deals.length; from += Searches.PAGE) {
            int to = Math.min(deals.length, from + Searches.PAGE);
            Set<Long> found = searches.ids(user, condition, deals, from, to);
            for (int at = from; at < to; at++) {
                missing.set(at, found.contains(deals[at]));
            }
        }
        return missing;
    }
}
