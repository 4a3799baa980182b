package io.pipewright.sandbox.importer;

import com.atlassian.jira.util.I18nHelper;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.importer.ImportReport.Note;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all issues of a project before any is stored, and gathers what the whole of them needs. */
final class ProjectCheck {

    private final I18nHelper texts;
    private final Target target;
    private final Instant now;
    private final Set<Long> takenNumbers;
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final Set<Long> numbers = new HashSet<>();
    private final Set<String> userNames = new LinkedHashSet<>();
    private final List<Note> problems = new ArrayList<>();
    private final List<Note> repaired = new ArrayList<>();

    /** @param takenNumbers the numbers of issues that the project has already */
    ProjectCheck(I18nHelper texts, Target target, Instant now, Set<Long> takenNumbers) {
        this.texts = texts;
        this.target = target;
        this.now = now;
        this.takenNumbers = takenNumbers;
    }

    void run(ImportFile file, int position) throws IOException {
        file.eachIssue(position, this::check);
    }

    private void check(long line, JsonNode json) {
        IssueReader reader = new IssueReader(texts, target, now, json);
        ReadIssue issue = reader.read();
        String id = json.isObject() ? reader.externalId() : "";
        reader.problems().forEach(problem -> problems.add(new Note(line, id, problem)));
        reader.repaired().forEach(repair -> repaired.add(new Note(line, id, repair)));
        userNames.addAll(reader.userNames());
        Long before = id.isEmpty() ? null : lineOfId.putIfAbsent(id, line);
        if (before != null) {
            problems.add(new Note(line, id, texts.getText("sandbox.import.id.twice", id, before.toString())));
        }
        if (issue != null
                && issue.number() != null
                && (takenNumbers.contains(issue.number()) || !numbers.add(issue.number()))) {
            problems.add(
                    new Note(line, id, texts.getText("sandbox.import.key.taken", target.key() + "-" + issue.number())));
        }
    }

    Set<String> userNames() {
        return userNames;
    }

    /** The largest number that a key of the file asks for, or 0. */
    long largestNumber() {
        return numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    List<Note> problems() {
        return problems;
    }

    List<Note> repaired() {
        return repaired;
    }
}
