package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.Test;

/** The ledger lists exactly what the built app asks of Jira. */
public class LedgerTest {

    private static final ApiMember CALL =
            ApiMember.method("com/atlassian/jira/issue/Issue", "getKey", "()Ljava/lang/String;", "call");
    private static final String ROW = "| `com.atlassian.jira.issue.Issue` | `String getKey()` | call | [V] | seen |\n";

    @Test
    public void theLedgerListsExactlyWhatTheJarUses() {
        assertThat(Ledger.parse(Repository.text(Ledger.FILE)).problems(ApiUse.of(AppJar.built())))
                .isEmpty();
    }

    @Test
    public void theJarUsesWhatTheAppIsKnownToUse() {
        assertThat(ApiUse.of(AppJar.built()))
                .extracting(ApiMember::key)
                .contains(
                        "com.atlassian.jira.workflow.function.issue.UpdateIssueStatusFunction (type)",
                        "com.atlassian.jira.issue.customfields.searchers.NumberRangeSearcher (type)",
                        "com.opensymphony.workflow.Validator void validate("
                                + "java.util.Map, java.util.Map, com.opensymphony.module.propertyset.PropertySet)",
                        "com.atlassian.jira.web.action.JiraWebActionSupport String doDefault()");
    }

    @Test
    public void aMemberThatTheLedgerLacksIsAProblem() {
        assertThat(Ledger.parse("").problems(set(CALL)))
                .containsExactly("not in the ledger: com.atlassian.jira.issue.Issue String getKey() (call)");
    }

    @Test
    public void aMemberThatIsNoLongerUsedIsAProblem() {
        assertThat(Ledger.parse(ROW).problems(set()))
                .containsExactly("no longer used: com.atlassian.jira.issue.Issue String getKey() (call)");
    }

    @Test
    public void anotherSignatureIsAnotherMember() {
        ApiMember other = ApiMember.method("com/atlassian/jira/issue/Issue", "getKey", "(I)Ljava/lang/String;", "call");
        assertThat(Ledger.parse(ROW).problems(set(other))).hasSize(2);
    }

    @Test
    public void aRowWithoutSourceOrWithAnUnknownLevelIsAProblem() {
        assertThat(Ledger.parse(ROW.replace("seen", "")).problems(set(CALL))).hasSize(1);
        assertThat(Ledger.parse(ROW.replace("[V]", "[?]")).problems(set(CALL))).hasSize(1);
        assertThat(Ledger.parse(ROW).problems(set(CALL))).isEmpty();
    }

    @Test
    public void writingTheTableAnewKeepsWhatIsKnown() {
        assertThat(Ledger.parse(ROW).table(set(CALL))).endsWith(ROW);
    }

    private static NavigableSet<ApiMember> set(ApiMember... members) {
        return new TreeSet<>(List.of(members));
    }
}
