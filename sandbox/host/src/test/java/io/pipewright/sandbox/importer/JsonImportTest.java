package io.pipewright.sandbox.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import io.pipewright.sandbox.field.OptionStore;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.issue.IssueWorld;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.search.IssueIndex;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class JsonImportTest {

    private static final String DEAL = """
            {"externalId": "OPP-1", "summary": "Rollout 🚀", "issueType": "Task", "status": "Done", "resolution": "Done",
             "reporter": "moses", "assignee": "darcel", "created": "2016-10-20T00:00:00.000+0000", \
             "updated": "2017-03-01T10:00:00.000+0100",
             "customFieldValues": [{"fieldName": "Amount", \
             "fieldType": "com.atlassian.jira.plugin.system.customfieldtypes:float", "value": "1054"}],
             "history": [{"author": "moses", "created": "2017-03-01T09:00:00.000Z", "items": [
                {"fieldType": "jira", "field": "status", "from": "1", "fromString": "To Do", "to": "6", "toString": "Done"},
                {"fieldType": "custom", "field": "Amount", "fromString": "550", "toString": "1054"}]}],
             "comments": [{"body": "Signed", "author": "darcel", "created": "2017-03-01T09:30:00.000Z"}]}""";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final IssueWorld world = new IssueWorld();
    private final CustomField amount = world.numberField("Amount");
    private boolean killedWhileIndexing;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @After
    public void close() {
        world.close();
    }

    private ImportReport run(String text) throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, text);
        return run(file);
    }

    private ImportReport run(Path file) {
        return run(file, JsonImport.Arrivals.UNCOUNTED);
    }

    private ImportReport run(Path file, JsonImport.Arrivals arrivals) {
        Site site = world.site;
        Names names = new Names(
                new Names.Constants(site.issueTypes(), site.statuses(), site.resolutions(), site.priorities()),
                new Names.FieldNames(world.fields, new OptionStore(world.database)),
                site.users(),
                world.workflows);
        IssueWriter writer = new IssueWriter(
                world.database, world.store, world.entries, world.changeLog, world.comments, world.site.users());
        return new JsonImport(
                        names,
                        new Newcomers(site.users(), site.groups(), site.projects(), site.projectCreation()),
                        site.projectTable(),
                        writer,
                        new CountingIndex(),
                        new Texts(() -> Locale.ENGLISH).forLocale(Locale.ENGLISH),
                        new PrintStream(console, true, StandardCharsets.UTF_8),
                        Clock.systemUTC())
                .run(file, world.admin, arrivals);
    }

    private final class CountingIndex implements IssueIndex {
        @Override
        public void reindex(Collection<Long> issueIds) {
            if (killedWhileIndexing) {
                throw new ThreadDeath();
            }
            world.told.add("index " + issueIds.size());
        }

        @Override
        public void remove(long issueId) {
            world.told.add("unindex");
        }

        @Override
        public void reindexAll() {
            world.told.add("index all");
        }
    }

    private static String file(String key, String... issues) {
        return "{\"users\": [{\"name\": \"moses\", \"fullname\": \"Moses Frase\"},"
                + " {\"name\": \"darcel\", \"fullname\": \"Darcel Schlecht\","
                + " \"active\": false, \"groups\": [\"Central\"]}],\n\"projects\": [{\"name\": \"CRM\", \"key\": \""
                + key + "\", \"type\": \"business\",\n"
                + "\"issues\": [\n" + String.join(",\n", issues) + "\n]}]}";
    }

    private long count(String table) {
        return world.database
                .queryOne("select count(*) from " + table, row -> row.getLong(1))
                .orElseThrow();
    }

    private void assertNothingStayed() {
        for (String table : List.of(
                "jiraissue", "customfieldvalue", "changegroup", "changeitem", "jiraaction", "os_wfentry", "os_step")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(world.site.projects().getProjectObjByKey("CRM")).isNull();
        assertThat(world.site.users().getUserByName("moses")).isNull();
        assertThat(world.told).isEmpty();
    }

    @Test
    public void anIssueComesInWithEverythingTheFileSays() throws IOException {
        ImportReport report = run(file("CRM", DEAL));
        assertThat(report.problems()).isEmpty();
        assertThat(report.imported()).isEqualTo(1);
        MutableIssue issue = world.store.find("CRM-1").orElseThrow();
        assertThat(issue.getSummary()).isEqualTo("Rollout 🚀");
        assertThat(issue.getStatusId()).isEqualTo(Seed.DONE);
        assertThat(issue.getResolution().getName()).isEqualTo("Done");
        assertThat(issue.getCreated().toInstant()).isEqualTo(Instant.parse("2016-10-20T00:00:00Z"));
        assertThat(issue.getUpdated().toInstant()).isEqualTo(Instant.parse("2017-03-01T09:00:00Z"));
        assertThat(issue.getResolutionDate().toInstant()).isEqualTo(Instant.parse("2017-03-01T09:00:00Z"));
        assertThat(issue.getReporter().getDisplayName()).isEqualTo("Moses Frase");
        assertThat(issue.getAssignee().isActive()).isFalse();
        assertThat(issue.getCustomFieldValue(amount)).isEqualTo(1054.0);
        assertThat(world.site.groups().isMember("Central", issue.getAssignee())).isTrue();
        assertThat(world.commentService.of(issue.getId()))
                .extracting(comment -> comment.body())
                .containsExactly("Signed");
    }

    @Test
    public void theHistoryStandsAsGiven_withTheStatusIdsOfThisSite() throws IOException {
        run(file("CRM", DEAL));
        var history = world.history(world.store.find("CRM-1").orElseThrow());
        assertThat(history).hasSize(1);
        assertThat(history.get(0).getAuthorKey())
                .isEqualTo(world.site.users().getUserByName("moses").getKey());
        assertThat(history.get(0).getTimePerformed().toInstant()).isEqualTo(Instant.parse("2017-03-01T09:00:00Z"));
        assertThat(history.get(0).getChangeItemBeans())
                .extracting(
                        ChangeItemBean::getField,
                        ChangeItemBean::getFrom,
                        ChangeItemBean::getFromString,
                        ChangeItemBean::getTo,
                        ChangeItemBean::getToString)
                .containsExactly(
                        Tuple.tuple("status", Seed.TO_DO, "To Do", Seed.DONE, "Done"),
                        Tuple.tuple("Amount", null, "550", null, "1054"));
    }

    @Test
    public void anImportedIssueMovesOn_andTheNextKeyIsFree() throws IOException {
        run(file("SALES", DEAL.replace("\"externalId\"", "\"key\": \"SALES-7\", \"externalId\"")));
        MutableIssue issue = world.store.find("SALES-7").orElseThrow();
        assertThat(world.transition(issue, 11, world.input()).getIssue().getStatusId())
                .isEqualTo(Seed.TO_DO);
        assertThat(world.createIssue("Next").getKey()).isEqualTo("SALES-8");
    }

    @Test
    public void anImportTellsTheIndexAndNobodyElse() throws IOException {
        run(file("CRM", DEAL));
        assertThat(world.told).containsExactly("index 1");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("Checking CRM: 1 issues", "Indexing CRM: 1 issues");
    }

    @Test
    public void aFileThatBreaksOffLeavesNothingBehind() throws IOException {
        String whole = file("CRM", DEAL, DEAL.replace("OPP-1", "OPP-2"));
        ImportReport report = run(whole.substring(0, whole.length() - 60));
        assertThat(report.imported()).isZero();
        assertThat(report.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.line()).isGreaterThan(10);
            assertThat(problem.message())
                    .startsWith("The file is not complete JSON; nothing was imported. Export or copy it again in full");
            assertThat(problem.toString()).startsWith("line " + problem.line() + ": ");
        });
        assertNothingStayed();
    }

    @Test
    public void everyProblemIsReportedByLineAndId_andNothingOfTheProjectIsStored() throws IOException {
        ImportReport report = run(file(
                "CRM",
                DEAL,
                DEAL.replace("OPP-1", "OPP-2").replace("\"status\": \"Done\"", "\"status\": \"Galloping\""),
                DEAL.replace("OPP-1", "OPP-3").replace("\"1054\"}]", "\"1e999\"}]"),
                DEAL,
                DEAL.replace("OPP-1", "OPP-5").replace("2016-10-20T00", "2016-13-41T00"),
                DEAL.replace("OPP-1", "OPP-6").replace("\"fieldName\": \"Amount\"", "\"fieldName\": \"Weight\""),
                DEAL.replace("OPP-1", "OPP-7").replace("\"Rollout 🚀\"", "\"\"")));
        assertThat(report.imported()).isZero();
        assertThat(report.problems())
                .extracting(ImportReport.Note::externalId)
                .containsExactly("OPP-2", "OPP-3", "OPP-1", "OPP-5", "OPP-6", "OPP-7");
        assertThat(report.problems()).extracting(ImportReport.Note::line).containsExactly(11L, 18L, 25L, 32L, 39L, 46L);
        assertThat(report.problems()).extracting(ImportReport.Note::message).satisfies(messages -> {
            assertThat(messages.get(0)).isEqualTo("The status 'Galloping' does not exist.");
            assertThat(messages.get(1)).startsWith("The value of 'Amount' cannot be taken");
            assertThat(messages.get(2)).isEqualTo("The externalId 'OPP-1' was used before, in line 4.");
            assertThat(messages.get(3)).contains("2016-13-41T00");
            assertThat(messages.get(4)).contains("'Weight'");
            assertThat(messages.get(5)).contains("'summary' is missing");
        });
        assertNothingStayed();
    }

    @Test
    public void whatCanBePutRightIsReported() throws IOException {
        ImportReport report = run(file(
                "CRM",
                DEAL.replace("\"reporter\": \"moses\"", "\"reporter\": \"ghost\", \"labels\": [\"a\"]")
                        .replace("\"updated\": \"2017", "\"updated\": \"2015")
                        .replace("\"fromString\": \"To Do\"", "\"fromString\": \"Gone\"")));
        assertThat(report.problems()).isEmpty();
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.repaired())
                .extracting(ImportReport.Note::message)
                .anyMatch(message -> message.contains("labels"))
                .anyMatch(message -> message.contains("'Gone'"))
                .anyMatch(message -> message.contains("before it was created"))
                .anyMatch(message -> message.contains("'ghost'"));
        assertThat(world.store.find("CRM-1").orElseThrow().getReporter().isActive())
                .isFalse();
    }

    @Test
    public void aTakenKeyIsAProblem() throws IOException {
        world.createIssue("First");
        ImportReport report =
                run(file("SALES", DEAL.replace("\"externalId\"", "\"key\": \"SALES-1\", \"externalId\"")));
        assertThat(report.problems())
                .extracting(ImportReport.Note::message)
                .containsExactly("The key SALES-1 is used already.");
        assertThat(count("jiraissue")).isEqualTo(1);
    }

    @Test
    public void aFileThatIsNotThereIsAProblem() {
        assertThat(run(Path.of("no-such-file.json")).problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("no-such-file.json");
    }

    @Test
    public void severalBatchesComeInWithOneQueryForTheirHistory() throws IOException {
        List<String> issues = new ArrayList<>();
        for (int i = 0; i < 1203; i++) {
            issues.add(DEAL.replace("OPP-1", "OPP-" + i));
        }
        assertThat(run(file("CRM", issues.toArray(String[]::new))).imported()).isEqualTo(1203);
        assertThat(count("customfieldvalue")).isEqualTo(1203);
        assertThat(count("changeitem")).isEqualTo(2406);
        assertThat(world.told).containsExactly("index 500", "index 500", "index 203");
        assertThat(console.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Importing CRM: 1,000 of 1,203 issues");
    }

    /** Case R10: that a project has come in is written in the transaction that brings it in, and not after its issues are indexed. */
    @Test
    public void anImportThatIsKilledWhileIndexingIsNotRepeatedAtTheNextStart() throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, file("CRM", DEAL));
        killedWhileIndexing = true;
        assertThatThrownBy(() -> run(file, new StoredArrivals())).isInstanceOf(ThreadDeath.class);
        killedWhileIndexing = false;

        ImportReport again = run(file, new StoredArrivals());

        assertThat(again.imported()).isZero();
        assertThat(again.problems()).isEmpty();
        assertThat(count("jiraissue")).isEqualTo(1);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("Project CRM of this file was imported before and is not imported again.");
    }

    /** Case R10, the other half. */
    @Test
    public void anImportThatIsKilledBeforeItsEndLeavesNoTraceAndComesInAtTheNextStart() throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, file("CRM", DEAL));
        StoredArrivals killed = new StoredArrivals() {
            @Override
            public void add(int position) {
                super.add(position);
                throw new ThreadDeath();
            }
        };
        assertThatThrownBy(() -> run(file, killed)).isInstanceOf(ThreadDeath.class);
        assertNothingStayed();

        assertThat(run(file, new StoredArrivals()).imported()).isEqualTo(1);
    }

    private class StoredArrivals implements JsonImport.Arrivals {

        private final PluginSettings settings = new StoredSettings(world.database).createGlobalSettings();

        @Override
        public boolean has(int position) {
            return settings.get("came in " + position) != null;
        }

        @Override
        public void add(int position) {
            settings.put("came in " + position, "yes");
        }
    }
}
