package io.pipewright.sandbox.importer;

import java.util.List;

/**
 * What an import did.
 *
 * @param imported the number of issues that are stored now
 * @param repaired what was put right or left out on the way
 * @param problems why projects were not imported; a project with a problem leaves nothing behind
 */
public record ImportReport(int imported, List<Note> repaired, List<Note> problems) {

    /**
     * One finding.
     *
     * @param line       the line of the file where the issue begins, or where the file cannot be read; 0 when it concerns no line
     * @param externalId the id in the file, or an empty text
     */
    public record Note(long line, String externalId, String message) {

        @Override
        public String toString() {
            return (line > 0 ? "line " + line + ": " : "")
                    + (externalId.isEmpty() ? "" : "[" + externalId + "] ")
                    + message;
        }
    }

    public boolean isClean() {
        return problems.isEmpty();
    }
}
