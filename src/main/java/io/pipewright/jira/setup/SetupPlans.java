package io.pipewright.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.util.ErrorCollection;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Text;
import io.pipewright.stage.PipelineTemplate;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns a request into a plan, or says for each field what is wrong with it. */
@Named
class SetupPlans {

    private final Messages messages;
    private final ProjectManager projects;
    private final ProjectSteps projectSteps;
    private final JiraUsers users;

    @Inject
    SetupPlans(Messages messages, ProjectManager projects, ProjectSteps projectSteps, JiraUsers users) {
        this.messages = messages;
        this.projects = projects;
        this.projectSteps = projectSteps;
        this.users = users;
    }

    /** @throws SetupErrors naming all fields of the request that are wrong */
    SetupPlan of(Actor actor, SetupRequest request) {
        Sentences reader = messages.to(actor);
        Map<String, String> errors = new HashMap<>();
        var template = required(reader, PipelineTemplate.ofCode(Text.stripped(request.template())), "template", errors);
        var language = required(reader, SetupLanguage.ofCode(Text.stripped(request.language())), "language", errors);
        var reporting = required(
                reader,
                OfferedCurrencies.ofCode(Text.asSeen(request.reportingCurrency())),
                "reportingCurrency",
                errors);
        Optional<Project> existing = existing(reader, request, errors);
        requireNothing(errors, List.of());
        String key = existing.map(Project::getKey)
                .orElseGet(() -> Text.asSeen(request.projectKey()).toUpperCase(Locale.ROOT));
        String name = existing.map(Project::getName).orElseGet(() -> Text.stripped(request.projectName()));
        SetupPlan plan =
                new SetupPlan(template, language.locale(), reporting, existing, key, name, actor, users.of(actor));
        checkNewProject(plan);
        return plan;
    }

    private static <T> T required(Sentences reader, Optional<T> chosen, String field, Map<String, String> errors) {
        if (chosen.isEmpty()) {
            errors.put(field, reader.text("pipewright.setup.error." + field));
        }
        return chosen.orElse(null);
    }

    private Optional<Project> existing(Sentences reader, SetupRequest request, Map<String, String> errors) {
        Optional<Project> found = Optional.ofNullable(request.projectId()).map(projects::getProjectObj);
        if (request.projectId() != null && found.isEmpty()) {
            errors.put("projectId", reader.text("pipewright.setup.error.projectId"));
        }
        return found;
    }

    /** A project that an earlier run created under the same key is carried on with; Jira would say that the key is taken. */
    private void checkNewProject(SetupPlan plan) {
        if (projectSteps.find(plan).isPresent()) {
            return;
        }
        ErrorCollection objections = projectSteps.objections(plan);
        Map<String, String> errors = new HashMap<>();
        List<String> general = new ArrayList<>(objections.getErrorMessages());
        objections.getErrors().forEach((field, message) -> {
            if (field.equals("projectKey") || field.equals("projectName")) {
                errors.put(field, message);
            } else {
                general.add(message);
            }
        });
        requireNothing(errors, general);
    }

    private static void requireNothing(Map<String, String> errors, List<String> general) {
        if (!errors.isEmpty() || !general.isEmpty()) {
            throw new SetupErrors(errors, general);
        }
    }
}
