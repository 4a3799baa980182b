package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that queries can name on this site. */
final class SearchFields {

    private static final Pattern CUSTOM_ID = Pattern.compile("(?i)cf\\[(\\d{1,18})]|customfield_(\\d{1,18})");
    private static final String CONSTANT = "(select c.seq from issue_constant c where c.kind = '%s' and c.id = i.%s)";
    private static final String USER = "(select lower(u.display_name) from cwd_user u where u.user_key = i.%s)";

    private final SearchSite site;
    private final SiteValues values;
    private final BiPredicate<Sql, SearchScope> exists;

    SearchFields(SearchSite site, SiteValues values, BiPredicate<Sql, SearchScope> exists) {
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
        return Optional.ofNullable(switch (name.toLowerCase(Locale.ROOT)) {
            case "project" -> new ColumnFields.Reference<>(name, "i.project", JqlOperator.EQUALITY, values::projects,
                    "(select lower(p.pname) from project p where p.id = i.project)", false);
            case "issuetype", "type" -> constant(name, "issuetype", "issuetype", values::issueTypes, false);
            case "status" -> constant(name, "status", "issuestatus", values::statuses, false);
            case "statuscategory" -> new ColumnFields.Reference<>(name, "i.issuestatus", JqlOperator.EQUALITY,
                    values::statusesOfCategory, null, false);
            case "resolution" -> constant(name, "resolution", "resolution", values::resolutions, false);
            case "priority" -> new PriorityField(name, values::priorities);
            case "assignee", "reporter", "creator" -> user(name, name.toLowerCase(Locale.ROOT));
            case "level" -> new ColumnFields.Reference<>(name, "i.security", JqlOperator.EQUALITY, values::levels,
                    "(select lower(l.lname) from security_level l where l.id = i.security)", false);
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
            case "summary" -> text(name, "summary");
            case "description" -> text(name, "description");
            case "comment" -> new ColumnFields.Text(name, List.of(comments()), null, null);
            case "text" -> new ColumnFields.Text(name, everyText(), null, null);
            default -> null;
        };
    }

    private static SearchField constant(String name, String kind, String column, ColumnFields.Resolver<String> resolver, boolean backwards) {
        return new ColumnFields.Reference<>(name, "i." + column, JqlOperator.EQUALITY, resolver,
                String.format(CONSTANT, kind, column), backwards);
    }

    private SearchField user(String name, String column) {
        return new ColumnFields.Reference<>(name, "i." + column, JqlOperator.EQUALITY, values::users, String.format(USER, column), false);
    }

    private SearchField time(String name, String column) {
        return new ColumnFields.Time(name, "i." + column, values::date);
    }

    private static SearchField text(String name, String column) {
        Sql notEmpty = Sql.of("(i." + column + " is not null and i." + column + " <> '')");
        return new ColumnFields.Text(name, List.of(ColumnFields.like("i." + column)), notEmpty, "lower(i." + column + ")");
    }

    private static Sql comments() {
        return ColumnFields.like("a.body").within("i.id in (select a.issueid from jiraaction a where ", ")");
    }

    private List<Sql> everyText() {
        List<Sql> places = new ArrayList<>(List.of(ColumnFields.like("i.summary"), ColumnFields.like("i.description"), comments()));
        List<String> fields = searchable().stream().filter(field -> FieldKind.of(field) == FieldKind.TEXT).map(CustomField::getId).toList();
        if (!fields.isEmpty()) {
            places.add(Sql.in("x.field", fields).within("i.id in (select x.issue from issue_index x where ",
                    " and x.str like ? escape '" + TextTerms.ESCAPE + "')"));
        }
        return places;
    }

    private List<SearchField> custom(String name) {
        Matcher id = CUSTOM_ID.matcher(name);
        String number = !id.matches() ? null : id.group(1) == null ? id.group(2) : id.group(1);
        return searchable().stream().filter(field -> number == null ? isCalled(field, name) : number.equals(field.getIdAsLong().toString()))
                .map(field -> (SearchField) new IndexedField(name, field, values)).toList();
    }

    private static boolean isCalled(CustomField field, String name) {
        return name.equalsIgnoreCase(field.getUntranslatedName()) || name.equalsIgnoreCase(field.getFieldName());
    }

    private List<CustomField> searchable() {
        return site.customFields().getCustomFieldObjects().stream().filter(field -> field.getCustomFieldSearcher() != null).toList();
    }
}
