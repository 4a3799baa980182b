package io.pipewright.sandbox.crm;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a conversion repaired and what it left out, each with line and reason, so that no row is dropped in silence. */
public final class ConversionReport {

    /** A row that was repaired or left out. */
    public record Note(String file, long line, String reason) {}

    private final List<Note> repaired = new ArrayList<>();
    private final List<Note> leftOut = new ArrayList<>();
    private int converted;

    void repaired(String file, long line, String reason) {
        repaired.add(new Note(file, line, reason));
    }

    void leftOut(String file, long line, String reason) {
        leftOut.add(new Note(file, line, reason));
    }

    void converted() {
        converted++;
    }

    public int convertedDeals() {
        return converted;
    }

    public List<Note> repairs() {
        return List.copyOf(repaired);
    }

    public List<Note> rowsLeftOut() {
        return List.copyOf(leftOut);
    }

    /** Prints how often each repair was made, and every row that was left out. */
    public void print(PrintStream out) {
        out.println(converted + " deals converted");
        Map<String, Integer> counts = new TreeMap<>();
        repaired.forEach(note -> counts.merge(note.reason(), 1, Integer::sum));
        counts.forEach((reason, count) -> out.println("  repaired in " + count + " rows: " + reason));
        leftOut.forEach(
                note -> out.println("  left out: " + note.file() + ", line " + note.line() + ": " + note.reason()));
    }

    /** Every note as a line of its own: kind, file, line, reason, separated by tabs. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        repaired.forEach(note -> lines.add("repaired\t" + note.file() + "\t" + note.line() + "\t" + note.reason()));
        leftOut.forEach(note -> lines.add("left out\t" + note.file() + "\t" + note.line() + "\t" + note.reason()));
        return lines;
    }
}
