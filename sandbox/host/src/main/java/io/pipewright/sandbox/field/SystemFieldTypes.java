package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.searchers.DateRangeSearcher;
import com.atlassian.jira.issue.customfields.searchers.DateTimeRangeSearcher;
import com.atlassian.jira.issue.customfields.searchers.ExactNumberSearcher;
import com.atlassian.jira.issue.customfields.searchers.ExactTextSearcher;
import com.atlassian.jira.issue.customfields.searchers.MultiSelectSearcher;
import com.atlassian.jira.issue.customfields.searchers.NumberRangeSearcher;
import com.atlassian.jira.issue.customfields.searchers.TextSearcher;
import com.atlassian.jira.issue.customfields.searchers.UserPickerSearcher;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The host's own field types and searchers, under Jira's keys. */
final class SystemFieldTypes {

    private final FieldTypes registry;
    private final JiraAuthenticationContext context;

    SystemFieldTypes(FieldTypes registry, JiraAuthenticationContext context) {
        this.registry = registry;
        this.context = context;
    }

    void register(
            FieldValues values,
            GenericConfigManager configs,
            DoubleConverter numbers,
            OptionsManager options,
            UserManager users) {
        type("textfield", new TextType(TextType.Kind.LINE, values, configs, context));
        type("textarea", new TextType(TextType.Kind.LINES, values, configs, context));
        type("url", new TextType(TextType.Kind.ADDRESS, values, configs, context));
        type("float", new NumberCFType(values, numbers, configs));
        type("select", new SelectType(values, configs, options, context));
        type("datepicker", new DateType(ValueShape.DATE, values, configs, context));
        type("datetime", new DateType(ValueShape.DATETIME, values, configs, context));
        type("userpicker", new UserType(values, configs, users, context));
        searchers();
    }

    private void searchers() {
        searcher("exactnumber", new ExactNumberSearcher(), "float");
        searcher("numberrange", new NumberRangeSearcher(), "float");
        searcher("textsearcher", new TextSearcher(), "textfield", "textarea", "url");
        searcher("exacttextsearcher", new ExactTextSearcher(), "textfield", "url");
        searcher("multiselectsearcher", new MultiSelectSearcher(), "select");
        searcher("daterange", new DateRangeSearcher(), "datepicker");
        searcher("datetimerange", new DateTimeRangeSearcher(), "datetime");
        searcher("userpickersearcher", new UserPickerSearcher(), "userpicker");
        searcher("userpickergroupsearcher", new UserPickerSearcher(), "userpicker");
    }

    private void type(String key, CustomFieldType<?, ?> type) {
        registry.addType(
                FieldTypes.SYSTEM + key, () -> context.getI18nHelper().getText("sandbox.field.type." + key), type);
    }

    private void searcher(String key, CustomFieldSearcher searcher, String... typeKeys) {
        registry.addSearcher(
                FieldTypes.SYSTEM + key,
                searcher,
                Arrays.stream(typeKeys).map(type -> FieldTypes.SYSTEM + type).collect(Collectors.toSet()));
    }
}
