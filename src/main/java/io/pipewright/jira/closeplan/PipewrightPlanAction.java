package io.pipewright.jira.closeplan;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotFound;
import io.pipewright.stage.DealFinder;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** The close plan of a deal on paper, for the customer: tasks, dates and people, without our notes and warnings. */
@LicensedOnly
public class PipewrightPlanAction extends JiraWebActionSupport {

    private static final String AGREED = "agreed";

    private final transient EditClosePlan plans;
    private final transient DealFinder deals;
    private final transient CurrentActor current;
    private final transient Messages messages;
    private final transient People people;
    private String deal = "";
    private String version = "";
    private PrintedPlanView plan;

    @Inject
    public PipewrightPlanAction(
            EditClosePlan plans, DealFinder deals, CurrentActor current, Messages messages, People people) {
        this.plans = plans;
        this.deals = deals;
        this.current = current;
        this.messages = messages;
        this.people = people;
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    public String doDefault() {
        return show();
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    protected String doExecute() {
        return show();
    }

    /** A deal that does not exist and one that the user may not see get the same answer. */
    private String show() {
        try {
            plan = print(current.get());
            return SUCCESS;
        } catch (NotFound e) {
            ExecutingHttpRequest.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            return ERROR;
        }
    }

    private PrintedPlanView print(Actor reader) {
        Sentences to = messages.to(reader);
        PlanOverview overview = plans.view(reader, deals.find(reader, deal));
        PlanLabels labels = new PlanLabels(to, people, reader.zone(), overview);
        return new PrintedPlan(to, labels, reader.today(), overview, AGREED.equals(version)).view();
    }

    public void setDeal(String key) {
        this.deal = key;
    }

    /** {@code agreed} for the plan as the customer agreed to it, anything else for the plan as it stands. */
    public void setVersion(String which) {
        this.version = which;
    }

    /** Where Jira itself begins, for whoever came by a link that leads nowhere. */
    public String getHome() {
        return ExecutingHttpRequest.get().getContextPath() + "/";
    }

    public PrintedPlanView getPlan() {
        return plan;
    }
}
