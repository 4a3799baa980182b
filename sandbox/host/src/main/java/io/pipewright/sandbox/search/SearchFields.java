package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;

/** The fields that queries can name on this site. */
final class SearchFields {

    private static final Pattern CUSTOM_ID = Pattern.compile("(?i)cf\\[(\\d{1,18})]|customfield_(\\d{1,18})");

    private final SearchSite site;
    private final SiteValues values;
    private final BiPredicate<Query, SearchScope> exists;

    SearchFields(SearchSite site, SiteValues values, BiPredicate<Query, SearchScope> exists) {
        this.site = site;
        this.values = values;
        this.exists = exists;
    }

    /** Several only when custom fields share a name. */
    List<SearchField> find(String name) throws JqlException {
        Optional<SearchField> system = system(name);
        List<SearchField> found = system.isPresent() ? List.of(system.get()) : custom(name);
        if (found.isEmpty()) {
            throw new JqlException(JqlMessages.noField(name));
        }
        return found;
    }

    private Optional<SearchField> system(String name) {
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "project" ->
                        new SystemFields.Reference<>(
                                name, "project", JqlOperator.EQUALITY, values::projects, values::projectNames);
                    case "issuetype", "type" -> constant(name, "issuetype", values::issueTypes);
                    case "status" -> constant(name, "status", values::statuses);
                    case "statuscategory" ->
                        new SystemFields.Reference<String, String>(
                                name, "status", JqlOperator.EQUALITY, values::statusesOfCategory, null);
                    case "resolution" -> constant(name, "resolution", values::resolutions);
                    case "priority" -> new PriorityField(name, values::priorities, values::priorityHeights);
                    case "assignee", "reporter", "creator" ->
                        new SystemFields.Reference<>(
                                name,
                                name.toLowerCase(Locale.ROOT),
                                JqlOperator.EQUALITY,
                                values::users,
                                values::userNames);
                    case "level" ->
                        new SystemFields.Reference<>(
                                name, "security", JqlOperator.EQUALITY, values::levels, values::levelNames);
                    case "key", "issuekey", "issue", "id" -> new IssueKeyField(name, site.projects(), exists);
                    default -> timeOrText(name);
                });
    }

    private SearchField timeOrText(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "created", "createddate" -> time(name, "created");
            case "updated", "updateddate" -> time(name, "updated");
            case "resolved", "resolutiondate" -> time(name, "resolutiondate");
            case "due", "duedate" -> time(name, "duedate");
            case "summary", "description" -> new SystemFields.Text(name, name.toLowerCase(Locale.ROOT));
            case "comment" -> new SystemFields.Text(name, List.of("comment"));
            case "labels" -> new SystemFields.Unused(name);
            case "text" -> new SystemFields.Text(name, everyText());
            default -> null;
        };
    }

    private SearchField constant(String name, String kind, SystemFields.Resolver<String> resolver) {
        return new SystemFields.Reference<>(name, kind, JqlOperator.EQUALITY, resolver, () -> values.sequence(kind));
    }

    private SearchField time(String name, String field) {
        return new SystemFields.Time(name, field, values::date);
    }

    private List<String> everyText() {
        List<String> places = new ArrayList<>(List.of("summary", "description", "comment"));
        searchable().stream()
                .filter(field -> FieldKind.of(field) == FieldKind.TEXT)
                .map(FieldKind.TEXT::nameInIndex)
                .forEach(places::add);
        return places;
    }

    private List<SearchField> custom(String name) {
        Matcher id = CUSTOM_ID.matcher(name);
        String number = !id.matches() ? null : id.group(1) == null ? id.group(2) : id.group(1);
        return searchable().stream()
                .filter(field -> number == null
                        ? isCalled(field, name)
                        : number.equals(field.getIdAsLong().toString()))
                .map(field -> (SearchField) new IndexedField(name, field, values))
                .toList();
    }

    private static boolean isCalled(CustomField field, String name) {
        return name.equalsIgnoreCase(field.getUntranslatedName()) || name.equalsIgnoreCase(field.getFieldName());
    }

    private List<CustomField> searchable() {
        return site.customFields().getCustomFieldObjects().stream()
                .filter(field -> field.getCustomFieldSearcher() != null)
                .toList();
    }
}
