package io.pipewright.sandbox.site;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.db.Database;
import java.util.Locale;
import java.util.function.Function;

/** Everything of the site over one database, built once; the parts share what they keep in memory, so nobody builds them a second time. */
public final class Site {

    private static final int PASSWORD_COST = 10;

    private final Database database;
    private final Users users;
    private final Logins accounts;
    private final Groups groups;
    private final RequestUser requestUser;
    private final GlobalPermissions globalPermissions;
    private final ProjectTable projectTable;
    private final ConfigSchemes configSchemes;
    private final StoredConfigs configs;
    private final Translations translations;
    private final IssueTypes issueTypes;
    private final IssueTypeSchemes issueTypeSchemes;
    private final StatusCategories statusCategories = new StatusCategories();
    private final Statuses statuses;
    private final Resolutions resolutions;
    private final Priorities priorities;
    private final Projects projects;
    private final ProjectCreation projectCreation;
    private final PermissionSchemes permissionSchemes;
    private final SecuritySchemes securitySchemes;
    private final Permissions permissions;

    /** @param texts the host's texts in a language */
    public Site(Database database, Function<Locale, I18nHelper> texts) {
        this(database, texts, PASSWORD_COST);
    }

    /** @param passwordCost see {@link Users}; a test of something else may choose a low one */
    public Site(Database database, Function<Locale, I18nHelper> texts, int passwordCost) {
        this.database = database;
        users = new Users(database, passwordCost);
        accounts = new Logins(database, users);
        groups = new Groups(database, users);
        requestUser = new RequestUser(accounts, texts);
        globalPermissions = new GlobalPermissions(database, groups);
        projectTable = new ProjectTable(database);
        configSchemes = new ConfigSchemes(database);
        configs = new StoredConfigs(database);
        translations = new Translations(database);
        issueTypes = new IssueTypes(database, translations, configSchemes);
        issueTypeSchemes = new IssueTypeSchemes(configSchemes, projectTable, issueTypes, configs);
        statuses = new Statuses(database, translations, statusCategories);
        resolutions = new Resolutions(database, translations);
        priorities = new Priorities(database, translations);
        projects = new Projects(projectTable, users, issueTypeSchemes);
        projectCreation = new ProjectCreation(database, projectTable, projects, globalPermissions, requestUser);
        permissionSchemes = new PermissionSchemes(database);
        securitySchemes = new SecuritySchemes(database);
        permissions = new Permissions(projectTable, projects, groups, permissionSchemes, securitySchemes);
    }

    public Database database() {
        return database;
    }

    public Users users() {
        return users;
    }

    public Logins accounts() {
        return accounts;
    }

    public Groups groups() {
        return groups;
    }

    /** The same groups as Jira's API gives them. */
    public GroupManager groupManager() {
        return new HostGroups(groups);
    }

    public RequestUser requestUser() {
        return requestUser;
    }

    public GlobalPermissions globalPermissions() {
        return globalPermissions;
    }

    public ProjectTable projectTable() {
        return projectTable;
    }

    public ConfigSchemes configSchemes() {
        return configSchemes;
    }

    public StoredConfigs configs() {
        return configs;
    }

    public Translations translations() {
        return translations;
    }

    public IssueTypes issueTypes() {
        return issueTypes;
    }

    public IssueTypeSchemes issueTypeSchemes() {
        return issueTypeSchemes;
    }

    public StatusCategories statusCategories() {
        return statusCategories;
    }

    public Statuses statuses() {
        return statuses;
    }

    public Resolutions resolutions() {
        return resolutions;
    }

    public Priorities priorities() {
        return priorities;
    }

    public Projects projects() {
        return projects;
    }

    public ProjectCreation projectCreation() {
        return projectCreation;
    }

    public PermissionSchemes permissionSchemes() {
        return permissionSchemes;
    }

    public SecuritySchemes securitySchemes() {
        return securitySchemes;
    }

    /** Also the answer to {@link Visibility}. */
    public Permissions permissions() {
        return permissions;
    }
}
