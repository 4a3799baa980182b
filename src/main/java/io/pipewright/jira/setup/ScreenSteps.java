package io.pipewright.jira.setup;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screens of deals and the schemes that say when each is shown. Made by {@link LateSteps}. */
final class ScreenSteps {

    private static final List<String> ON_CREATE = List.of(
            "summary",
            JiraDealFields.AMOUNT,
            JiraDealFields.CURRENCY,
            JiraDealFields.CLOSE_DATE,
            JiraDealFields.PROBABILITY,
            JiraDealFields.CATEGORY,
            JiraDealFields.NEXT_STEP,
            JiraDealFields.NEXT_STEP_DATE,
            "assignee",
            "description");
    private static final List<String> ON_EDIT = List.of(
            "summary",
            JiraDealFields.AMOUNT,
            JiraDealFields.CURRENCY,
            JiraDealFields.PROBABILITY,
            JiraDealFields.EXPECTED_REVENUE,
            JiraDealFields.CLOSE_DATE,
            JiraDealFields.CATEGORY,
            JiraDealFields.NEXT_STEP,
            JiraDealFields.NEXT_STEP_DATE,
            JiraDealFields.LOSS_REASON,
            JiraDealFields.REVISIT_DATE,
            JiraDealFields.ORDER_DATE,
            JiraDealFields.WIN_REASON,
            JiraDealFields.COMPETITOR,
            JiraDealFields.LOSS_NOTE,
            "assignee",
            "reporter",
            "description");

    private static final Map<String, List<String>> FIELDS_OF = new LinkedHashMap<>();

    static {
        FIELDS_OF.put(SetupNames.SCREEN_CREATE, ON_CREATE);
        FIELDS_OF.put(SetupNames.SCREEN_EDIT, ON_EDIT);
        // Jira puts the comment on every transition screen by itself
        FIELDS_OF.put(
                SetupNames.SCREEN_LOSE,
                List.of(JiraDealFields.LOSS_REASON, JiraDealFields.COMPETITOR, JiraDealFields.LOSS_NOTE));
        FIELDS_OF.put(SetupNames.SCREEN_PARK, List.of(JiraDealFields.REVISIT_DATE));
        FIELDS_OF.put(
                SetupNames.SCREEN_WIN,
                List.of(
                        JiraDealFields.AMOUNT,
                        JiraDealFields.CURRENCY,
                        JiraDealFields.ORDER_DATE,
                        JiraDealFields.WIN_REASON));
        FIELDS_OF.put(SetupNames.SCREEN_UNDO, List.of(JiraDealFields.UNDO_REASON));
    }

    private final SetupItems items;
    private final SetupLabels labels;
    private final CustomFieldManager customFields;
    private final FieldScreenFactory factory;
    private final FieldScreenManager screens;
    private final FieldScreenSchemeManager schemes;
    private final IssueTypeScreenSchemeManager typeSchemes;

    ScreenSteps(
            SetupItems items,
            SetupLabels labels,
            CustomFieldManager customFields,
            FieldScreenFactory factory,
            FieldScreenManager screens,
            FieldScreenSchemeManager schemes,
            IssueTypeScreenSchemeManager typeSchemes) {
        this.items = items;
        this.labels = labels;
        this.customFields = customFields;
        this.factory = factory;
        this.screens = screens;
        this.schemes = schemes;
        this.typeSchemes = typeSchemes;
    }

    List<SetupStep> of(SetupPlan plan) {
        List<SetupStep> steps = new ArrayList<>();
        FIELDS_OF.forEach((item, fields) -> {
            steps.add(screen(plan, item));
            steps.add(fieldsOf(plan, item, fields));
        });
        steps.add(screenScheme(plan));
        steps.add(issueTypeScreenScheme(plan));
        return steps;
    }

    private SetupStep screen(SetupPlan plan, String item) {
        return new CreatedItem(items, item, "screen", labels.say(plan, "pipewright.setup." + item))
                .found(id -> screen(id).map(FieldScreen::getName))
                .unlessTaken(name ->
                        screens.getFieldScreens().stream().anyMatch(screen -> name.equalsIgnoreCase(screen.getName())))
                .made(name -> createScreen(name, labels.say(plan, "pipewright.setup.made-by")));
    }

    /**
     * Each field comes to its screen once, so that what an administrator takes off stays off. A
     * field that was made anew, because somebody had deleted it, has another id and comes again.
     */
    private SetupStep fieldsOf(SetupPlan plan, String item, List<String> fields) {
        String name = items.id(item)
                .flatMap(this::screen)
                .map(FieldScreen::getName)
                .orElseGet(() -> labels.say(plan, "pipewright.setup." + item));
        return new PlainStep(
                Reason.of("pipewright.setup.step.screen-fields", name),
                () -> missing(item, fields).isEmpty() ? StepState.PRESENT : StepState.TO_CREATE,
                () -> place(item, missing(item, fields), labels.say(plan, "pipewright.setup.tab")));
    }

    private List<String> missing(String item, List<String> fields) {
        return fields.stream().filter(field -> !isPlaced(item, field)).toList();
    }

    private boolean isPlaced(String item, String field) {
        return fieldId(field)
                .flatMap(id -> items.id(item).flatMap(this::screen).map(screen -> placing(screen, id)))
                .filter(placing -> items.id(SetupNames.placed(item, field))
                        .filter(placing::equals)
                        .isPresent())
                .isPresent();
    }

    /** The id of a field that is there. */
    private Optional<String> fieldId(String field) {
        return JiraDealFields.ALL.contains(field)
                ? items.id(SetupNames.field(field)).filter(id -> customFields.getCustomFieldObject(id) != null)
                : Optional.of(field);
    }

    private static String placing(FieldScreen screen, String fieldId) {
        return screen.getId() + ":" + fieldId;
    }

    private void place(String item, List<String> fields, String tabName) {
        FieldScreen screen = screenOf(item);
        FieldScreenTab tab = screen.getTabs().isEmpty() ? screen.addTab(tabName) : screen.getTab(0);
        for (String field : fields) {
            String id = fieldId(field).orElseThrow();
            if (!screen.containsField(id)) {
                tab.addFieldScreenLayoutItem(id);
            }
            items.remember(SetupNames.placed(item, field), placing(screen, id));
        }
    }

    private Optional<FieldScreen> screen(String id) {
        return Optional.ofNullable(screens.getFieldScreen(Long.valueOf(id)));
    }

    private FieldScreen screenOf(String item) {
        return screen(items.id(item).orElseThrow()).orElseThrow();
    }

    private String createScreen(String name, String description) {
        FieldScreen screen = factory.createScreen();
        screen.setName(name);
        screen.setDescription(description);
        screen.store();
        return String.valueOf(screen.getId());
    }

    private SetupStep screenScheme(SetupPlan plan) {
        return new CreatedItem(
                        items,
                        SetupNames.SCREEN_SCHEME,
                        "screen-scheme",
                        labels.say(plan, "pipewright.setup.screen-scheme"))
                .found(id -> Optional.ofNullable(schemes.getFieldScreenScheme(Long.valueOf(id)))
                        .map(FieldScreenScheme::getName))
                .unlessTaken(name -> schemes.getFieldScreenSchemes().stream()
                        .anyMatch(scheme -> name.equalsIgnoreCase(scheme.getName())))
                .made(name -> createScreenScheme(name, labels.say(plan, "pipewright.setup.made-by")))
                .filled(this::fillScreenScheme);
    }

    private String createScreenScheme(String name, String description) {
        FieldScreenScheme scheme = factory.createFieldScreenScheme();
        scheme.setName(name);
        scheme.setDescription(description);
        scheme.store();
        return String.valueOf(scheme.getId());
    }

    private void fillScreenScheme(String id) {
        FieldScreenScheme scheme = schemes.getFieldScreenScheme(Long.valueOf(id));
        add(scheme, null, SetupNames.SCREEN_EDIT);
        add(scheme, IssueOperations.CREATE_ISSUE_OPERATION, SetupNames.SCREEN_CREATE);
    }

    private void add(FieldScreenScheme scheme, ScreenableIssueOperation operation, String screenItem) {
        FieldScreenSchemeItem line = factory.createFieldScreenSchemeItem();
        line.setIssueOperation(operation);
        line.setFieldScreen(screenOf(screenItem));
        scheme.addFieldScreenSchemeItem(line);
    }

    private SetupStep issueTypeScreenScheme(SetupPlan plan) {
        return new CreatedItem(
                        items,
                        SetupNames.ISSUE_TYPE_SCREEN_SCHEME,
                        "issue-type-screen-scheme",
                        labels.say(plan, "pipewright.setup.issue-type-screen-scheme"))
                .found(id -> Optional.ofNullable(typeSchemes.getIssueTypeScreenScheme(Long.valueOf(id)))
                        .map(IssueTypeScreenScheme::getName))
                .unlessTaken(name -> typeSchemes.getIssueTypeScreenSchemes().stream()
                        .anyMatch(scheme -> name.equalsIgnoreCase(scheme.getName())))
                .made(name -> createTypeScheme(name, labels.say(plan, "pipewright.setup.made-by")))
                .filled(this::fillTypeScheme);
    }

    private String createTypeScheme(String name, String description) {
        IssueTypeScreenScheme scheme = factory.createIssueTypeScreenScheme();
        scheme.setName(name);
        scheme.setDescription(description);
        scheme.store();
        return String.valueOf(scheme.getId());
    }

    /** The line without an issue type is the one Jira cannot do without. */
    private void fillTypeScheme(String id) {
        IssueTypeScreenSchemeEntity line = factory.createIssueTypeScreenSchemeEntity();
        line.setIssueTypeId(null);
        line.setFieldScreenScheme(schemes.getFieldScreenScheme(
                Long.valueOf(items.id(SetupNames.SCREEN_SCHEME).orElseThrow())));
        typeSchemes.getIssueTypeScreenScheme(Long.valueOf(id)).addEntity(line);
    }
}
