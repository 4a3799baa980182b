package io.pipewright.jira.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.DealId;
import io.pipewright.deal.Probability;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.wiring.FeaturesInMemory;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** A deal takes the values of the stage it enters, unless a rep set their own; a new one gets an owner. */
public class StageEntryFunctionTest {

    private final FeaturesInMemory world = new FeaturesInMemory();
    private final Transition transition = new Transition("issue-recognised");
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final ApplicationUser creator = TestMessages.user("rep");
    private Option pipelineCategory;
    private Option omittedCategory;

    @Before
    public void makeOptions() {
        pipelineCategory = transition.option(JiraDealFields.CATEGORY, "pipeline", 1, "Pipeline");
        omittedCategory = transition.option(JiraDealFields.CATEGORY, "omitted", 2, "Omitted");
    }

    @Test
    public void aDealTakesProbabilityAndCategoryOfTheStageItEnters() {
        enter("evaluation");

        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.PROBABILITY), 30.0);
        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.CATEGORY), pipelineCategory);
    }

    @Test
    public void whatARepSetStays() {
        world.own.keepProbability(new DealId(1), Probability.of(45));

        enter("evaluation");

        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.PROBABILITY), 45.0);
    }

    /** U5. */
    @Test
    public void aResumedDealLosesItsLossReason_andADealThatIsLostItsNextStep() {
        transition.set(JiraDealFields.LOSS_REASON, pipelineCategory);
        transition.set(JiraDealFields.NEXT_STEP, "Call again");

        enter("evaluation");
        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.LOSS_REASON), null);
        verify(transition.issue, never()).setCustomFieldValue(transition.field(JiraDealFields.NEXT_STEP), null);

        enter("lost");
        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.LOSS_REASON), null);
        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.NEXT_STEP), null);
    }

    @Test
    public void aStageThatIsGoneChangesNothingAndStopsNothing() {
        enter("gone");

        verify(transition.issue, never()).setCustomFieldValue(any(), any());
    }

    @Test
    public void aFieldThatSomebodyRemovedIsPassedOver() {
        when(transition.customFields.getCustomFieldObject(
                        transition.fields.id(JiraDealFields.PROBABILITY).orElseThrow()))
                .thenReturn(null);

        enter("evaluation");

        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.CATEGORY), pipelineCategory);
    }

    @Test
    public void aNewDealKeepsTheProbabilityThatWasTyped() {
        creating();
        transition.set(JiraDealFields.PROBABILITY, 5.0);

        enter("issue-recognised");

        verify(transition.issue, never()).setCustomFieldValue(eq(transition.field(JiraDealFields.PROBABILITY)), any());
    }

    /** Case C03. */
    @Test
    public void aNewItemBelowDealCarriesItsStagesValues_whateverWasTyped() {
        creating();
        transition.set(JiraDealFields.PROBABILITY, 80.0);
        transition.set(JiraDealFields.CATEGORY, pipelineCategory);

        enter("beyond-lead");

        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.PROBABILITY), 0.0);
        verify(transition.issue).setCustomFieldValue(transition.field(JiraDealFields.CATEGORY), omittedCategory);
    }

    @Test
    public void aNewItemThatNobodyIsNamedForBelongsToWhoCreatesIt() {
        creating();
        when(permissions.hasPermission(
                        ProjectPermissions.ASSIGNABLE_USER, transition.issue.getProjectObject(), creator))
                .thenReturn(true);

        enter("beyond-lead");

        verify(transition.issue).setAssignee(creator);
    }

    @Test
    public void aCreatorWhoMayNotBeAssignedIsNot_andANamedOwnerStays() {
        creating();
        enter("beyond-lead");
        when(permissions.hasPermission(
                        ProjectPermissions.ASSIGNABLE_USER, transition.issue.getProjectObject(), creator))
                .thenReturn(true);
        ApplicationUser named = TestMessages.user("named");
        when(transition.issue.getAssignee()).thenReturn(named);
        enter("beyond-lead");

        verify(transition.issue, never()).setAssignee(any());
    }

    private void creating() {
        when(transition.issue.getId()).thenReturn(null);
        when(transition.issue.isCreated()).thenReturn(false);
    }

    private void enter(String stage) {
        StageEntryFunction function =
                new StageEntryFunction(
                        world.stageDefaults, world.pipelines, transition.reader(), transition.writer(), permissions) {
                    @Override
                    @SuppressWarnings("rawtypes")
                    protected ApplicationUser getCallerUser(Map transientVars, Map args) {
                        return creator;
                    }
                };
        function.execute(transition.vars(), Map.of(StageEntryFunction.STAGE, stage), null);
    }
}
