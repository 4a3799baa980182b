package io.pipewright.jira.setup;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.LossReason;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ofbiz.core.entity.GenericEntityException;

/** The custom fields of deals, in every project but only for the issue type of deals, and the options of those that have some. */
@Named
class FieldSteps {

    private static final String OWN = "io.pipewright.jira:";
    private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final FieldKind SELECT = new FieldKind(SYSTEM + "select", SYSTEM + "multiselectsearcher");
    private static final FieldKind DATE = new FieldKind(SYSTEM + "datepicker", SYSTEM + "daterange");
    private static final FieldKind TEXT = new FieldKind(SYSTEM + "textfield", SYSTEM + "textsearcher");
    private static final FieldKind LONG_TEXT = new FieldKind(SYSTEM + "textarea", SYSTEM + "textsearcher");

    private final SetupItems items;
    private final SetupLabels labels;
    private final CustomFieldManager fields;
    private final OptionsManager options;
    private final IssueTypeManager issueTypes;

    /** The keys of a field's type and of its searcher. */
    private record FieldKind(String type, String searcher) {
        private static FieldKind number(String module) {
            return new FieldKind(OWN + module, OWN + "number-searcher");
        }
    }

    @Inject
    FieldSteps(
            SetupItems items,
            SetupLabels labels,
            CustomFieldManager fields,
            OptionsManager options,
            IssueTypeManager issueTypes) {
        this.items = items;
        this.labels = labels;
        this.fields = fields;
        this.options = options;
        this.issueTypes = issueTypes;
    }

    List<SetupStep> of(SetupPlan plan) {
        List<SetupStep> steps = new ArrayList<>();
        JiraDealFields.ALL.forEach(field -> steps.add(field(plan, field)));
        steps.add(options(plan, JiraDealFields.CURRENCY, currencies(plan)));
        steps.add(options(plan, JiraDealFields.CATEGORY, categories(plan)));
        steps.add(options(plan, JiraDealFields.LOSS_REASON, lossReasons(plan)));
        return steps;
    }

    private static FieldKind kindOf(String field) {
        return switch (field) {
            case JiraDealFields.AMOUNT -> FieldKind.number("amount-field");
            case JiraDealFields.PROBABILITY -> FieldKind.number("probability-field");
            case JiraDealFields.EXPECTED_REVENUE -> FieldKind.number("expected-revenue-field");
            case JiraDealFields.CURRENCY, JiraDealFields.CATEGORY, JiraDealFields.LOSS_REASON -> SELECT;
            case JiraDealFields.CLOSE_DATE,
                    JiraDealFields.NEXT_STEP_DATE,
                    JiraDealFields.REVISIT_DATE,
                    JiraDealFields.ORDER_DATE -> DATE;
            case JiraDealFields.WIN_REASON, JiraDealFields.LOSS_NOTE, JiraDealFields.UNDO_REASON -> LONG_TEXT;
            default -> TEXT;
        };
    }

    private SetupStep field(SetupPlan plan, String field) {
        String description = labels.say(plan, "pipewright.setup.field." + field + ".description");
        return new CreatedItem(
                        items,
                        SetupNames.field(field),
                        "field",
                        labels.say(plan, "pipewright.setup.field." + field + ".name"))
                .found(id ->
                        Optional.ofNullable(fields.getCustomFieldObject(id)).map(CustomField::getFieldName))
                .unlessTaken(name -> !fields.getCustomFieldObjectsByName(name).isEmpty())
                .made(name -> create(name, description, kindOf(field)));
    }

    @SuppressWarnings("rawtypes")
    private String create(String name, String description, FieldKind kind) {
        CustomFieldType type = required(fields.getCustomFieldType(kind.type()), kind.type());
        CustomFieldSearcher searcher = required(fields.getCustomFieldSearcher(kind.searcher()), kind.searcher());
        IssueType deal = issueTypes.getIssueType(items.id(SetupNames.ISSUE_TYPE).orElseThrow());
        try {
            return fields.createCustomField(
                            name, description, type, searcher, List.of(GlobalIssueContext.getInstance()), List.of(deal))
                    .getId();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static <T> T required(T module, String key) {
        if (module == null) {
            throw new IllegalStateException("The plugin module " + key + " is not enabled");
        }
        return module;
    }

    private SetupStep options(SetupPlan plan, String field, Map<String, String> names) {
        String name = items.id(SetupNames.field(field))
                .map(fields::getCustomFieldObject)
                .map(CustomField::getFieldName)
                .orElseGet(() -> labels.say(plan, "pipewright.setup.field." + field + ".name"));
        return new PlainStep(
                Reason.of("pipewright.setup.step.options", name),
                () -> missing(field, names).isEmpty() ? StepState.PRESENT : StepState.TO_CREATE,
                () -> missing(field, names).forEach(code -> addOption(field, code, names)));
    }

    private List<String> missing(String field, Map<String, String> names) {
        return names.keySet().stream()
                .filter(code -> !isPresent(JiraDealFields.optionItem(field, code)))
                .toList();
    }

    private boolean isPresent(String item) {
        return items.id(item)
                .filter(id -> options.findByOptionId(Long.valueOf(id)) != null)
                .isPresent();
    }

    /** An option that an administrator has given our own field under the same name is taken over: a second one would only confuse. */
    private void addOption(String field, String code, Map<String, String> names) {
        var config = fields.getCustomFieldObject(
                        items.id(SetupNames.field(field)).orElseThrow())
                .getConfigurationSchemes()
                .get(0)
                .getOneAndOnlyConfig();
        var existing = options.getOptions(config).getOptionForValue(names.get(code), null);
        long sequence = new ArrayList<>(names.keySet()).indexOf(code);
        var option = existing == null ? options.createOption(config, null, sequence, names.get(code)) : existing;
        items.remember(JiraDealFields.optionItem(field, code), String.valueOf(option.getOptionId()));
    }

    private static Map<String, String> currencies(SetupPlan plan) {
        Map<String, String> names = new LinkedHashMap<>();
        OfferedCurrencies.ofDeals(plan.reporting()).forEach(code -> names.put(code, code));
        return names;
    }

    private Map<String, String> categories(SetupPlan plan) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ForecastCategory category : ForecastCategory.values()) {
            names.put(category.code(), labels.say(plan, category.nameKey()));
        }
        return names;
    }

    private Map<String, String> lossReasons(SetupPlan plan) {
        Map<String, String> names = new LinkedHashMap<>();
        for (LossReason reason : LossReason.values()) {
            names.put(reason.code(), labels.say(plan, "pipewright.deal.loss." + reason.code()));
        }
        return names;
    }
}
