package io.pipewright.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class JqlMessagesTest {

    private static final String OPERATORS =
            " The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
    private static final SearchFixture SITE = SearchFixture.onH2();

    private final String jql;
    private final String message;

    public JqlMessagesTest(String jql, String message) {
        this.jql = jql;
        this.message = message;
    }

    @Parameters(name = "{0}")
    public static Object[][] queries() {
        return new Object[][] {
            {"", ""},
            {"  ORDER BY created DESC, key", ""},
            {"project = SALES", ""},
            {"PROJECT in (sales, 'Operations') AND NOT status = Won", ""},
            {"(assignee = currentUser() or reporter in membersOf(reps)) and created >= -7d order by \"Amount\" desc", ""
            },
            {"cf[1] >= 1000.5 and Amount < 1e6 && !(Amount = 5) || \"Expected close date\" <= endOfMonth()", ""},
            {"resolution = Unresolved and resolution is empty and assignee is not NULL", ""},
            {
                "created > '2024/01/05 10:00' and updated <= 2024-01-05 and created >= startOfMonth(-1) and resolved < startOfDay(\"-1d\")",
                ""
            },
            {"summary ~ \"big \\\"red deal\\\"\" and text !~ 'x*'", ""},
            {"level = Board and statusCategory != Done and type = deal", ""},
            {"priority >= High", ""},
            {"Twin = 5", ""},
            {"\\u0070roject = SALES", ""},
            {"Code in (a, 'B', empty)", ""},
            {
                "project x",
                "Error in the JQL Query: Expecting operator but got 'x'." + OPERATORS + " (line 1, character 9)"
            },
            {
                "project =\n SALES x",
                "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'x'. (line 2, character 8)"
            },
            {"project", "Error in the JQL Query: Expecting operator before the end of the query." + OPERATORS},
            {
                "project =",
                "Error in the JQL Query: Expecting either a value, list or function before the end of the query."
            },
            {
                "project = and",
                "Error in the JQL Query: Expecting either a value, list or function but got 'and'. "
                        + "You must surround 'and' in quotation marks to use it as a value. (line 1, character 11)"
            },
            {"project = SALES and", "Error in the JQL Query: Expecting a field name at the end of the query."},
            {
                "and = 5",
                "Error in the JQL Query: Expecting a field name but got 'and'. "
                        + "You must surround 'and' in quotation marks to use it as a field name. (line 1, character 1)"
            },
            {"(project = SALES", "Error in the JQL Query: Expecting ')' before the end of the query."},
            {
                "project in (SALES OPS)",
                "Error in the JQL Query: Expecting either ')' or ',' but got 'OPS'. (line 1, character 19)"
            },
            {
                "summary ~ \"half",
                "Error in the JQL Query: The quoted string 'half' has not been completed. (line 1, character 11)"
            },
            {
                "summary ~ a@b",
                "Error in the JQL Query: The character '@' is a reserved JQL character. "
                        + "You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 12)"
            },
            {
                "summary ~ 'a\\q'",
                "Error in the JQL Query: '\\q' is an illegal JQL escape sequence. The valid escape sequences are "
                        + "\\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX. (line 1, character 13)"
            },
            {
                "summary ~ select",
                "Error in the JQL Query: 'select' is a reserved JQL word. "
                        + "You must surround it in quotation marks to use it in a query. (line 1, character 11)"
            },
            {
                "project = SALES order created",
                "Error in the JQL Query: Expecting 'by' but got 'created'. (line 1, character 23)"
            },
            {"x = 5", "Field 'x' does not exist or you do not have permission to view it."},
            {"Hidden = 5", "Field 'Hidden' does not exist or you do not have permission to view it."},
            {"project = Y", "The value 'Y' does not exist for the field 'project'."},
            {
                "status = Y and type = Z",
                "The value 'Y' does not exist for the field 'status'. | The value 'Z' does not exist for the field 'type'."
            },
            {"assignee = nobody", "The value 'nobody' does not exist for the field 'assignee'."},
            {"key = SALES-99999", "An issue with key 'SALES-99999' does not exist for field 'key'."},
            {"id = 99999", "A value with ID '99999' does not exist for the field 'id'."},
            {"key = 'no key'", "The issue key 'no key' for field 'key' is invalid."},
            {
                "created > someday",
                "Date value 'someday' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', "
                        + "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."
            },
            {
                "created > 2024-02-30",
                "Date value '2024-02-30' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', "
                        + "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."
            },
            {"Amount = 1e999", "The value '1e999' for field 'Amount' is not a valid number."},
            {"Amount = '12 million'", "The value '12 million' for field 'Amount' is not a valid number."},
            {"\"Forecast category\" = Hope", "The option 'Hope' for field 'Forecast category' does not exist."},
            {"status ~ Open", "The operator '~' is not supported by the 'status' field."},
            {
                "status is Open",
                "The operator 'is' cannot be used with the value '\"Open\"' of the field 'status'; it takes only EMPTY or NULL."
            },
            {"status in Open", "Operator 'in' does not support the non-list value '\"Open\"' for field 'status'."},
            {
                "status = (Open, Won)",
                "Operator '=' does not support the list value '(\"Open\", \"Won\")' for field 'status'."
            },
            {"Amount > empty", "Operator '>' does not support searching for empty values for field 'Amount'."},
            {"issue in nothing(a)", "Unable to find JQL function 'nothing(a)'."},
            {"assignee = currentUser(x)", "Function 'currentUser' expected '0' arguments but received '1'."},
            {
                "assignee in membersOf(ghosts)",
                "Function 'membersOf' can not generate a list of usernames for group 'ghosts'; the group does not exist."
            },
            {
                "created > startOfMonth(soon)",
                "Duration for function 'startOfMonth' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier, but was 'soon'."
            },
            {"project = SALES order by text", "Not able to sort using field 'text'."},
            {"project = SALES order by x", "Field 'x' does not exist or you do not have permission to view it."},
            {"summary ~ '*x'", "The text query '*x' for field 'summary' is not allowed to start with '*'."},
            {"filter = 5", "A value with ID '5' does not exist for the field 'filter'."},
        };
    }

    @Test
    public void aQueryIsTakenOrRefusedWithJirasMessage() {
        assertThat(SITE.refusal(jql)).isEqualTo(message);
    }
}
