package io.pipewright.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.web.action.admin.translation.TranslationManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.setup.SetupReport.Outcome;
import io.pipewright.kernel.Conflict;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Stage;
import io.pipewright.stage.TemplateStage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

@SuppressWarnings("unchecked") // the workflow library's collections are raw
public class SetupPipelineTest {

    private final SetupScene scene;
    private final FakeJira jira;

    public SetupPipelineTest() throws Exception {
        scene = new SetupScene();
        jira = scene.jira;
    }

    private SetupReport run() {
        return scene.setUp.run(SetupScene.ADMIN, SetupScene.newProject("the-model"));
    }

    private long projectId() {
        return Long.parseLong(scene.items.id("project.SALES").orElseThrow());
    }

    @Test
    public void aRunMakesEverythingThatDealsNeed() {
        SetupReport report = run();

        assertThat(report.lines()).extracting(SetupReport.Line::outcome).containsOnly(Outcome.DONE);
        assertThat(report.projectKey()).contains("SALES");
        assertThat(scene.items.known())
                .containsKeys(
                        "issue-type",
                        "status.the-model.approval",
                        "resolution.won",
                        "resolution.lost",
                        "field.amount",
                        "field.expected-revenue",
                        "option.category.best-case",
                        "option.loss-reason.no-decision",
                        "option.currency.KRW",
                        "screen.create",
                        "screen.edit",
                        "screen.lose",
                        "screen.park",
                        "screen.win",
                        "screen.undo",
                        "screen-scheme",
                        "issue-type-screen-scheme",
                        "issue-type-scheme",
                        "workflow.the-model",
                        "workflow-scheme.the-model",
                        "project.SALES");
        assertThat(scene.reporting.chosen()).contains(Currency.getInstance("KRW"));
        assertThat(scene.criteria.ofPipeline(projectId())).isNotEmpty();
        assertThat(scene.historyStarted).containsExactly(projectId());
    }

    @Test
    public void everyStageOfThePipelineStandsForItsOwnStatus() {
        run();

        Pipeline pipeline = scene.pipelines.ofProject(projectId()).orElseThrow();
        assertThat(pipeline.stages())
                .extracting(Stage::key)
                .containsExactlyElementsOf(PipelineTemplate.THE_MODEL.stages().stream()
                        .map(stage -> stage.key())
                        .toList());
        assertThat(pipeline.stages())
                .extracting(Stage::statusId)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(jira.statusesById).containsKey(id));
        assertThat(pipeline.stages()).extracting(Stage::guidance).doesNotContain("");
    }

    @Test
    public void theWorkflowNamesTheScreensStatusesAndResolutionsThatWereMade() {
        run();

        WorkflowDescriptor workflow = jira.workflowsByName.get("Pipewright – The Model");
        ActionDescriptor lose = workflow.getAction(31);
        assertThat(lose.getName()).isEqualTo("Mark as lost");
        assertThat(lose.getMetaAttributes())
                .containsEntry(
                        "jira.fieldscreen.id", scene.items.id("screen.lose").orElseThrow());
        assertThat(workflow.getStep(5).getMetaAttributes())
                .containsEntry(
                        "jira.status.id",
                        scene.items.id("status.the-model.approval").orElseThrow());
    }

    @Test
    public void theLoseScreenAsksForTheReason_andTheCreateScreenDoesNot() {
        run();

        String reason = scene.items
                .id(JiraDealFields.fieldItem(JiraDealFields.LOSS_REASON))
                .orElseThrow();
        assertThat(jira.fieldsOfScreen.get(id("screen.lose")))
                .containsExactly(
                        reason,
                        scene.items.id("field.competitor").orElseThrow(),
                        scene.items.id("field.loss-note").orElseThrow());
        assertThat(jira.fieldsOfScreen.get(id("screen.create")))
                .contains("summary")
                .doesNotContain(reason);
    }

    /** U3: the project of an older version of the app gets what came since, and keeps what its administrators did. */
    @Test
    public void anOlderWorkflowInUseGetsWhatCameSince_throughADraft() throws Exception {
        run();
        jira.workflowInUse = true;
        WorkflowDescriptor old = older();
        jira.workflowsByName.put("Pipewright – The Model", old);

        SetupReport report = run();

        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.DONE)
                .extracting(line -> scene.reader.text(line.title()))
                .containsExactly("Add new transitions and rules to the workflow “Pipewright – The Model”");
        WorkflowDescriptor now = jira.workflowsByName.get("Pipewright – The Model");
        assertThat(now.getAction(71).getView()).isEqualTo("fieldscreen");
        assertThat(now.getAction(71).getValidators()).hasSize(2);
        assertThat(now.getStep(7).getAction(96)).isNotNull();
        assertThat(now.getStep(6).getAction(92).getUnconditionalResult().getStep())
                .isEqualTo(1);
        assertThat(now.getStep(1).getAction(92)).isNull();
        assertThat(now.getAction(31).getName()).isEqualTo("Give up");
        assertThat(now.getAction(41)).isNull();
        assertThat(run().lines()).extracting(SetupReport.Line::outcome).containsOnly(Outcome.REUSED);
    }

    /** U3. */
    @Test
    public void anOlderWorkflowThatNobodyUsesIsChangedWithoutADraft() throws Exception {
        run();
        jira.workflowsByName.put("Pipewright – The Model", older());

        run();

        assertThat(jira.workflowsByName.get("Pipewright – The Model").getStep(8).getAction(55))
                .isNotNull();
        assertThat(jira.log).doesNotContain("published workflow Pipewright – The Model");
    }

    /** U3. */
    @Test
    public void somebodysDraftOfTheWorkflowIsNotPublishedWithIt() throws Exception {
        run();
        jira.workflowInUse = true;
        jira.workflowsByName.put("Pipewright – The Model", older());
        jira.workflows.createDraftWorkflow(null, "Pipewright – The Model");

        SetupReport report = run();

        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.FAILED)
                .extracting(line -> scene.reader.text(line.why().orElseThrow()))
                .singleElement()
                .asString()
                .contains("Publish or discard the draft");
    }

    /** As the first version of the app made it, with a renamed transition, and without parking. */
    private WorkflowDescriptor older() throws Exception {
        String xml = WorkflowUtil.convertDescriptorToXML(jira.workflowsByName.get("Pipewright – The Model"));
        String first = new String(
                getClass().getResourceAsStream("/workflow/the-model-1.xml").readAllBytes(), StandardCharsets.UTF_8);
        for (TemplateStage stage : PipelineTemplate.THE_MODEL.stages()) {
            first = first.replace(
                    "@status." + stage.key() + "@",
                    scene.items.id("status.the-model." + stage.key()).orElseThrow());
        }
        first = first.replaceAll("(?s)<action id=\"41\".*?</action>", "").replace("<common-action id=\"41\"/>", "");
        assertThat(xml).contains("pipewright-version");
        return WorkflowUtil.convertXMLtoWorkflowDescriptor(first.replace("@name.lose@", "Give up"));
    }

    private long id(String item) {
        return Long.parseLong(scene.items.id(item).orElseThrow());
    }

    @Test
    public void aSecondRunChangesNothing() {
        run();
        List<String> before = new ArrayList<>(jira.log);
        Map<String, String> items = scene.items.known();

        SetupReport second = run();

        assertThat(second.lines()).extracting(SetupReport.Line::outcome).containsOnly(Outcome.REUSED);
        assertThat(jira.log).isEqualTo(before);
        assertThat(scene.items.known()).isEqualTo(items);
        assertThat(scene.historyStarted).hasSize(1);
    }

    @Test
    public void aPreviewCreatesNothing_andSaysWhatARunWould() {
        SetupPreview preview = scene.setUp.preview(SetupScene.ADMIN, SetupScene.newProject("the-model"));

        assertThat(jira.log).isEmpty();
        assertThat(scene.items.known()).isEmpty();
        assertThat(scene.reporting.chosen()).isEmpty();
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.lines()).extracting(SetupPreview.Line::state).containsOnly(StepState.TO_CREATE);
        assertThat(preview.lines())
                .extracting(line -> scene.reader.text(line.title()))
                .isEqualTo(run().lines().stream()
                        .map(line -> scene.reader.text(line.title()))
                        .toList());
    }

    @Test
    public void whereverARunFails_theNextOneCarriesOnAndMakesNothingTwice() throws Exception {
        run();
        List<String> whole = List.copyOf(jira.log);
        assertThat(firstAndLastOfEachKind(whole)).hasSizeGreaterThan(20);
        for (String change : firstAndLastOfEachKind(whole)) {
            SetupScene broken = new SetupScene();
            broken.jira.failAt = change;
            SetupReport first = broken.setUp.run(SetupScene.ADMIN, SetupScene.newProject("the-model"));
            broken.jira.failAt = "";
            SetupReport second = broken.setUp.run(SetupScene.ADMIN, SetupScene.newProject("the-model"));

            assertThat(first.succeeded()).as(change).isFalse();
            assertThat(second.succeeded()).as(change).isTrue();
            assertThat(broken.jira.log).as(change).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    private static Set<String> firstAndLastOfEachKind(List<String> changes) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> last = new LinkedHashMap<>();
        for (String change : changes) {
            first.putIfAbsent(change.substring(0, change.indexOf(' ')), change);
            last.put(change.substring(0, change.indexOf(' ')), change);
        }
        Set<String> chosen = new LinkedHashSet<>(first.values());
        chosen.addAll(last.values());
        return chosen;
    }

    /** Case S14: the text of an exception may hold what its reader must not see. */
    @Test
    public void aFailedStepNamesItsNumberInTheLog_notTheException_andTheRestIsNotReached() {
        jira.failAt = "workflow Pipewright";

        SetupReport report = run();

        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.FAILED)
                .singleElement()
                .satisfies(line -> assertThat(scene.reader.text(line.why().orElseThrow()))
                        .containsPattern("under the number [0-9a-f]{8}\\.")
                        .doesNotContain("no connection"));
        assertThat(report.lines().get(report.lines().size() - 1).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(report.projectKey()).isEmpty();
    }

    /** Case J8: the app starts without these services, and only a set-up misses them. */
    @Test
    public void aSetUpNamesEveryServiceThatJiraDoesNotOffer_andChangesNothing() {
        jira.services.withdraw(StatusManager.class);
        jira.services.withdraw(MigrationHelperFactory.class);

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(Conflict.class, refused -> assertThat(scene.reader.text(refused.reason()))
                        .contains("com.atlassian.jira.config.StatusManager, "
                                + "com.atlassian.jira.workflow.migration.MigrationHelperFactory"));
        assertThatThrownBy(() -> scene.setUp.preview(SetupScene.ADMIN, SetupScene.newProject("the-model")))
                .isInstanceOf(Conflict.class);
        assertThat(jira.log).isEmpty();
    }

    @Test
    public void aStatusOfSomebodyElseIsLeftAlone_andOursGetsAnotherName() {
        String theirs = jira.existingStatus("won").getId();

        run();

        String ours = scene.items.id("status.the-model.won").orElseThrow();
        assertThat(ours).isNotEqualTo(theirs);
        assertThat(jira.statusesById.get(ours).getName()).isEqualTo("Won (Pipewright)");
    }

    @Test
    public void theSecondTemplateSharesTheStatusesThatMeanTheSame() {
        run();
        scene.setUp.run(SetupScene.ADMIN, new SetupRequest(null, "CLASSIC", "Classic", "classic", "en", "KRW"));

        assertThat(scene.items.id("status.classic.won")).isEqualTo(scene.items.id("status.the-model.won"));
        assertThat(scene.items.id("status.classic.negotiation"))
                .isNotEqualTo(scene.items.id("status.the-model.final-negotiation"));
        assertThat(jira.workflowsByName).hasSize(2);
        assertThat(jira.typeSchemeOf).hasSize(2);
    }

    /** U14: what the second process finds is not announced as new. */
    @Test
    public void thePreviewOfTheSecondTemplateSaysThatTheSharedStatusesAreThere() {
        run();
        SetupRequest classic = new SetupRequest(null, "CLASSIC", "Classic", "classic", "en", "KRW");

        SetupPreview preview = scene.setUp.preview(SetupScene.ADMIN, classic);
        SetupReport report = scene.setUp.run(SetupScene.ADMIN, classic);

        assertThat(preview.lines())
                .filteredOn(line -> scene.reader.text(line.title()).equals("Status “Won”"))
                .extracting(SetupPreview.Line::state)
                .containsExactly(StepState.SHARED);
        assertThat(preview.lines().stream()
                        .filter(line -> line.state().action().equals("reuse"))
                        .map(line -> scene.reader.text(line.title()))
                        .toList())
                .isEqualTo(report.lines().stream()
                        .filter(line -> line.outcome() == Outcome.REUSED)
                        .map(line -> scene.reader.text(line.title()))
                        .toList());
        assertThat(scene.setUp.preview(SetupScene.ADMIN, classic).lines())
                .extracting(SetupPreview.Line::state)
                .containsOnly(StepState.PRESENT);
    }

    /** U14: a Korean rep reads no half English deal. */
    @Test
    public void everythingThatJiraCanTranslateHasItsNameInBothLanguages() {
        run();

        assertThat(jira.translated)
                .containsEntry("issuetype Deal ko_KR", "딜")
                .containsEntry("issuetype Deal en_US", "Deal")
                .containsEntry("status Won ko_KR", "수주")
                .containsEntry("resolution Lost ko_KR", "실주")
                .containsEntry("field Expected close date ko_KR", "수주 예정일")
                .hasSize(2 * (1 + 8 + 2 + JiraDealFields.ALL.size()));
    }

    @Test
    public void aStatusThatGotAnotherNameIsTranslatedWithWhatTellsItApart() {
        jira.existingStatus("won");

        run();

        assertThat(jira.translated).containsEntry("status Won (Pipewright) ko_KR", "수주 (Pipewright)");
    }

    @Test
    public void whatAnAdministratorTranslatesOtherwiseStays_andAJiraWithoutTranslationsIsSetUpAllTheSame()
            throws Exception {
        run();
        jira.translated.clear();
        run();
        assertThat(jira.translated).isEmpty();

        SetupScene without = new SetupScene();
        without.jira.services.withdraw(TranslationManager.class);
        assertThat(without.setUp
                        .run(SetupScene.ADMIN, SetupScene.newProject("the-model"))
                        .succeeded())
                .isTrue();
    }

    @Test
    public void anExistingProjectWithoutIssuesGetsTheSchemes() {
        Project project = jira.existingProject("OLD", 0);

        SetupPreview preview = scene.setUp.preview(SetupScene.ADMIN, SetupScene.existing(project.getId()));
        SetupReport report = scene.setUp.run(SetupScene.ADMIN, SetupScene.existing(project.getId()));

        assertThat(preview.lines())
                .filteredOn(line -> line.state() == StepState.TO_CHANGE)
                .hasSize(3);
        assertThat(report.succeeded()).isTrue();
        assertThat(jira.workflowSchemeOf).containsEntry(project.getId(), id("workflow-scheme.the-model"));
    }

    @Test
    public void aProjectWithIssuesIsNeverChanged() {
        Project project = jira.existingProject("OLD", 1);

        SetupPreview preview = scene.setUp.preview(SetupScene.ADMIN, SetupScene.existing(project.getId()));
        Conflict refused = catchThrowableOfType(
                Conflict.class, () -> scene.setUp.run(SetupScene.ADMIN, SetupScene.existing(project.getId())));

        assertThat(preview.refused()).contains(refused.reason());
        assertThat(preview.lines())
                .filteredOn(line -> line.state() == StepState.REFUSED)
                .hasSize(3);
        assertThat(scene.reader.text(refused.reason())).contains("OLD").contains("Create a new project");
        assertThat(jira.log).isEmpty();
    }

    @Test
    public void aProjectThatIsSetupAndHasDealsByNow_isNoReasonToRefuse() {
        run();
        jira.issueCounts.put(projectId(), 25L);

        assertThat(run().succeeded()).isTrue();
    }

    @Test
    public void aProjectKeepsItsSalesProcess() {
        run();

        Conflict refused = catchThrowableOfType(
                Conflict.class, () -> scene.setUp.run(SetupScene.ADMIN, SetupScene.newProject("classic")));

        assertThat(scene.reader.text(refused.reason())).contains("another sales process");
    }

    @Test
    public void whatAnAdministratorTookOffAScreenStaysOff() {
        run();
        List<String> onCreate = jira.fieldsOfScreen.get(id("screen.create"));
        onCreate.remove(scene.items.id("field.next-step").orElseThrow());

        run();

        assertThat(onCreate).doesNotContain(scene.items.id("field.next-step").orElseThrow());
    }

    @Test
    public void aFieldThatSomebodyDeletedIsMadeAnew_andComesBackToItsScreens() {
        run();
        jira.fieldsById.remove(scene.items.id("field.loss-reason").orElseThrow());

        SetupPreview preview = scene.setUp.preview(SetupScene.ADMIN, SetupScene.newProject("the-model"));
        run();

        assertThat(preview.lines())
                .filteredOn(line -> line.state() == StepState.TO_CREATE)
                .extracting(line -> scene.reader.text(line.title()))
                .contains("Custom field “Loss reason”", "Fields of the screen “Deal: lose”");
        String anew = scene.items.id("field.loss-reason").orElseThrow();
        assertThat(jira.fieldsOfScreen.get(id("screen.lose"))).contains(anew);
        assertThat(jira.fieldsOfScreen.get(id("screen.edit"))).contains(anew);
        assertThat(jira.fieldsOfScreen.get(id("screen.create"))).doesNotContain(anew);
    }

    @Test
    public void aStatusThatSomebodyDeletedUnderTheWorkflowIsToldWithWhatToDo() {
        run();
        jira.statusesById.remove(scene.items.id("status.the-model.approval").orElseThrow());
        List<String> before = List.copyOf(jira.log);

        SetupPreview preview = scene.setUp.preview(SetupScene.ADMIN, SetupScene.newProject("the-model"));
        Conflict refused = catchThrowableOfType(Conflict.class, this::run);

        assertThat(preview.refused()).contains(refused.reason());
        assertThat(scene.reader.text(refused.reason()))
                .contains("Pipewright – The Model")
                .contains("new project");
        assertThat(jira.log).isEqualTo(before);
    }

    @Test
    public void anotherReportingCurrencyIsShownAsAChange_andBecomesAChoiceOfDeals() {
        run();
        SetupRequest swiss = new SetupRequest(null, "SALES", "Sales", "the-model", "en", "CHF");

        assertThat(scene.setUp.preview(SetupScene.ADMIN, swiss).lines())
                .extracting(SetupPreview.Line::state)
                .contains(StepState.TO_CHANGE);
        scene.setUp.run(SetupScene.ADMIN, swiss);

        assertThat(scene.reporting.chosen()).contains(Currency.getInstance("CHF"));
        assertThat(scene.items.id("option.currency.CHF")).isPresent();
    }

    @Test
    public void namesAreInTheLanguageChosen() {
        scene.setUp.run(SetupScene.ADMIN, new SetupRequest(null, "SALES", "영업", "the-model", "ko", "KRW"));

        assertThat(jira.types.get(scene.items.id("issue-type").orElseThrow()).getName())
                .isEqualTo("딜");
        assertThat(jira.workflowsByName.values().iterator().next().getStep(5).getName())
                .isEqualTo("품의");
    }

    @Test
    public void everyWrongFieldIsNamed() {
        SetupErrors wrong = catchThrowableOfType(
                SetupErrors.class,
                () -> scene.setUp.preview(SetupScene.ADMIN, new SetupRequest(99L, null, null, "unknown", "fr", "XXX")));

        assertThat(wrong.byField()).containsOnlyKeys("projectId", "template", "language", "reportingCurrency");
    }

    @Test
    public void whatJiraSaysAgainstANewProjectStandsAtItsFields() {
        SetupErrors wrong = catchThrowableOfType(
                SetupErrors.class,
                () -> scene.setUp.run(SetupScene.ADMIN, new SetupRequest(null, " ", "", "classic", "en", "EUR")));

        assertThat(wrong.byField()).containsOnlyKeys("projectKey", "projectName");
        assertThat(jira.log).isEmpty();
    }

    @Test
    public void twoSetUpsDoNotRunAtOnce() {
        jira.locked = true;

        Conflict refused = catchThrowableOfType(Conflict.class, this::run);

        assertThat(refused.reason().key()).isEqualTo("pipewright.setup.refused.running");
    }
}
