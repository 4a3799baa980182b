package com.atlassian.jira.bc.user.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/** Searches users by text. */
public interface UserSearchService {

    List<ApplicationUser> findUsers(String query, UserSearchParams params);
}
