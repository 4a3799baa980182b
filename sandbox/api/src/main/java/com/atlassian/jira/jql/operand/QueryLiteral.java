package com.atlassian.jira.jql.operand;

/** A value that a JQL operand stands for. */
public class QueryLiteral {

    private final com.atlassian.query.operand.Operand operand;
    private final String stringValue;
    private final Long longValue;

    public QueryLiteral(com.atlassian.query.operand.Operand operand, String value) {
        this.operand = operand;
        this.stringValue = value;
        this.longValue = null;
    }

    public QueryLiteral(com.atlassian.query.operand.Operand operand, Long value) {
        this.operand = operand;
        this.stringValue = null;
        this.longValue = value;
    }

    public String getStringValue() {
        return stringValue;
    }

    public Long getLongValue() {
        return longValue;
    }

    public com.atlassian.query.operand.Operand getSourceOperand() {
        return operand;
    }
}
