package io.pipewright.jira.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.DealWriter;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.jira.workflow.StageEntryFunction;
import io.pipewright.stage.ForecastValues;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import io.pipewright.stage.StageKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.ofbiz.core.entity.GenericValue;

/**
 * Cases C03 and C04: each way in which a probability and a category get into a deal, in each kind of stage. What Jira lets an app refuse is
 * refused before (see {@code NewDealValidatorTest}, {@code ProbabilityFieldTypeTest}); here it has got in, as in a bulk edit.
 */
public class WaysInTest {

    private static final DealId DEAL = new DealId(1);
    private static final ForecastValues TYPED = new ForecastValues(Probability.of(40), ForecastCategory.COMMIT);
    private static final EnumSet<StageKind> FIXED = EnumSet.complementOf(EnumSet.of(StageKind.OPEN));

    @Test
    public void c03_outsideOpenStages_anEditLeavesTheStagesValues_andNothingIsTheReps() {
        for (StageKind kind : FIXED) {
            Jira jira = new Jira(kind).withStageValues();

            jira.edit(TYPED);

            jira.holds(kind.name(), stageOf(kind), Overrides.OfDeal.NONE);
            assertThat(jira.told)
                    .as("the changelog tells both changes of %s", kind)
                    .isEqualTo(2);
        }
    }

    @Test
    public void c03_outsideOpenStages_clearingLeavesTheStagesValues() {
        for (StageKind kind : FIXED) {
            Jira jira = new Jira(kind).withStageValues();

            jira.clear();

            jira.holds(kind.name(), stageOf(kind), Overrides.OfDeal.NONE);
        }
    }

    @Test
    public void c03_outsideOpenStages_aNewItemCarriesTheStagesValues_withAndWithoutThePostFunction() {
        for (StageKind kind : FIXED) {
            Jira jira = new Jira(kind);
            jira.create(TYPED, true);
            jira.holds(kind.name(), stageOf(kind), Overrides.OfDeal.NONE);

            Jira without = new Jira(kind);
            without.create(TYPED, false);
            without.holds(kind + " without the post-function", stageOf(kind), Overrides.OfDeal.NONE);
        }
    }

    @Test
    public void c03_everyTransitionBringsTheStagesValues_whateverItsScreenSaid() {
        for (StageKind kind : StageKind.values()) {
            Jira jira = new Jira(StageKind.OPEN).withStageValues();

            jira.transition(kind, TYPED, true);

            jira.holds(kind.name(), stageOf(kind), Overrides.OfDeal.NONE);
        }
    }

    @Test
    public void c03_outsideOpenStages_aMoveWithoutThePostFunctionBringsTheStagesValuesToo() {
        for (StageKind kind : FIXED) {
            Jira jira = new Jira(StageKind.OPEN).withStageValues();

            jira.transition(kind, TYPED, false);

            jira.holds(kind.name(), stageOf(kind), Overrides.OfDeal.NONE);
        }
    }

    @Test
    public void c03_outsideOpenStages_whatAnImportBroughtIsPutRightByTheNextChange() {
        for (StageKind kind : FIXED) {
            Jira jira = new Jira(kind);
            jira.set(TYPED);

            jira.editSomethingElse();

            jira.holds(kind.name(), stageOf(kind), Overrides.OfDeal.NONE);
        }
    }

    @Test
    public void c03_whatWasEditedOutsideOpenStagesDoesNotSurviveAReopen_andWhatTheRepSetBeforeDoes() {
        for (StageKind kind : FIXED) {
            Jira jira = new Jira(StageKind.OPEN).withStageValues();
            jira.edit(new ForecastValues(
                    Probability.of(15), stageOf(StageKind.OPEN).category()));
            jira.transition(kind, stageOf(kind), true);
            jira.edit(TYPED);

            jira.transition(StageKind.OPEN, stageOf(StageKind.OPEN), true);

            ForecastValues own = new ForecastValues(
                    Probability.of(15), stageOf(StageKind.OPEN).category());
            jira.holds(kind.name(), own, new Overrides.OfDeal(Optional.of(Probability.of(15)), Optional.empty()));
        }
    }

    @Test
    public void inAnOpenStage_whatIsEditedOrTypedForANewDealStays_andIsTheReps() {
        Overrides.OfDeal own = new Overrides.OfDeal(Optional.of(TYPED.probability()), Optional.of(TYPED.category()));
        Jira edited = new Jira(StageKind.OPEN).withStageValues();
        edited.edit(TYPED);
        edited.holds("edit", TYPED, own);

        Jira created = new Jira(StageKind.OPEN);
        created.create(TYPED, true);
        created.holds("create", TYPED, own);
        assertThat(created.told).isZero();
    }

    @Test
    public void inAnOpenStage_whatAnImportBroughtStays_andIsTheReps() {
        Jira jira = new Jira(StageKind.OPEN);
        jira.set(TYPED);

        jira.editSomethingElse();

        jira.holds(
                "import", TYPED, new Overrides.OfDeal(Optional.of(TYPED.probability()), Optional.of(TYPED.category())));
    }

    @Test
    public void c04_inAnOpenStage_clearingBringsTheStagesValuesBack_andTheRepsAreForgotten() {
        Jira jira = new Jira(StageKind.OPEN).withStageValues();
        jira.edit(TYPED);

        jira.clear();

        jira.holds("clear", stageOf(StageKind.OPEN), Overrides.OfDeal.NONE);
        assertThat(jira.lastVersion().state().probability())
                .contains(stageOf(StageKind.OPEN).probability());
    }

    @Test
    public void whatIsPutBackSendsNoMail_andWhatIsRightIsNotWrittenAgain() {
        Jira jira = new Jira(StageKind.WON).withStageValues();
        jira.editSomethingElse();
        verify(jira.issues, never()).updateIssue(any(), any(), any(), anyBoolean());

        jira.edit(TYPED);
        verify(jira.issues).updateIssue(any(), eq(jira.issue), eq(EventDispatchOption.ISSUE_UPDATED), eq(false));
    }

    /** An app that insists on its own value must not send the two of us round for ever. */
    @Test
    public void anAppThatChangesTheValueAgainIsAnsweredOnce() {
        Jira jira = new Jira(StageKind.WON).withStageValues();
        jira.insisting = true;

        jira.edit(TYPED);

        assertThat(jira.told).isEqualTo(3);
        jira.insisting = false;
        jira.editSomethingElse();
        jira.holds("after the next change", stageOf(StageKind.WON), Overrides.OfDeal.NONE);
    }

    private static ForecastValues stageOf(StageKind kind) {
        return switch (kind) {
            case OPEN -> new ForecastValues(Probability.of(10), ForecastCategory.PIPELINE);
            case WON, AFTER_SALE -> new ForecastValues(Probability.CERTAIN, ForecastCategory.CLOSED);
            case BELOW_DEAL, LOST, PARKED -> new ForecastValues(Probability.NONE, ForecastCategory.OMITTED);
        };
    }

    /** A Jira with one deal in it, and the app listening. */
    private static final class Jira {

        final Changelog fields = new Changelog();
        final InMemoryOverrides own = new InMemoryOverrides();
        final IssueManager issues = mock(IssueManager.class);
        final MutableIssue issue;
        /** How many changes Jira told of. */
        int told;
        /** Whether another app sets what was typed once more, whenever the deal carries anything else. */
        boolean insisting;

        private final InMemoryDealVersions versions = new InMemoryDealVersions();
        private final InMemoryPipelines pipelines = new InMemoryPipelines();
        private final Map<CustomField, Object> values = new HashMap<>();
        private final DealWriter writer = new DealWriter(fields.fields, fields.options);
        private final DealReader reader = new DealReader(fields.fields, fields.reporting);
        private final StageDefaults defaults = new StageDefaults(own);
        private final DealListener listener;
        private Instant now = Instant.parse("2017-01-01T00:00:00Z");
        private long change = 100;
        private DealState logged;

        Jira(StageKind kind) {
            pipelines.save(new Pipeline(
                    Sales.PROJECT,
                    "every kind",
                    Arrays.stream(StageKind.values()).map(Jira::stage).toList()));
            issue = fields.deal(DEAL.value(), kind.name());
            ApplicationUser owner = mock(ApplicationUser.class);
            when(issue.isCreated()).thenReturn(true);
            when(issue.getAssignee()).thenReturn(owner);
            when(issue.getCustomFieldValue(any())).thenAnswer(call -> values.get(call.<CustomField>getArgument(0)));
            doAnswer(call -> values.put(call.getArgument(0), call.getArgument(1)))
                    .when(issue)
                    .setCustomFieldValue(any(), any());
            when(issues.getIssueObject(DEAL.value())).thenReturn(issue);
            when(issues.getIssueObjects(any())).thenReturn(List.of(issue));
            when(issues.updateIssue(any(), any(), any(), anyBoolean())).thenAnswer(call -> {
                tell(EventType.ISSUE_UPDATED_ID);
                return issue;
            });
            listener = new DealListener(mock(EventPublisher.class), changes());
            logged = fields.states().of(issue);
        }

        private static Stage stage(StageKind kind) {
            return new Stage(
                    kind.name(),
                    1 + kind.ordinal(),
                    kind.name(),
                    kind,
                    stageOf(kind).probability(),
                    stageOf(kind).category(),
                    Optional.empty(),
                    "");
        }

        private DealChanges changes() {
            return new DealChanges(
                    new RecordChange(versions),
                    defaults,
                    new JiraDeals(null, null, null, null, pipelines, fields.items, null),
                    issues,
                    fields.states(),
                    fields.reader(),
                    versions,
                    new RebuildHistory(issues, fields.mending(issues, versions, pipelines, own), null, null),
                    fields.stageValues(issues));
        }

        /** As after its creation or its way into the stage. */
        Jira withStageValues() {
            set(stageOf(StageKind.valueOf(issue.getStatusId())));
            tell(EventType.ISSUE_CREATED_ID);
            return this;
        }

        void set(ForecastValues typed) {
            writer.write(issue, typed);
        }

        void edit(ForecastValues typed) {
            set(typed);
            tell(EventType.ISSUE_UPDATED_ID);
        }

        void clear() {
            values.clear();
            tell(EventType.ISSUE_UPDATED_ID);
        }

        void editSomethingElse() {
            tell(EventType.ISSUE_UPDATED_ID);
        }

        void create(ForecastValues typed, boolean postFunction) {
            set(typed);
            when(issue.isCreated()).thenReturn(false);
            enter(issue.getStatusId(), postFunction);
            when(issue.isCreated()).thenReturn(true);
            tell(EventType.ISSUE_CREATED_ID);
        }

        void transition(StageKind to, ForecastValues typed, boolean postFunction) {
            set(typed);
            enter(to.name(), postFunction);
            when(issue.getStatusId()).thenReturn(to.name());
            tell(EventType.ISSUE_GENERICEVENT_ID);
        }

        private void enter(String stage, boolean postFunction) {
            if (postFunction) {
                new StageEntryFunction(defaults, pipelines, reader, writer, mock(PermissionManager.class))
                        .execute(new HashMap<>(Map.of("issue", issue)), Map.of(StageEntryFunction.STAGE, stage), null);
            }
        }

        private void tell(Long type) {
            now = now.plusSeconds(60);
            boolean created = EventType.ISSUE_CREATED_ID.equals(type);
            if (created) {
                when(issue.getCreated()).thenReturn(Timestamp.from(now));
            } else {
                told++;
            }
            GenericValue group = created ? null : new GenericValue(Map.of("id", ++change));
            log(created);
            listener.onIssueEvent(new IssueEvent(issue, null, group, Map.of(), type, Date.from(now)));
            if (insisting && !reader.probability(issue).equals(Optional.of(TYPED.probability()))) {
                edit(TYPED);
            }
        }

        private void log(boolean created) {
            DealState state = fields.states().of(issue);
            if (!created) {
                fields.changed(change, issue, now.toString(), items(logged, state));
            }
            logged = state;
        }

        private ChangeItemBean[] items(DealState from, DealState to) {
            return new ChangeItemBean[] {
                Changelog.system("status", from.statusId(), to.statusId()),
                Changelog.custom("Probability", null, percent(from), null, percent(to)),
                Changelog.custom("Forecast category", option(from), null, option(to), null)
            };
        }

        private static String percent(DealState state) {
            return state.probability()
                    .map(value -> value.percent().toPlainString())
                    .orElse(null);
        }

        private String option(DealState state) {
            return state.category()
                    .flatMap(category -> fields.items.id("option.category." + category.code()))
                    .orElse(null);
        }

        DealVersion lastVersion() {
            List<DealVersion> all = new ArrayList<>();
            versions.ofDeals(List.of(DEAL.value()), all::add);
            return all.get(all.size() - 1);
        }

        void holds(String as, ForecastValues carried, Overrides.OfDeal kept) {
            assertThat(reader.probability(issue)).as(as).contains(carried.probability());
            assertThat(reader.category(issue)).as(as).contains(carried.category());
            assertThat(own.of(DEAL)).as(as).isEqualTo(kept);
        }
    }
}
