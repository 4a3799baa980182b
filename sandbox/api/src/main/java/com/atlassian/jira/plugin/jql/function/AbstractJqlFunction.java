package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operand.FunctionOperand;

/** What all JQL functions share. */
public abstract class AbstractJqlFunction implements JqlFunction {

    private volatile JqlFunctionModuleDescriptor descriptor;

    @Override
    public void init(JqlFunctionModuleDescriptor value) {
        this.descriptor = value;
    }

    @Override
    public boolean isList() {
        return descriptor.isList();
    }

    @Override
    public String getFunctionName() {
        return descriptor.getFunctionName();
    }

    protected I18nHelper getI18n() {
        return com.atlassian.jira.component.ComponentAccessor.getJiraAuthenticationContext()
                .getI18nHelper();
    }

    protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
        MessageSet messages = new com.atlassian.jira.util.MessageSetImpl();
        if (operand.getArgs().size() != expected) {
            messages.addErrorMessage("Function '" + operand.getName() + "' expected '" + expected
                    + "' arguments but received '" + operand.getArgs().size() + "'.");
        }
        return messages;
    }
}
