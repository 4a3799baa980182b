package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.Visibility.VisibleProject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the written values of a query mean on this site. */
final class SiteValues implements IndexedField.Values {

    private static final Set<String> CATEGORIES = Set.of(
            "undefined",
            "no category",
            "1",
            "new",
            "to do",
            "2",
            "indeterminate",
            "in progress",
            "4",
            "done",
            "complete",
            "3");

    private final SearchSite site;
    private final JqlDates dates;

    SiteValues(SearchSite site) {
        this.site = site;
        this.dates = new JqlDates(site.clock());
    }

    /** By key, name or id, among the projects that the searcher may browse. */
    List<Long> projects(String text, SearchScope scope) {
        Set<Long> visible = scope.everything()
                ? null
                : site.visibility().projectsOf(scope.user()).stream()
                        .map(VisibleProject::projectId)
                        .collect(Collectors.toSet());
        return site.projects().getProjects().stream()
                .filter(project -> visible == null || visible.contains(project.getId()))
                .filter(project -> names(project, text))
                .map(Project::getId)
                .toList();
    }

    private static boolean names(Project project, String text) {
        return text.equalsIgnoreCase(project.getKey())
                || text.equalsIgnoreCase(project.getName())
                || text.equals(project.getId().toString());
    }

    List<String> issueTypes(String text, SearchScope scope) {
        return constants(site.issueTypes().getIssueTypes(), text);
    }

    List<String> statuses(String text, SearchScope scope) {
        return constants(site.statuses().getStatuses(), text);
    }

    List<String> resolutions(String text, SearchScope scope) {
        return constants(site.resolutions().getResolutions(), text);
    }

    private static List<String> constants(Collection<? extends IssueConstant> all, String text) {
        List<String> named = all.stream()
                .filter(one -> one.getName().equalsIgnoreCase(text))
                .map(IssueConstant::getId)
                .toList();
        return named.isEmpty()
                ? all.stream().map(IssueConstant::getId).filter(text::equals).toList()
                : named;
    }

    /** The statuses of a category; for a category that no status has, an id that no status has. */
    List<String> statusesOfCategory(String text, SearchScope scope) {
        String wanted = text.toLowerCase(Locale.ROOT);
        if (!CATEGORIES.contains(wanted)) {
            return List.of();
        }
        List<String> ids = site.statuses().getStatuses().stream()
                .filter(status -> isOf(status, wanted))
                .map(Status::getId)
                .toList();
        return ids.isEmpty() ? List.of("none") : ids;
    }

    private static boolean isOf(Status status, String wanted) {
        StatusCategory category = status.getStatusCategory();
        return wanted.equals(category.getKey())
                || wanted.equalsIgnoreCase(category.getName())
                || wanted.equals(category.getId().toString())
                || (wanted.equals("complete") && category.getKey().equals("done"));
    }

    List<String> priorities(String text, SearchScope scope) {
        return site.database()
                .query(
                        "select id from issue_constant where kind = 'priority' and (lower(cname) = ? or id = ?)",
                        row -> row.getString(1),
                        text.toLowerCase(Locale.ROOT),
                        text);
    }

    List<Long> levels(String text, SearchScope scope) {
        return site.database()
                .query(
                        "select id from security_level where lower(lname) = ? or id = ?",
                        row -> row.getLong(1),
                        text.toLowerCase(Locale.ROOT),
                        text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L);
    }

    /** The places of issue types, statuses or resolutions in the lists of the site, by id. */
    Map<String, Long> sequence(String kind) {
        return byId("select id, seq from issue_constant where kind = ?", row -> row.getLong(2), kind);
    }

    /** The greater the higher, by id. */
    Map<String, Long> priorityHeights() {
        return byId("select id, -seq from issue_constant where kind = 'priority'", row -> row.getLong(2));
    }

    Map<String, String> projectNames() {
        return byId("select id, lower(pname) from project", row -> row.getString(2));
    }

    Map<String, String> userNames() {
        return byId("select user_key, lower(display_name) from cwd_user", row -> row.getString(2));
    }

    Map<String, String> levelNames() {
        return byId("select id, lower(lname) from security_level", row -> row.getString(2));
    }

    private <T> Map<String, T> byId(String sql, Database.Row<T> value, Object... arguments) {
        return site.database().query(sql, row -> Map.entry(row.getString(1), value.read(row)), arguments).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The key of a user, by name or key. */
    @Override
    public List<String> users(String text, SearchScope scope) {
        ApplicationUser byName = site.users().getUserByName(text);
        ApplicationUser user = byName == null ? site.users().getUserByKey(text) : byName;
        return user == null ? List.of() : List.of(user.getKey());
    }

    @Override
    public List<String> options(CustomField field, String text) {
        long id = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L;
        return site.database()
                .query(
                        "select ovalue from custom_field_option where custom_field = ? and (lower(ovalue) = ? or id = ?)",
                        row -> IssueDocument.comparable(row.getString(1)),
                        field.getIdAsLong(),
                        text.toLowerCase(Locale.ROOT),
                        id);
    }

    @Override
    public long date(String text, String field) throws JqlException {
        return dates.read(text).orElseThrow(() -> new JqlException(JqlMessages.noDate(text, field)));
    }
}
