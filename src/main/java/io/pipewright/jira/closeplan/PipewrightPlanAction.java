package io.pipewright.jira.closeplan;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.kernel.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** The close plan of a deal on paper, for the customer: tasks, dates and people, without our notes and warnings. */
@LicensedOnly
public class PipewrightPlanAction extends JiraWebActionSupport {

    private final transient EditClosePlan plans;
    private final transient PrintedPlans printed;
    private String deal = "";
    private PrintedPlanView plan;

    @Inject
    public PipewrightPlanAction(EditClosePlan plans, PrintedPlans printed) {
        this.plans = plans;
        this.printed = printed;
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
            plan = printed.view(plans.view(deal));
            return SUCCESS;
        } catch (NotFound e) {
            ExecutingHttpRequest.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            return ERROR;
        }
    }

    public void setDeal(String key) {
        this.deal = key;
    }

    public PrintedPlanView getPlan() {
        return plan;
    }
}
