package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.Test;

/** What Jira's database keeps of the app is listed, and the list is what the jar has. */
public class PersistedNamesTest {

    @Test
    public void theListHasExactlyTheNamesOfTheJar() {
        assertThat(PersistedNames.problems(Repository.text(PersistedNames.FILE), PersistedNames.of(AppJar.built())))
                .isEmpty();
    }

    @Test
    public void namesOfEveryKindAreFound() {
        assertThat(PersistedNames.of(AppJar.built()))
                .extracting(line -> line.split("\t")[0])
                .contains(
                        "plugin-key",
                        "module",
                        "ao-namespace",
                        "ao-table",
                        "ao-column",
                        "customfield-type",
                        "customfield-searcher",
                        "workflow-class",
                        "workflow-argument",
                        "workflow-action",
                        "workflow-step",
                        "rest",
                        "webwork-alias",
                        "jql-function",
                        "setting",
                        "setup-item",
                        "deal-field",
                        "code",
                        "name");
    }

    @Test
    public void namesAreWrittenAsTheyAreStored() {
        assertThat(PersistedNames.of(AppJar.built()))
                .contains(
                        "plugin-key\tio.pipewright.jira",
                        "ao-column\tSETUP_ITEM.ITEM_NAME",
                        "customfield-type\tio.pipewright.jira:amount-field",
                        "setup-item\tfield.{}",
                        "setup-item\tissue-type",
                        "code\tLossReason NO_DECISION",
                        "workflow-argument\tio.pipewright.jira.workflow.ExitCriteriaValidator gate=evaluation",
                        "rest\tGET /rest/pipewright/1.0/deals/{key}/exit");
    }

    @Test
    public void aRenamedTableIsTwoProblems() {
        assertThat(PersistedNames.problems("ao-table\tPIPELINE\n", set("ao-table\tPIPELINES")))
                .containsExactly(
                        "listed, but gone from the jar: ao-table\tPIPELINE",
                        "in the jar, but not listed: ao-table\tPIPELINES");
    }

    @Test
    public void theSameNamesAreNoProblem() {
        assertThat(PersistedNames.problems("# tables\n\nao-table\tPIPELINE\n", set("ao-table\tPIPELINE")))
                .isEmpty();
    }

    private static NavigableSet<String> set(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
