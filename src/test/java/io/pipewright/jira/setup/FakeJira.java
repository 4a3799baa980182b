package io.pipewright.jira.setup;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
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
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.web.action.admin.translation.TranslationManager;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.jira.wiring.OfferedServices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Jira's managers with what was made through them, a log of every change,
 * and a place at which the next change fails. Its mocks ask one another.
 */
@SuppressWarnings({"unchecked", "rawtypes", "DirectInvocationOnMock"})
final class FakeJira {

    final List<String> log = new ArrayList<>();
    String failAt = "";
    boolean locked;

    final Map<String, IssueType> types = new LinkedHashMap<>();
    final Map<String, Status> statusesById = new LinkedHashMap<>();
    final Map<String, Resolution> resolutionsById = new LinkedHashMap<>();
    final Map<String, CustomField> fieldsById = new LinkedHashMap<>();
    final Map<Long, String> options = new TreeMap<>();
    final Map<Long, FieldScreen> screensById = new LinkedHashMap<>();
    final Map<Long, FieldScreenScheme> screenSchemesById = new LinkedHashMap<>();
    final Map<Long, IssueTypeScreenScheme> typeScreenSchemesById = new LinkedHashMap<>();
    final Map<String, WorkflowDescriptor> workflowsByName = new LinkedHashMap<>();
    final Map<Long, AssignableWorkflowScheme> workflowSchemesById = new LinkedHashMap<>();
    final Map<Long, FieldConfigScheme> typeSchemesById = new LinkedHashMap<>();
    final Map<Long, Project> projectsById = new LinkedHashMap<>();
    final Map<Long, Long> issueCounts = new LinkedHashMap<>();
    final Map<Long, Long> typeSchemeOf = new LinkedHashMap<>();
    final Map<Long, Long> screenSchemeOf = new LinkedHashMap<>();
    final Map<Long, Long> workflowSchemeOf = new LinkedHashMap<>();
    final Map<Long, List<String>> fieldsOfScreen = new LinkedHashMap<>();

    /** Each as {@code status Won ko_KR} with its name in that language. */
    final Map<String, String> translated = new LinkedHashMap<>();

    final IssueTypeManager issueTypes = mock(IssueTypeManager.class);
    final StatusManager statuses = mock(StatusManager.class);
    final StatusCategoryManager categories = mock(StatusCategoryManager.class);
    final ResolutionManager resolutions = mock(ResolutionManager.class);
    final CustomFieldManager customFields = mock(CustomFieldManager.class);
    final OptionsManager optionsManager = mock(OptionsManager.class);
    final FieldScreenFactory screenFactory = mock(FieldScreenFactory.class);
    final FieldScreenManager screens = mock(FieldScreenManager.class);
    final FieldScreenSchemeManager screenSchemes = mock(FieldScreenSchemeManager.class);
    final IssueTypeScreenSchemeManager typeScreenSchemes = mock(IssueTypeScreenSchemeManager.class);
    final WorkflowManager workflows = mock(WorkflowManager.class);
    final Map<String, JiraWorkflow> drafts = new HashMap<>();
    boolean workflowInUse;
    final WorkflowSchemeManager workflowSchemes = mock(WorkflowSchemeManager.class);
    final ProjectService projectService = mock(ProjectService.class);
    final ProjectManager projects = mock(ProjectManager.class);
    final IssueManager issues = mock(IssueManager.class);
    final IssueTypeSchemeManager typeSchemes = mock(IssueTypeSchemeManager.class);
    final MigrationHelperFactory migration = mock(MigrationHelperFactory.class);
    final OfferedServices services = new OfferedServices()
            .with(StatusManager.class, statuses)
            .with(StatusCategoryManager.class, categories)
            .with(ResolutionManager.class, resolutions)
            .with(FieldScreenFactory.class, screenFactory)
            .with(FieldScreenSchemeManager.class, screenSchemes)
            .with(MigrationHelperFactory.class, migration)
            .with(TranslationManager.class, translations());
    final FieldManager fields = mock(FieldManager.class);
    final UserManager users = mock(UserManager.class);
    final ClusterLockService locks = mock(ClusterLockService.class);

    private long lastId = 10000;

    private TranslationManager translations() {
        TranslationManager translations = mock(TranslationManager.class);
        doAnswer(call -> translated.put(
                        ((String) call.getArgument(1)).replace("jira.translation.", "") + " "
                                + ((IssueConstant) call.getArgument(0)).getName() + " " + call.getArgument(2),
                        call.getArgument(3)))
                .when(translations)
                .setIssueConstantTranslation(any(), any(), any(), any(), any());
        doAnswer(call -> translated.put(
                        "field " + ((CustomField) call.getArgument(0)).getFieldName() + " " + call.getArgument(1),
                        call.getArgument(2)))
                .when(translations)
                .setCustomFieldTranslation(any(), any(), any(), any());
        return translations;
    }

    FakeJira() throws Exception {
        ApplicationUser admin = mock(ApplicationUser.class);
        when(users.getUserByKey("admin")).thenReturn(admin);
        constants();
        customFields();
        screens();
        workflows();
        projects();
        locks();
    }

    /** Notes a change, and fails instead when it is the one to fail at. */
    private long changed(String what) {
        if (!failAt.isEmpty() && what.startsWith(failAt)) {
            throw new IllegalStateException("no connection while: " + what);
        }
        log.add(what);
        return ++lastId;
    }

    Project existingProject(String key, long issueCount) {
        Project project = project(++lastId, key, "Project " + key);
        issueCounts.put(project.getId(), issueCount);
        return project;
    }

    Status existingStatus(String name) {
        Status status = constant(Status.class, String.valueOf(++lastId), name);
        statusesById.put(status.getId(), status);
        return status;
    }

    private void constants() {
        when(issueTypes.getIssueTypes()).thenAnswer(call -> List.copyOf(types.values()));
        when(issueTypes.getIssueType(any())).thenAnswer(call -> types.get(call.<String>getArgument(0)));
        when(issueTypes.createIssueType(any(), any(), any()))
                .thenAnswer(call -> create(types, IssueType.class, "issue type ", call.getArgument(0)));
        when(statuses.getStatuses()).thenAnswer(call -> List.copyOf(statusesById.values()));
        when(statuses.getStatus(any())).thenAnswer(call -> statusesById.get(call.<String>getArgument(0)));
        when(statuses.createStatus(any(), any(), any(), any()))
                .thenAnswer(call -> create(statusesById, Status.class, "status ", call.getArgument(0)));
        when(resolutions.getResolutions()).thenAnswer(call -> List.copyOf(resolutionsById.values()));
        when(resolutions.getResolution(any())).thenAnswer(call -> resolutionsById.get(call.<String>getArgument(0)));
        when(resolutions.createResolution(any(), any()))
                .thenAnswer(call -> create(resolutionsById, Resolution.class, "resolution ", call.getArgument(0)));
    }

    private <T extends IssueConstant> T create(Map<String, T> all, Class<T> type, String what, String name) {
        T constant = constant(type, String.valueOf(changed(what + name)), name);
        all.put(constant.getId(), constant);
        return constant;
    }

    private static <T extends IssueConstant> T constant(Class<T> type, String id, String name) {
        T constant = mock(type);
        when(constant.getId()).thenReturn(id);
        when(constant.getName()).thenReturn(name);
        return constant;
    }

    private void customFields() throws Exception {
        when(customFields.getCustomFieldType(anyString())).thenReturn(mock(CustomFieldType.class));
        when(customFields.getCustomFieldSearcher(anyString())).thenReturn(mock(CustomFieldSearcher.class));
        when(customFields.getCustomFieldObject(anyString()))
                .thenAnswer(call -> fieldsById.get(call.<String>getArgument(0)));
        when(customFields.getCustomFieldObjectsByName(any())).thenAnswer(call -> fieldsById.values().stream()
                .filter(field -> field.getFieldName().equals(call.getArgument(0)))
                .toList());
        when(customFields.createCustomField(any(), any(), any(), any(), any(), any()))
                .thenAnswer(call -> createField(call.getArgument(0)));
        when(optionsManager.findByOptionId(anyLong()))
                .thenAnswer(call -> options.containsKey(call.<Long>getArgument(0)) ? mock(Option.class) : null);
        when(optionsManager.getOptions(any())).thenReturn(mock(Options.class));
        when(optionsManager.createOption(any(), any(), any(), any()))
                .thenAnswer(call -> createOption(call.getArgument(3)));
    }

    private CustomField createField(String name) {
        String id = "customfield_" + changed("field " + name);
        CustomField field = mock(CustomField.class);
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        FieldConfig config = mock(FieldConfig.class);
        when(scheme.getOneAndOnlyConfig()).thenReturn(config);
        when(field.getId()).thenReturn(id);
        when(field.getFieldName()).thenReturn(name);
        when(field.getConfigurationSchemes()).thenReturn(List.of(scheme));
        fieldsById.put(id, field);
        return field;
    }

    private Option createOption(String value) {
        long id = changed("option " + value);
        options.put(id, value);
        Option option = mock(Option.class);
        when(option.getOptionId()).thenReturn(id);
        return option;
    }

    private void screens() {
        when(screenFactory.createScreen()).thenAnswer(call -> screen());
        when(screenFactory.createFieldScreenScheme()).thenAnswer(call -> screenScheme());
        when(screenFactory.createFieldScreenSchemeItem()).thenAnswer(call -> mock(FieldScreenSchemeItem.class));
        when(screenFactory.createIssueTypeScreenScheme()).thenAnswer(call -> typeScreenScheme());
        when(screenFactory.createIssueTypeScreenSchemeEntity())
                .thenAnswer(call -> mock(IssueTypeScreenSchemeEntity.class));
        when(screens.getFieldScreens()).thenAnswer(call -> List.copyOf(screensById.values()));
        when(screens.getFieldScreen(any())).thenAnswer(call -> screensById.get(call.<Long>getArgument(0)));
        when(screenSchemes.getFieldScreenSchemes()).thenAnswer(call -> List.copyOf(screenSchemesById.values()));
        when(screenSchemes.getFieldScreenScheme(any()))
                .thenAnswer(call -> screenSchemesById.get(call.<Long>getArgument(0)));
        when(typeScreenSchemes.getIssueTypeScreenSchemes())
                .thenAnswer(call -> List.copyOf(typeScreenSchemesById.values()));
        when(typeScreenSchemes.getIssueTypeScreenScheme(any(Long.class)))
                .thenAnswer(call -> typeScreenSchemesById.get(call.<Long>getArgument(0)));
        IssueTypeScreenScheme standard = mock(IssueTypeScreenScheme.class);
        when(standard.getId()).thenReturn(1L);
        when(typeScreenSchemes.getIssueTypeScreenScheme(any(Project.class)))
                .thenAnswer(call -> typeScreenSchemesById.getOrDefault(
                        screenSchemeOf.get(call.<Project>getArgument(0).getId()), standard));
        doAnswer(call -> {
                    changed("screens of " + call.<Project>getArgument(0).getKey());
                    return screenSchemeOf.put(
                            call.<Project>getArgument(0).getId(),
                            call.<IssueTypeScreenScheme>getArgument(1).getId());
                })
                .when(typeScreenSchemes)
                .addSchemeAssociation(any(), any());
    }

    private FieldScreen screen() {
        FieldScreen screen = mock(FieldScreen.class);
        List<FieldScreenTab> tabs = new ArrayList<>();
        List<String> fieldIds = new ArrayList<>();
        doAnswer(call -> when(screen.getName()).thenReturn(call.getArgument(0)))
                .when(screen)
                .setName(any());
        doAnswer(call -> {
                    long id = changed("screen " + screen.getName());
                    when(screen.getId()).thenReturn(id);
                    screensById.put(id, screen);
                    fieldsOfScreen.put(id, fieldIds);
                    return null;
                })
                .when(screen)
                .store();
        when(screen.getTabs()).thenReturn(tabs);
        when(screen.getTab(0)).thenAnswer(call -> tabs.get(0));
        when(screen.containsField(any())).thenAnswer(call -> fieldIds.contains(call.<String>getArgument(0)));
        when(screen.addTab(any())).thenAnswer(call -> {
            changed("tab of " + screen.getName());
            FieldScreenTab tab = mock(FieldScreenTab.class);
            doAnswer(added -> {
                        changed("place on " + screen.getName());
                        return fieldIds.add(added.getArgument(0));
                    })
                    .when(tab)
                    .addFieldScreenLayoutItem(any());
            tabs.add(tab);
            return tab;
        });
        return screen;
    }

    private FieldScreenScheme screenScheme() {
        FieldScreenScheme scheme = mock(FieldScreenScheme.class);
        doAnswer(call -> when(scheme.getName()).thenReturn(call.getArgument(0)))
                .when(scheme)
                .setName(any());
        doAnswer(call -> {
                    long id = changed("screen scheme " + scheme.getName());
                    when(scheme.getId()).thenReturn(id);
                    return screenSchemesById.put(id, scheme);
                })
                .when(scheme)
                .store();
        doAnswer(call -> changed("line of " + scheme.getName())).when(scheme).addFieldScreenSchemeItem(any());
        return scheme;
    }

    private IssueTypeScreenScheme typeScreenScheme() {
        IssueTypeScreenScheme scheme = mock(IssueTypeScreenScheme.class);
        doAnswer(call -> when(scheme.getName()).thenReturn(call.getArgument(0)))
                .when(scheme)
                .setName(any());
        doAnswer(call -> {
                    long id = changed("issue type screen scheme " + scheme.getName());
                    when(scheme.getId()).thenReturn(id);
                    return typeScreenSchemesById.put(id, scheme);
                })
                .when(scheme)
                .store();
        doAnswer(call -> changed("entity of " + scheme.getName())).when(scheme).addEntity(any());
        return scheme;
    }

    private void workflows() throws Exception {
        when(workflows.workflowExists(any()))
                .thenAnswer(call -> workflowsByName.containsKey(call.<String>getArgument(0)));
        when(workflows.getWorkflow(anyString())).thenAnswer(call -> workflow(call.getArgument(0)));
        doAnswer(call -> {
                    JiraWorkflow workflow = call.getArgument(1);
                    changed("workflow " + workflow.getName());
                    return workflowsByName.put(workflow.getName(), workflow.getDescriptor());
                })
                .when(workflows)
                .createWorkflow(any(), any());
        drafts();
        when(workflowSchemes.assignableBuilder()).thenAnswer(call -> schemeBuilder());
        when(workflowSchemes.createScheme(any())).thenAnswer(call -> {
            String name = call.<AssignableWorkflowScheme>getArgument(0).getName();
            AssignableWorkflowScheme stored = workflowScheme(changed("workflow scheme " + name), name);
            workflowSchemesById.put(stored.getId(), stored);
            return stored;
        });
        when(workflowSchemes.getWorkflowSchemeObj(anyLong()))
                .thenAnswer(call -> workflowSchemesById.get(call.<Long>getArgument(0)));
        when(workflowSchemes.getWorkflowSchemeObj(anyString())).thenAnswer(call -> workflowSchemesById.values().stream()
                .filter(scheme -> scheme.getName().equals(call.getArgument(0)))
                .findFirst()
                .orElse(null));
        AssignableWorkflowScheme standard = workflowScheme(null, "Default");
        when(workflowSchemes.getWorkflowSchemeObj(any(Project.class)))
                .thenAnswer(call -> workflowSchemesById.getOrDefault(
                        workflowSchemeOf.get(call.<Project>getArgument(0).getId()), standard));
        when(migration.createMigrationHelper(any(), any())).thenReturn(() -> {});
        when(migration.createMigrationHelper(any(Project.class), any(AssignableWorkflowScheme.class)))
                .thenAnswer(call -> {
                    Project project = call.getArgument(0);
                    AssignableWorkflowScheme scheme = call.getArgument(1);
                    return (com.atlassian.jira.workflow.migration.AssignableWorkflowSchemeMigrationHelper) () -> {
                        changed("workflow of " + project.getKey());
                        workflowSchemeOf.put(project.getId(), scheme.getId());
                    };
                });
    }

    /** A workflow in use changes through a draft; any other is changed by storing a copy. */
    private void drafts() {
        when(workflows.isActive(any())).thenAnswer(call -> workflowInUse);
        when(workflows.getWorkflowClone(anyString())).thenAnswer(call -> copy(call.getArgument(0)));
        when(workflows.getDraftWorkflow(anyString())).thenAnswer(call -> drafts.get(call.<String>getArgument(0)));
        when(workflows.createDraftWorkflow(any(), anyString())).thenAnswer(call -> {
            drafts.put(call.getArgument(1), copy(call.getArgument(1)));
            return drafts.get(call.<String>getArgument(1));
        });
        doAnswer(call -> {
                    JiraWorkflow changed = call.getArgument(1);
                    changed("changed workflow " + changed.getName());
                    return workflowInUse
                            ? drafts.put(changed.getName(), changed)
                            : workflowsByName.put(changed.getName(), changed.getDescriptor());
                })
                .when(workflows)
                .updateWorkflow(any(), any());
        doAnswer(call -> {
                    String name = call.getArgument(1);
                    changed("published workflow " + name);
                    return workflowsByName.put(name, drafts.remove(name).getDescriptor());
                })
                .when(workflows)
                .overwriteActiveWorkflow(any(), anyString());
    }

    private JiraWorkflow copy(String name) throws Exception {
        String xml = WorkflowUtil.convertDescriptorToXML(workflowsByName.get(name));
        return new ConfigurableJiraWorkflow(name, WorkflowUtil.convertXMLtoWorkflowDescriptor(xml), workflows);
    }

    private JiraWorkflow workflow(String name) {
        JiraWorkflow workflow = mock(JiraWorkflow.class);
        List<StepDescriptor> steps = workflowsByName.get(name).getSteps();
        List<Status> linked = new ArrayList<>();
        steps.forEach(
                step -> linked.add(statusesById.get(step.getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY))));
        when(workflow.getLinkedStatusObjects()).thenReturn(linked);
        when(workflow.getName()).thenReturn(name);
        when(workflow.getDescriptor()).thenReturn(workflowsByName.get(name));
        return workflow;
    }

    private static AssignableWorkflowScheme workflowScheme(Long id, String name) {
        AssignableWorkflowScheme scheme = mock(AssignableWorkflowScheme.class);
        when(scheme.getId()).thenReturn(id);
        when(scheme.getName()).thenReturn(name);
        return scheme;
    }

    private static AssignableWorkflowScheme.Builder schemeBuilder() {
        AssignableWorkflowScheme.Builder builder = mock(AssignableWorkflowScheme.Builder.class);
        when(builder.setName(any())).thenAnswer(call -> {
            AssignableWorkflowScheme built = workflowScheme(null, call.getArgument(0));
            when(builder.build()).thenReturn(built);
            return builder;
        });
        when(builder.setDescription(any())).thenReturn(builder);
        return builder;
    }

    private void projects() {
        when(projects.getProjectObj(any())).thenAnswer(call -> projectsById.get(call.<Long>getArgument(0)));
        when(projects.getProjects()).thenAnswer(call -> List.copyOf(projectsById.values()));
        when(issues.getIssueCountForProject(any()))
                .thenAnswer(call -> issueCounts.getOrDefault(call.<Long>getArgument(0), 0L));
        when(projectService.validateCreateProject(any(), any()))
                .thenAnswer(call -> validated(call.getArgument(0), call.getArgument(1)));
        when(projectService.createProject(any())).thenAnswer(call -> {
            ProjectCreationData data = call.<ProjectService.CreateProjectValidationResult>getArgument(0)
                    .getProjectCreationData();
            return project(changed("project " + data.getKey()), data.getKey(), data.getName());
        });
        when(typeSchemes.getAllSchemes()).thenAnswer(call -> List.copyOf(typeSchemesById.values()));
        when(typeSchemes.create(any(), any(), any())).thenAnswer(call -> typeScheme(call.getArgument(0)));
        FieldConfigScheme standard = mock(FieldConfigScheme.class);
        when(standard.getId()).thenReturn(1L);
        when(typeSchemes.getConfigScheme(any()))
                .thenAnswer(call -> typeSchemesById.getOrDefault(
                        typeSchemeOf.get(call.<Project>getArgument(0).getId()), standard));
        doAnswer(call -> changed("default issue type")).when(typeSchemes).setDefaultValue(any(), any());
        when(typeSchemes.setProjectAssociationsForIssueTypeScheme(any(), any())).thenAnswer(call -> {
            FieldConfigScheme scheme = call.getArgument(0);
            typeSchemeOf.values().removeIf(scheme.getId()::equals);
            for (Project project : call.<Collection<Project>>getArgument(1)) {
                changed("issue types of " + project.getKey());
                typeSchemeOf.put(project.getId(), scheme.getId());
            }
            return scheme;
        });
    }

    private Project project(long id, String key, String name) {
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(id);
        when(project.getKey()).thenReturn(key);
        when(project.getName()).thenReturn(name);
        projectsById.put(id, project);
        return project;
    }

    private ProjectService.CreateProjectValidationResult validated(ApplicationUser user, ProjectCreationData data) {
        ErrorCollection errors = new SimpleErrorCollection();
        if (data.getKey().isEmpty()) {
            errors.addError("projectKey", "A key is needed");
        }
        if (data.getName().isEmpty()) {
            errors.addError("projectName", "A name is needed");
        }
        if (projectsById.values().stream().anyMatch(project -> Objects.equals(project.getKey(), data.getKey()))) {
            errors.addError("projectKey", "The key is taken");
        }
        return new ProjectService.CreateProjectValidationResult(errors, user, data);
    }

    private FieldConfigScheme typeScheme(String name) {
        long id = changed("issue type scheme " + name);
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        when(scheme.getId()).thenReturn(id);
        when(scheme.getName()).thenReturn(name);
        when(scheme.getAssociatedProjectIds()).thenAnswer(call -> typeSchemeOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList());
        typeSchemesById.put(id, scheme);
        return scheme;
    }

    private void locks() {
        ClusterLock lock = mock(ClusterLock.class);
        when(lock.tryLock()).thenAnswer(call -> !locked);
        when(locks.getLockForName(any())).thenReturn(lock);
    }
}
