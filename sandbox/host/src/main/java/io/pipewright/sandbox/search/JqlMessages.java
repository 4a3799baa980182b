package io.pipewright.sandbox.search;

/** The sentences with which a wrong query is refused, worded as Jira words them so that clients recognise them. */
final class JqlMessages {

    private static final String PREFIX = "Error in the JQL Query: ";
    private static final String OPERATORS =
            " The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

    private JqlMessages() {}

    static String expectingOperator(JqlToken got) {
        return got.isEnd()
                ? PREFIX + "Expecting operator before the end of the query." + OPERATORS
                : PREFIX + "Expecting operator but got '" + got.text() + "'." + OPERATORS + got.position();
    }

    static String expectingField(JqlToken got) {
        return got.isEnd()
                ? PREFIX + "Expecting a field name at the end of the query."
                : PREFIX + "Expecting a field name but got '" + got.text() + "'. You must surround '" + got.text()
                        + "' in quotation marks to use it as a field name." + got.position();
    }

    static String expectingOperand(JqlToken got) {
        return got.isEnd()
                ? PREFIX + "Expecting either a value, list or function before the end of the query."
                : PREFIX + "Expecting either a value, list or function but got '" + got.text()
                        + "'. You must surround '" + got.text() + "' in quotation marks to use it as a value."
                        + got.position();
    }

    static String expectingArgument(JqlToken got) {
        return got.isEnd()
                ? PREFIX + "Expecting a function argument before the end of the query."
                : PREFIX + "Expecting a function argument but got '" + got.text() + "'. You must surround '"
                        + got.text() + "' in quotation marks to use it as an argument." + got.position();
    }

    static String expecting(String what, JqlToken got) {
        return got.isEnd()
                ? PREFIX + "Expecting " + what + " before the end of the query."
                : PREFIX + "Expecting " + what + " but got '" + got.text() + "'." + got.position();
    }

    static String reservedWord(JqlToken got) {
        return PREFIX + "'" + got.text()
                + "' is a reserved JQL word. You must surround it in quotation marks to use it in a query."
                + got.position();
    }

    static String reservedCharacter(char c, String position) {
        return PREFIX + "The character '" + c
                + "' is a reserved JQL character. You must enclose it in a string or use the escape '\\u"
                + String.format("%04x", (int) c) + "' instead." + position;
    }

    static String unfinishedString(String text, String position) {
        return PREFIX + "The quoted string '" + text + "' has not been completed." + position;
    }

    static String illegalEscape(String escape, String position) {
        return PREFIX + "'" + escape
                + "' is an illegal JQL escape sequence. The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, "
                + "'\\ ' and \\uXXXX." + position;
    }

    static String tooDeep(JqlToken at) {
        return PREFIX + "The query is nested too deeply." + at.position();
    }

    static String noField(String name) {
        return "Field '" + name + "' does not exist or you do not have permission to view it.";
    }

    static String noValue(String value, String field) {
        return "The value '" + value + "' does not exist for the field '" + field + "'.";
    }

    static String noId(String value, String field) {
        return "A value with ID '" + value + "' does not exist for the field '" + field + "'.";
    }

    static String noIssue(String key, String field) {
        return "An issue with key '" + key + "' does not exist for field '" + field + "'.";
    }

    static String malformedKey(String key, String field) {
        return "The issue key '" + key + "' for field '" + field + "' is invalid.";
    }

    static String noOption(String value, String field) {
        return "The option '" + value + "' for field '" + field + "' does not exist.";
    }

    static String noNumber(String value, String field) {
        return "The value '" + value + "' for field '" + field + "' is not a valid number.";
    }

    static String noDate(String value, String field) {
        return "Date value '" + value + "' for field '" + field
                + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', "
                + "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";
    }

    static String noText(String value, String field) {
        return "Unable to parse the text '" + value + "' for field '" + field + "'.";
    }

    static String leadingWildcard(String field, String value) {
        return "The text query '" + value + "' for field '" + field + "' is not allowed to start with '"
                + value.charAt(0) + "'.";
    }

    static String operatorUnsupported(JqlOperator operator, String field) {
        return "The operator '" + operator.symbol() + "' is not supported by the '" + field + "' field.";
    }

    static String emptyUnsupported(JqlOperator operator, String field) {
        return "Operator '" + operator.symbol() + "' does not support searching for empty values for field '" + field
                + "'.";
    }

    static String notAList(JqlOperator operator, String operand, String field) {
        return "Operator '" + operator.symbol() + "' does not support the non-list value '" + operand + "' for field '"
                + field + "'.";
    }

    static String isAList(JqlOperator operator, String operand, String field) {
        return "Operator '" + operator.symbol() + "' does not support the list value '" + operand + "' for field '"
                + field + "'.";
    }

    static String onlyEmpty(JqlOperator operator, String operand, String field) {
        return "The operator '" + operator.symbol() + "' cannot be used with the value '" + operand + "' of the field '"
                + field + "'; it takes only EMPTY or NULL.";
    }

    static String noFunction(String name) {
        return "Unable to find JQL function '" + name + "'.";
    }

    static String argumentCount(String function, int expected, int got) {
        return "Function '" + function + "' expected '" + expected + "' arguments but received '" + got + "'.";
    }

    static String atMostArguments(String function, int most, int got) {
        return "Function '" + function + "' expected between '0' and '" + most + "' arguments but received '" + got
                + "'.";
    }

    static String badIncrement(String function, String argument) {
        return "Duration for function '" + function
                + "' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier, but was '" + argument + "'.";
    }

    static String noGroup(String function, String group) {
        return "Function '" + function + "' can not generate a list of usernames for group '" + group
                + "'; the group does not exist.";
    }

    static String noSort(String field) {
        return "Not able to sort using field '" + field + "'.";
    }

    static String cyclicFilter(String value) {
        return "Field 'filter' with value '" + value + "' refers to itself.";
    }
}
