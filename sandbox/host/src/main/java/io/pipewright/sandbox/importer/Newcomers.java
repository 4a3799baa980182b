package io.pipewright.sandbox.importer;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.site.Groups;
import io.pipewright.sandbox.site.ProjectCreation;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.site.Users.NewUser;
import java.util.Locale;

/** Creates the users and the project that a file brings along, unless they are there. */
public record Newcomers(Users users, Groups groups, ProjectManager projects, ProjectCreation creation) {

    Project project(ImportFile.ProjectHead head, ApplicationUser lead) {
        Project existing = projects.getProjectObjByKey(head.key());
        if (existing != null) {
            return existing;
        }
        ApplicationUser named = users.getUserByName(head.head().path("lead").asText(""));
        long id = creation.create(new ProjectCreationData.Builder()
                .withKey(head.key())
                .withName(head.head().path("name").asText(head.key()))
                .withDescription(head.head().path("description").asText(""))
                .withLead(named == null ? lead : named)
                .withType(head.head().path("type").asText("business"))
                .build());
        return projects.getProjectObj(id);
    }

    void createUser(JsonNode user) {
        String name = user.path("name").asText("").strip();
        if (name.isEmpty() || users.getUserByName(name) != null) {
            return;
        }
        boolean active = user.path("active").asBoolean(true);
        ApplicationUser created = users.create(new NewUser(
                name,
                user.path("fullname").asText(name),
                user.path("email").asText(""),
                null,
                active,
                active,
                Locale.ENGLISH));
        for (JsonNode group : user.path("groups")) {
            groups.create(group.asText());
            groups.add(group.asText(), created);
        }
    }

    /** Makes an inactive user of that name. Says whether one was missing. */
    boolean createMissing(String name) {
        if (users.getUserByName(name) != null) {
            return false;
        }
        users.create(new NewUser(name, name, "", null, false, false, Locale.ENGLISH));
        return true;
    }
}
