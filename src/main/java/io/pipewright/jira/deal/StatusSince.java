package io.pipewright.jira.deal;

import com.atlassian.jira.issue.Issue;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Since when an issue has been in its status, from the history of deals; one query. */
@Named
public class StatusSince {

    private final DealVersions versions;

    @Inject
    public StatusSince(DealVersions versions) {
        this.versions = versions;
    }

    /** The start of the newest unbroken run in the issue's status; its creation when the history does not know it. */
    public Instant of(Issue issue) {
        List<DealVersion> history = new ArrayList<>();
        versions.ofDeals(List.of(issue.getId()), history::add);
        history.sort(Comparator.comparing(DealVersion::validFrom)
                .thenComparing(DealVersion::sequence)
                .reversed());
        Instant since = issue.getCreated().toInstant();
        for (DealVersion version : history) {
            if (!version.state().statusId().equals(issue.getStatusId())) {
                break;
            }
            since = version.validFrom();
        }
        return since;
    }
}
