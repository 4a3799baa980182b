package io.pipewright.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.PipelineTemplate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A request that has been found possible. {@code existing} is empty as long as the project is still to be created;
 * {@code locale} is the language in which things are named for good;
 * {@code admin} is the user that Jira knows {@code actor} as.
 */
record SetupPlan(
        PipelineTemplate template,
        Locale locale,
        Currency reporting,
        Optional<Project> existing,
        String projectKey,
        String projectName,
        Actor actor,
        ApplicationUser admin) {}
