package io.pipewright.jira.exit;

import static io.pipewright.jira.rest.RestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.exit.condition.InMemoryFieldValues;
import io.pipewright.exit.condition.InMemoryJqlMatches;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.DeliverCriteria;
import io.pipewright.exit.criteria.EditCriteria;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.InMemoryCriteria;
import io.pipewright.exit.criteria.ViewPipelines;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.actor.UserDirectory;
import io.pipewright.jira.exit.CriteriaJson.ChoiceJson;
import io.pipewright.jira.exit.CriteriaJson.CriterionJson;
import io.pipewright.jira.exit.CriteriaJson.CriterionRequest;
import io.pipewright.jira.exit.CriteriaJson.FieldJson;
import io.pipewright.jira.exit.CriteriaJson.OrderRequest;
import io.pipewright.jira.exit.CriteriaJson.PipelineJson;
import io.pipewright.jira.exit.CriteriaJson.StageJson;
import io.pipewright.jira.exit.CriteriaJson.StageRequest;
import io.pipewright.jira.field.CurrencyChoices;
import io.pipewright.jira.field.FieldChoices;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.jira.wiring.OfferedServices;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.EditStage;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class CriteriaResourceTest {

    private static final long PROJECT = 10000;
    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final InMemoryCriteria criteria = new InMemoryCriteria();
    private final Messages messages = DeliveredTexts.messages();
    private boolean administers = true;
    private final InMemoryFieldValues fields = new InMemoryFieldValues();
    private final CustomFieldManager customFields = mock(CustomFieldManager.class);
    private final CriteriaResource resource;

    public CriteriaResourceTest() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, PROJECT));
        new DeliverCriteria(criteria).deliver(PROJECT, PipelineTemplate.CLASSIC);
        Actor reader = new Actor(
                Optional.of(new UserKey("admin")),
                ZoneId.of("Asia/Seoul"),
                Locale.KOREA,
                Instant.parse("2026-01-10T03:00:00Z"));
        PipelineAccess access = (actor, projectId) -> administers;
        EditCriteria edit = new EditCriteria(access, pipelines, criteria, fields, new InMemoryJqlMatches());
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(PROJECT);
        when(project.getKey()).thenReturn("SALES");
        when(project.getName()).thenReturn("Sales");
        ProjectManager projects = mock(ProjectManager.class);
        when(projects.getProjectObj(any())).thenReturn(project);
        JiraDealFields dealFields = new JiraDealFields(new InMemorySetupItems(), customFields);
        OptionsManager options = mock(OptionsManager.class);
        UserManager users = TestMessages.users();
        FieldChoices choices = new FieldChoices(
                customFields,
                options,
                dealFields,
                new CurrencyChoices(dealFields, options, new InMemoryReportingCurrency()),
                users,
                messages);
        UserDirectory directory = new UserDirectory(
                new JiraUsers(users), mock(GlobalPermissionManager.class), mock(UserSearchService.class));
        CriteriaPage page = new CriteriaPage(
                messages,
                new CriterionLabels(customFields, fields),
                projects,
                new StageNames(new OfferedServices()),
                customFields,
                dealFields,
                choices,
                directory,
                edit);
        resource = new CriteriaResource(
                new EditStage(access, pipelines),
                edit,
                new ViewPipelines(access, pipelines),
                page,
                messages,
                new RestErrors(messages, Present.of(reader)));
    }

    private static StageJson stage(Response response, String key) {
        assertThat(response.getStatus()).isEqualTo(200);
        return ((PipelineJson) response.getEntity())
                .stages().stream()
                        .filter(stage -> stage.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private CriterionJson first(String stageKey) {
        return stage(resource.pipeline(PROJECT), stageKey).criteria().get(0);
    }

    private ExitCriterion stored(long id) {
        return criteria.ofPipeline(PROJECT).stream()
                .filter(criterion -> criterion.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static CriterionRequest question(String stage, String title) {
        return new CriterionRequest(0L, stage, "question", true, title, "", Map.of());
    }

    @Test
    public void thePageShowsDeliveredWordsInTheReadersLanguage() {
        StageJson prospecting = stage(resource.pipeline(PROJECT), "prospecting");

        assertThat(prospecting.criteria()).hasSize(2).allSatisfy(criterion -> assertThat(criterion.title())
                .containsPattern("\\p{IsHangul}"));
        assertThat(prospecting.hasExit()).isTrue();
        assertThat(stage(resource.pipeline(PROJECT), "won").hasExit()).isFalse();
    }

    @Test
    public void whoDoesNotAdministerTheProject_getsAndChangesNothing() {
        long id = first("prospecting").id();
        List<ExitCriterion> before = criteria.ofPipeline(PROJECT);
        administers = false;

        assertThat(List.of(
                        resource.pipeline(PROJECT),
                        add(PROJECT, question("prospecting", "More")),
                        resource.change(PROJECT, id, question("prospecting", "Other")),
                        resource.retire(PROJECT, id, "0"),
                        resource.reorder(PROJECT, "prospecting", new OrderRequest(0L, List.of(id))),
                        resource.changeStage(PROJECT, "prospecting", new StageRequest(0L, "5", "pipeline", "", ""))))
                .extracting(Response::getStatus)
                .containsOnly(403);
        assertThat(criteria.ofPipeline(PROJECT)).isEqualTo(before);
        assertThat((List<?>) resource.administered().getEntity()).isEmpty();
        assertThat(CriteriaResource.class.isAnnotationPresent(LicensedOnly.class))
                .isTrue();
    }

    @Test
    public void everyKindCanBeAdded() {
        add(PROJECT, question("proposal", "The board knows the price"));
        add(
                PROJECT,
                new CriterionRequest(
                        0L,
                        "proposal",
                        "field",
                        false,
                        "Large",
                        "",
                        Map.of("field", "amount", "comparison", ">", "operand", "5")));
        add(
                PROJECT,
                new CriterionRequest(
                        0L, "proposal", "close-plan-tasks-done", true, "Tasks", "", Map.of("scope", "customer")));
        add(
                PROJECT,
                new CriterionRequest(
                        0L, "proposal", "decision-within", true, "Soon", "", Map.of("fallbackDays", "90")));
        add(PROJECT, new CriterionRequest(0L, "proposal", "jql", true, "Query", "", Map.of("jql", "labels = ok")));
        add(PROJECT, new CriterionRequest(0L, "proposal", "close-plan-agreed", true, "Agreed", "", null));
        add(PROJECT, new CriterionRequest(0L, "proposal", "canvas-complete", true, "Canvas", "", null));
        Response last =
                add(PROJECT, new CriterionRequest(0L, "proposal", "influential-stakeholder", true, "Person", "", null));

        assertThat(stage(last, "proposal").criteria())
                .extracting(CriterionJson::kind)
                .contains(
                        "question",
                        "field",
                        "close-plan-tasks-done",
                        "decision-within",
                        "jql",
                        "close-plan-agreed",
                        "canvas-complete",
                        "influential-stakeholder");
    }

    @Test
    public void aWrongParameterIsAnErrorAtItsField() {
        Response response = add(
                PROJECT,
                new CriterionRequest(0L, "proposal", "decision-within", true, "Soon", "", Map.of("fallbackDays", "x")));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(((RestErrors.ErrorsJson) response.getEntity()).errors()).containsOnlyKeys("fallbackDays");
    }

    @Test
    public void s14_anUnknownParameterIsRefused_addedOrChanged() {
        CriterionRequest unknown =
                new CriterionRequest(0L, "proposal", "question", true, "Q", "", Map.of("surprise", "x"));
        long id = first("prospecting").id();

        assertThat(add(PROJECT, unknown).getStatus()).isEqualTo(400);
        Response changed = resource.change(PROJECT, id, unknown);

        assertThat(((RestErrors.ErrorsJson) changed.getEntity()).errors())
                .containsEntry("parameters", "이 유형의 기준에는 “surprise” 매개변수가 없습니다. 제외하고 다시 시도하십시오.");
    }

    @Test
    public void aCriterionWhoseFieldWasDeletedSaysSo_andIsRepaired() {
        fields.define("customfield_7", "Region", FieldType.TEXT);
        add(PROJECT, region("customfield_7"));
        assertThat(last("proposal").problem()).isNull();

        fields.delete("customfield_7");

        assertThat(last("proposal").asks()).isEqualTo("더 이상 없는 필드(customfield_7) 값이 있음");
        assertThat(last("proposal").problem()).isEqualTo("해당 필드가 없습니다. 목록에서 필드를 선택하십시오.");
        assertThat(resource.change(PROJECT, last("proposal").id(), region("customfield_7"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(resource.change(PROJECT, last("proposal").id(), region("amount"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(last("proposal").problem()).isNull();
    }

    /** Case C02. */
    @Test
    public void c02_theEditorOffersWhatAFieldCanHold_inTheReadersLanguage() {
        Response offered = resource.choices(PROJECT, "category", null);

        assertThat(offered.getStatus()).isEqualTo(200);
        assertThat(((List<?>) offered.getEntity()).contains(new ChoiceJson("best-case", "최선")))
                .isTrue();
        assertThat((List<?>) resource.choices(PROJECT, "amount", null).getEntity())
                .isEmpty();
        assertThat((List<?>) resource.choices(PROJECT, "owner", "mi").getEntity())
                .isEmpty();
        administers = false;
        assertThat(resource.choices(PROJECT, "category", null).getStatus()).isEqualTo(403);
    }

    /** Case S12. */
    @Test
    public void s12_onlyFieldsOfTheProjectAreNamed() {
        CustomField ours = field("customfield_8", "Ours", PROJECT);
        CustomField theirs = field("customfield_9", "Secret reorganisation", 20000);
        when(customFields.getCustomFieldObjects()).thenReturn(List.of(ours, theirs));

        PipelineJson page = (PipelineJson) resource.pipeline(PROJECT).getEntity();

        assertThat(page.choices().fields())
                .extracting(FieldJson::name)
                .contains("Ours")
                .doesNotContain("Secret reorganisation");
    }

    private CustomField field(String id, String name, long project) {
        CustomFieldType<?, ?> type = mock(CustomFieldType.class);
        when(type.getKey()).thenReturn("com.atlassian.jira.plugin.system.customfieldtypes:textfield");
        FieldConfigScheme context = mock(FieldConfigScheme.class);
        when(context.getAssociatedProjectIds()).thenReturn(List.of(project));
        CustomField field = mock(CustomField.class);
        when(field.getId()).thenReturn(id);
        when(field.getFieldName()).thenReturn(name);
        when(field.getCustomFieldType()).thenReturn(type);
        when(field.getConfigurationSchemes()).thenReturn(List.of(context));
        when(customFields.getCustomFieldObject(id)).thenReturn(field);
        return field;
    }

    private static CriterionRequest region(String field) {
        return new CriterionRequest(
                0L,
                "proposal",
                "field",
                true,
                "Region",
                "",
                Map.of("field", field, "comparison", "set", "operand", ""));
    }

    private CriterionJson last(String stageKey) {
        List<CriterionJson> shown = stage(resource.pipeline(PROJECT), stageKey).criteria();
        return shown.get(shown.size() - 1);
    }

    @Test
    public void deliveredWordsThatComeBackAsShownStayDelivered() {
        CriterionJson shown = first("prospecting");

        resource.change(
                PROJECT,
                shown.id(),
                new CriterionRequest(
                        shown.revision(),
                        null,
                        shown.kind(),
                        false,
                        shown.title() + " ",
                        shown.help(),
                        shown.parameters()));

        assertThat(stored(shown.id()).text()).isInstanceOf(CriterionText.Delivered.class);
        assertThat(stored(shown.id()).required()).isFalse();
    }

    @Test
    public void otherWordsReplaceDeliveredOnes() {
        CriterionJson shown = first("prospecting");

        resource.change(
                PROJECT,
                shown.id(),
                new CriterionRequest(shown.revision(), null, shown.kind(), true, "우리 시장의 회사", "", shown.parameters()));

        assertThat(first("prospecting").title()).isEqualTo("우리 시장의 회사");
    }

    @Test
    public void criteriaAreReorderedAndRetired() {
        List<Long> ids = new ArrayList<>(stage(resource.pipeline(PROJECT), "prospecting").criteria().stream()
                .map(CriterionJson::id)
                .toList());
        Collections.reverse(ids);

        Response reordered = resource.reorder(PROJECT, "prospecting", new OrderRequest(0L, ids));
        Response retired = resource.retire(PROJECT, ids.get(0), "0");

        assertThat(stage(reordered, "prospecting").criteria())
                .extracting(CriterionJson::id)
                .containsExactlyElementsOf(ids);
        assertThat(stage(retired, "prospecting").criteria())
                .extracting(CriterionJson::id)
                .containsExactly(ids.get(1));
        assertThat(resource.retire(PROJECT, ids.get(0), "0").getStatus()).isEqualTo(200);
        assertThat(resource.retire(PROJECT, 404, "0").getStatus()).isEqualTo(404);
    }

    @Test
    public void stageSettingsAreChanged() {
        Response response =
                resource.changeStage(PROJECT, "proposal", new StageRequest(0L, "55", "most-likely", "14", "안내"));

        StageJson proposal = stage(response, "proposal");
        assertThat(proposal.probability()).isEqualTo("55");
        assertThat(proposal.category()).isEqualTo("most-likely");
        assertThat(proposal.rotDays()).isEqualTo(14);
        assertThat(proposal.guidance()).isEqualTo("안내");
    }

    @Test
    public void aRequestWithoutBodyIsRefused_notAFault() {
        assertThat(List.of(
                        add(PROJECT, null),
                        resource.change(PROJECT, 1, null),
                        resource.reorder(PROJECT, "proposal", null),
                        resource.changeStage(PROJECT, "proposal", null)))
                .extracting(Response::getStatus)
                .containsOnly(400);
    }

    @Test
    public void aProjectWithoutPipelineSaysSo() {
        assertThat(resource.pipeline(77).getStatus()).isEqualTo(400);
    }

    @Test
    public void s6_whoWasSlowerIsToldInTheirLanguageWhoWasFaster_andGetsTheNewRevisionWithTheNextView() {
        CriterionJson shown = first("prospecting");
        StageJson stage = stage(resource.pipeline(PROJECT), "prospecting");
        CriterionRequest change =
                new CriterionRequest(shown.revision(), null, shown.kind(), true, "우리 시장의 회사", "", shown.parameters());
        CriterionRequest slower =
                new CriterionRequest(shown.revision(), null, shown.kind(), true, "다른 회사", "", shown.parameters());
        assertThat(resource.change(PROJECT, shown.id(), change).getStatus()).isEqualTo(200);
        assertThat(resource.changeStage(PROJECT, "prospecting", settings(stage.revision(), "안내"))
                        .getStatus())
                .isEqualTo(200);

        assertConflict(resource.change(PROJECT, shown.id(), slower), "admin", "우리 시장의 회사");
        assertConflict(resource.retire(PROJECT, shown.id(), String.valueOf(shown.revision())), "admin", "우리 시장의 회사");
        assertConflict(resource.changeStage(PROJECT, "prospecting", settings(stage.revision(), "다른 안내")), "admin");

        StageJson now = stage(resource.pipeline(PROJECT), "prospecting");
        assertThat(now.revision()).isEqualTo(stage.revision() + 1);
        assertThat(first("prospecting").revision()).isEqualTo(shown.revision() + 1);
        assertThat(resource.retire(
                                PROJECT,
                                shown.id(),
                                String.valueOf(first("prospecting").revision()))
                        .getStatus())
                .isEqualTo(200);
        assertThat(stage(resource.pipeline(PROJECT), "prospecting").orderRevision())
                .isEqualTo(now.orderRevision() + 1);
        assertConflict(
                resource.reorder(PROJECT, "prospecting", new OrderRequest(now.orderRevision(), List.of())), "admin");
    }

    private static StageRequest settings(Long revision, String guidance) {
        return new StageRequest(revision, "5", "pipeline", "", guidance);
    }

    private static void assertConflict(Response response, String... parts) {
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(((RestErrors.ErrorsJson) response.getEntity()).errorMessages())
                .singleElement()
                .asString()
                .contains(parts)
                .contains("2026. 1. 10.");
    }

    @Test
    public void s6_aChangeWithoutTheRevisionSeenIsRefused() {
        CriterionJson shown = first("prospecting");
        CriterionRequest change = new CriterionRequest(null, null, shown.kind(), true, "회사", "", shown.parameters());

        assertThat(List.of(
                        resource.change(PROJECT, shown.id(), change),
                        resource.retire(PROJECT, shown.id(), null),
                        resource.reorder(PROJECT, "prospecting", new OrderRequest(null, List.of(shown.id()))),
                        resource.changeStage(PROJECT, "prospecting", settings(null, ""))))
                .allSatisfy(response -> assertThat(((RestErrors.ErrorsJson) response.getEntity()).errors())
                        .containsOnlyKeys("revision"));
    }

    private Response add(long projectId, CriterionRequest typed) {
        return resource.add(projectId, true, typed);
    }

    /** U13. */
    /** U12. */
    @Test
    public void everythingThatIsWrongWithACriterionIsSaidAtOnce() {
        Response refused = add(
                PROJECT,
                new CriterionRequest(0L, "proposal", "decision-within", true, " ", "", Map.of("fallbackDays", "soon")));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(json(refused).get("errors").fieldNames())
                .toIterable()
                .contains("title")
                .hasSize(2);
    }

    @Test
    public void aCriterionThatIsThereAlreadyIsNotAddedWithoutAWord() {
        CriterionRequest canvas = new CriterionRequest(0L, "proposal", "canvas-complete", true, "Canvas", "", null);
        add(PROJECT, canvas);

        Response refused = resource.add(PROJECT, false, canvas);

        assertThat(refused.getStatus()).isEqualTo(428);
        assertThat(json(refused).get("errorMessages").get(0).asText())
                .isEqualTo("이 단계의 “Canvas” 기준과 같은 내용입니다. 그 기준을 수정하거나, 그래도 추가할지 선택하십시오.");
        assertThat(add(PROJECT, canvas).getStatus()).isEqualTo(200);
    }

    /** U13. */
    @Test
    public void everyKindSaysInASentenceWhatItAsksFor() {
        JsonNode kinds = json(resource.pipeline(PROJECT)).at("/choices/kinds");

        assertThat(kinds)
                .hasSize(8)
                .allSatisfy(kind -> assertThat(kind.get("meaning").asText()).endsWith("."));
    }
}
