package io.pipewright.sandbox.importer;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.importer.ImportReport.Note;
import io.pipewright.sandbox.search.IssueIndex;
import io.pipewright.sandbox.site.ProjectTable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports a file in Jira's JSON format: users, projects and issues with their history. All issues of a project are read and checked before
 * the first is stored, and then stored in one transaction. No validator runs and no event is fired, as in Jira.
 */
public final class JsonImport {

    private static final Logger LOG = LoggerFactory.getLogger(JsonImport.class);
    private static final int PROGRESS = 1000;
    private static final int INDEXED_AT_ONCE = 500;

    private final Names names;
    private final Newcomers newcomers;
    private final ProjectTable projects;
    private final IssueWriter writer;
    private final IssueIndex index;
    private final I18nHelper texts;
    private final PrintStream console;
    private final Clock clock;

    /**
     * @param texts   the language of the report
     * @param console where the progress is shown
     */
    public JsonImport(
            Names names,
            Newcomers newcomers,
            ProjectTable projects,
            IssueWriter writer,
            IssueIndex index,
            I18nHelper texts,
            PrintStream console,
            Clock clock) {
        this.names = names;
        this.newcomers = newcomers;
        this.projects = projects;
        this.writer = writer;
        this.index = index;
        this.texts = texts;
        this.console = console;
        this.clock = clock;
    }

    /** Which projects of a file have come in, in a place that keeps it in the transaction that stores the project. */
    public interface Arrivals {

        /** For what may come in any number of times. */
        Arrivals UNCOUNTED = new Arrivals() {
            @Override
            public boolean has(int position) {
                return false;
            }

            @Override
            public void add(int position) {
                // nobody asks
            }
        };

        /** @param position which project of the file, from 0 */
        boolean has(int position);

        void add(int position);
    }

    /** What is known of the file while it is imported. */
    private static final class Findings {
        private final Map<String, JsonNode> users = new HashMap<>();
        private final List<Note> repaired = new ArrayList<>();
        private final List<Note> problems = new ArrayList<>();
        private final Arrivals arrivals;
        private int imported;

        private Findings(Arrivals arrivals) {
            this.arrivals = arrivals;
        }
    }

    /**
     * @param lead     who leads projects that the import creates and for which the file names nobody
     * @param arrivals asked before each project, and told of it
     */
    public ImportReport run(Path path, ApplicationUser lead, Arrivals arrivals) {
        Findings findings = new Findings(arrivals);
        ImportFile file = new ImportFile(path);
        try {
            ImportFile.Outline outline = file.outline();
            outline.users()
                    .forEach(user -> findings.users.put(
                            user.path("name").asText("").strip().toLowerCase(Locale.ROOT), user));
            if (outline.hasLinks()) {
                findings.repaired.add(new Note(0, "", texts.getText("sandbox.import.left.out", "links")));
            }
            for (int position = 0; position < outline.projects().size(); position++) {
                importProject(file, position, outline.projects().get(position), lead, findings);
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.problems.add(new Note(line, "", texts.getText("sandbox.import.json", e.getOriginalMessage())));
        } catch (IOException e) {
            findings.problems.add(new Note(
                    0,
                    "",
                    texts.getText("sandbox.import.unreadable", path.toString(), String.valueOf(e.getMessage()))));
        }
        return new ImportReport(findings.imported, List.copyOf(findings.repaired), List.copyOf(findings.problems));
    }

    private void importProject(
            ImportFile file, int position, ImportFile.ProjectHead head, ApplicationUser lead, Findings findings)
            throws IOException {
        if (findings.arrivals.has(position)) {
            console.println(texts.getText("sandbox.import.before", head.key()));
            return;
        }
        if (!head.key().matches("[A-Z][A-Z0-9]{1,9}")) {
            findings.problems.add(new Note(0, "", texts.getText("sandbox.import.project.key", head.key())));
            return;
        }
        Project project = newcomers.projects().getProjectObjByKey(head.key());
        console.println(texts.getText("sandbox.import.checking", head.key(), head.issues()));
        ProjectCheck check =
                new ProjectCheck(texts, new Target(names, head.key(), project), clock.instant(), takenNumbers(project));
        check.run(file, position);
        findings.repaired.addAll(check.repaired());
        findings.problems.addAll(check.problems());
        if (check.problems().isEmpty()) {
            store(file, position, head, check, lead, findings);
        }
    }

    private Set<Long> takenNumbers(Project project) {
        return project == null
                ? Set.of()
                : new HashSet<>(writer.database()
                        .query(
                                "select issuenum from jiraissue where project = ?",
                                row -> row.getLong(1),
                                project.getId()));
    }

    private void store(
            ImportFile file,
            int position,
            ImportFile.ProjectHead head,
            ProjectCheck check,
            ApplicationUser lead,
            Findings findings) {
        List<Note> repaired = new ArrayList<>();
        try {
            List<Long> ids = writer.database().inTransaction(() -> {
                List<Long> stored = storeAll(file, position, head, check, lead, findings.users, repaired);
                findings.arrivals.add(position);
                return stored;
            });
            findings.imported += ids.size();
            findings.repaired.addAll(repaired);
            buildIndex(head.key(), ids, findings);
        } catch (RuntimeException e) {
            LOG.error("The import of {} failed", head.key(), e);
            findings.problems.add(new Note(
                    0, "", texts.getText("sandbox.import.failed", head.key(), String.valueOf(e.getMessage()))));
        }
    }

    private List<Long> storeAll(
            ImportFile file,
            int position,
            ImportFile.ProjectHead head,
            ProjectCheck check,
            ApplicationUser lead,
            Map<String, JsonNode> users,
            List<Note> repaired) {
        users.values().forEach(newcomers::createUser);
        for (String name : check.userNames()) {
            if (newcomers.createMissing(name)) {
                repaired.add(new Note(0, "", texts.getText("sandbox.import.user.created", name)));
            }
        }
        Project project = newcomers.project(head, lead);
        Target target = new Target(names, head.key(), project);
        long last = Math.max(counter(project), check.largestNumber());
        IssueWriter.Run run = writer.new Run(project.getId(), last);
        eachIssue(file, position, json -> {
            run.add(new IssueReader(texts, target, clock.instant(), json).read());
            showProgress(head, run.taken());
        });
        run.flush();
        projects.raiseIssueNumber(project.getId(), run.lastNumber());
        return List.copyOf(run.stored());
    }

    private static void eachIssue(ImportFile file, int position, Consumer<JsonNode> work) {
        try {
            file.eachIssue(position, (line, json) -> work.accept(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Holds the project, so that nobody takes a number of its issues until the import is through. */
    private long counter(Project project) {
        return writer.database()
                .queryOne("select counter from project where id = ? for update", row -> row.getLong(1), project.getId())
                .orElse(0L);
    }

    private void showProgress(ImportFile.ProjectHead head, int count) {
        if (count % PROGRESS == 0) {
            console.println(texts.getText("sandbox.import.progress", head.key(), count, head.issues()));
        }
    }

    private void buildIndex(String key, List<Long> ids, Findings findings) {
        console.println(texts.getText("sandbox.import.indexing", key, ids.size()));
        try {
            for (int from = 0; from < ids.size(); from += INDEXED_AT_ONCE) {
                index.reindex(ids.subList(from, Math.min(ids.size(), from + INDEXED_AT_ONCE)));
            }
        } catch (RuntimeException e) {
            LOG.error("The imported issues of {} could not be indexed", key, e);
            findings.repaired.add(new Note(0, "", texts.getText("sandbox.import.index.failed", key)));
        }
    }
}
