package io.pipewright.sandbox.site;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Set;

/** Which issues a user may browse, in the form that a search can narrow by. */
public interface Visibility {

    /**
     * One project of which the user may browse something: every issue, or those the user reported or is assigned;
     * of issues with a security level only those of {@code securityLevels}.
     */
    record VisibleProject(
            long projectId,
            boolean everyIssue,
            boolean whereReporter,
            boolean whereAssignee,
            Set<Long> securityLevels) {}

    /**
     * A project may appear more than once: a user sees an issue when any of the entries covers it (a security level that is open
     * to the reporter of an issue makes an entry of its own).
     *
     * @param user null for an anonymous user
     */
    List<VisibleProject> projectsOf(ApplicationUser user);
}
