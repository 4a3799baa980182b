package io.pipewright.acceptance;

import static com.atlassian.jira.permission.ProjectPermissions.ADMINISTER_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.BROWSE_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.CREATE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.EDIT_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.TRANSITION_ISSUES;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.acceptance.Options.Login;
import io.pipewright.sandbox.Options;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.Holder;
import io.pipewright.sandbox.site.PermissionSchemes;
import io.pipewright.sandbox.site.ProjectTable;
import io.pipewright.sandbox.site.SecuritySchemes;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.site.Users.NewUser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A site with two projects, three deals, and people of every standing. */
final class Cast implements AutoCloseable {

    static final String OPEN = "MTXO";
    static final String PRIVATE = "MTXP";
    private static final long OPEN_SCHEME = 50;
    private static final long PRIVATE_SCHEME = 51;
    private static final long SECURITY = 60;

    /** Who asks. */
    enum Who {
        ANONYMOUS,
        /** Was an editor until the account was closed; the token is from before. */
        DEACTIVATED,
        /** Has every permission in the project and no licence. */
        UNLICENSED,
        /** Licensed, and in no project. */
        OUTSIDER,
        BROWSER,
        EDITOR,
        PROJECT_ADMIN,
        JIRA_ADMIN
    }

    /** What is asked about. */
    enum Deal {
        VISIBLE,
        /** In the same project; only the Jira administrator is in its security level. */
        HIDDEN,
        /** In a project that only the Jira administrator may browse. */
        PRIVATE
    }

    private final Host host;
    private final Map<Who, Person> people = new EnumMap<>(Who.class);
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final Map<Deal, String> deals = new EnumMap<>(Deal.class);
    private final Map<String, String> projectIds = new HashMap<>();
    private final Map<String, Long> tasks = new HashMap<>();
    private final Map<String, Long> criteria = new HashMap<>();

    Cast() throws IOException {
        host = Host.start();
        tokens.put(Who.JIRA_ADMIN, host.token("admin"));
        tokens.put(Who.OUTSIDER, host.token("outsider"));
        for (Who who : List.of(Who.DEACTIVATED, Who.UNLICENSED, Who.BROWSER, Who.EDITOR, Who.PROJECT_ADMIN)) {
            users().create(NewUser.of(name(who), name(who), name(who)));
            tokens.put(who, host.token(name(who)));
        }
        pipeline(OPEN, deal -> {
            deals.put(Deal.VISIBLE, deal.get());
            deals.put(Deal.HIDDEN, deal.get());
        });
        pipeline(PRIVATE, deal -> deals.put(Deal.PRIVATE, deal.get()));
        Map<Who, String> keys = new EnumMap<>(Who.class);
        tokens.keySet()
                .forEach(who -> keys.put(who, users().getUserByName(name(who)).getKey()));
        host.whileStopped(options -> arrange(options, keys));
        tokens.forEach((who, token) -> people.put(who, Person.withToken(host.base(), who.name(), token)));
        people.put(Who.ANONYMOUS, Person.anonymous(host.base()));
    }

    private static String name(Who who) {
        return switch (who) {
            case JIRA_ADMIN -> "admin";
            case OUTSIDER -> "outsider";
            default -> "mtx-" + who.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Users users() {
        return (Users) ComponentAccessor.getComponent(UserManager.class);
    }

    private interface Story {
        void tell(Supplier<String> newDeal);
    }

    private void pipeline(String key, Story story) {
        Person admin = Person.withToken(host.base(), "admin", tokens.get(Who.JIRA_ADMIN));
        admin.post(
                Day.APP + "/setup/run",
                Json.object(
                        "projectKey",
                        key,
                        "projectName",
                        key,
                        "template",
                        "the-model",
                        "language",
                        "en",
                        "reportingCurrency",
                        "USD"));
        Day day = new Day(
                new io.pipewright.acceptance.Options(
                        host.base(),
                        new Login(tokens.get(Who.JIRA_ADMIN), "", ""),
                        new Login("", "", ""),
                        Optional.empty(),
                        Optional.empty(),
                        key,
                        Duration.ZERO,
                        Path.of("")),
                admin);
        day.projectIs(admin.get(Day.JIRA + "/project/" + key).body());
        projectIds.put(key, day.projectId());
        Checks checks = new Checks("", new Report(""));
        Deals made = new Deals(day, checks);
        story.tell(() -> {
            String deal = made.create("A deal", new BigDecimal("1000"), LocalDate.now());
            new Gates(day, checks).pass(deal);
            Answer task = admin.post(
                    day.ofDeal(deal, "/plan/tasks"),
                    Json.object("title", "Board approves", "side", "customers", "targetDate", "2026-12-01"));
            tasks.put(deal, task.body().path("tasks").path(0).path("id").asLong());
            JsonNode asked = made.exit(deal).path("review").path("criteria");
            criteria.put(
                    deal,
                    Json.first(asked, Json.having("kind", "question"))
                            .orElseThrow()
                            .path("id")
                            .asLong());
            return deal;
        });
    }

    /** What administrators of Jira do on pages that the sandbox does not have. */
    private void arrange(Options options, Map<Who, String> keys) {
        try (Database database = new Database(options.database(), options.databaseUser(), options.databasePassword())) {
            PermissionSchemes schemes = new PermissionSchemes(database);
            List<Who> working = List.of(Who.EDITOR, Who.PROJECT_ADMIN, Who.JIRA_ADMIN, Who.DEACTIVATED, Who.UNLICENSED);
            keys.forEach((who, key) -> {
                if (who != Who.OUTSIDER) {
                    schemes.grant(OPEN_SCHEME, BROWSE_PROJECTS, Holder.user(key));
                }
                if (working.contains(who)) {
                    grant(schemes, OPEN_SCHEME, key, EDIT_ISSUES, CREATE_ISSUES, TRANSITION_ISSUES);
                }
            });
            schemes.grant(OPEN_SCHEME, ADMINISTER_PROJECTS, Holder.user(keys.get(Who.PROJECT_ADMIN)));
            String admin = keys.get(Who.JIRA_ADMIN);
            schemes.grant(OPEN_SCHEME, ADMINISTER_PROJECTS, Holder.user(admin));
            grant(schemes, PRIVATE_SCHEME, admin, BROWSE_PROJECTS, EDIT_ISSUES, ADMINISTER_PROJECTS);
            projects(database, admin);
            database.update("update cwd_user set licensed = ? where user_key = ?", false, keys.get(Who.UNLICENSED));
            database.update("update cwd_user set active = ? where user_key = ?", false, keys.get(Who.DEACTIVATED));
        }
    }

    private static void grant(
            PermissionSchemes schemes, long scheme, String user, ProjectPermissionKey... permissions) {
        for (ProjectPermissionKey permission : permissions) {
            schemes.grant(scheme, permission, Holder.user(user));
        }
    }

    private void projects(Database database, String admin) {
        ProjectTable table = new ProjectTable(database);
        long open = Long.parseLong(projectIds.get(OPEN));
        table.setPermissionScheme(open, OPEN_SCHEME);
        table.setPermissionScheme(Long.parseLong(projectIds.get(PRIVATE)), PRIVATE_SCHEME);
        table.setSecurityScheme(open, SECURITY);
        SecuritySchemes security = new SecuritySchemes(database);
        long level = security.createLevel(SECURITY, "Board only", "").id();
        security.grant(level, Holder.user(admin));
        String number = deals.get(Deal.HIDDEN).replaceAll(".*-", "");
        database.update(
                "update jiraissue set security = ? where project = ? and issuenum = ?",
                level,
                open,
                Long.valueOf(number));
    }

    Person person(Who who) {
        return people.get(who);
    }

    String key(Deal deal) {
        return deals.get(deal);
    }

    /** A task of the deal; any number for a deal that there is not. */
    long task(String deal) {
        return tasks.getOrDefault(deal, 1L);
    }

    /** A question that the deal is asked; any number for a deal that there is not. */
    long criterion(String deal) {
        return criteria.getOrDefault(deal, 1L);
    }

    String projectId(String key) {
        return projectIds.get(key);
    }

    @Override
    public void close() {
        host.close();
    }
}
