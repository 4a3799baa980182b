package io.pipewright.sandbox.issue;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;
import java.util.List;

/** The comments of issues. */
public interface Comments {

    /** One comment; {@code author} may be null when the user is gone. */
    record Comment(long id, long issueId, ApplicationUser author, String body, Date created) {}

    List<Comment> of(long issueId);

    Comment add(long issueId, ApplicationUser author, String body);
}
