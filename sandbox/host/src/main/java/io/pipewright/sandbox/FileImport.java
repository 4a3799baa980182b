package io.pipewright.sandbox;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.importer.ImportReport;
import io.pipewright.sandbox.importer.IssueWriter;
import io.pipewright.sandbox.importer.JsonImport;
import io.pipewright.sandbox.importer.Names;
import io.pipewright.sandbox.importer.Newcomers;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.tracker.IssueTracker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Imports files of Jira's JSON format into the tracker and says on the console what became of them. */
final class FileImport implements DemoSetup.Importer {

    private final IssueTracker tracker;
    private final I18nHelper texts;
    private final Clock clock;

    /** @param texts the language of the report */
    FileImport(IssueTracker tracker, I18nHelper texts, Clock clock) {
        this.tracker = tracker;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void importFile(Path file) throws IOException {
        ImportReport report = run(file, JsonImport.Arrivals.UNCOUNTED);
        if (!report.problems().isEmpty()) {
            throw new IOException("The import was refused: " + report.problems().get(0));
        }
    }

    /** Imports what of the file's content has not come in before. */
    void once(Path file) {
        run(file, new Imports(new StoredSettings(tracker.site().database())).of(file));
    }

    private ImportReport run(Path file, JsonImport.Arrivals arrivals) {
        ApplicationUser admin = tracker.site().users().getUserByName("admin");
        ImportReport report = jsonImport().run(file, admin, arrivals);
        System.out.println("Imported " + report.imported() + " issues from " + file);
        report.repaired().forEach(note -> System.out.println("  repaired " + note));
        report.problems().forEach(note -> System.err.println("  refused " + note));
        return report;
    }

    private JsonImport jsonImport() {
        Site site = tracker.site();
        return new JsonImport(
                names(site, tracker.fields()),
                new Newcomers(site.users(), site.groups(), site.projects(), site.projectCreation()),
                site.projectTable(),
                writer(site),
                tracker.index(),
                texts,
                System.out,
                clock);
    }

    private Names names(Site site, Fields fields) {
        return new Names(
                new Names.Constants(site.issueTypes(), site.statuses(), site.resolutions(), site.priorities()),
                new Names.FieldNames(fields.customFields(), fields.options()),
                site.users(),
                tracker.workflows());
    }

    private IssueWriter writer(Site site) {
        return new IssueWriter(
                site.database(),
                tracker.store(),
                tracker.entries(),
                tracker.changeLog(),
                tracker.commentStore(),
                site.users());
    }
}
