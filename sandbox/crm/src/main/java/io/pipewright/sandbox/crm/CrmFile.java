package io.pipewright.sandbox.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One file of the export, row by row. A file that cannot be read at all is told in one line that names it. */
final class CrmFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** A row and the line of the file in which it begins, the header's being 1. */
    record Row(CSVRecord cells, long line) {

        String get(String column) {
            return cells.get(column);
        }

        boolean isComplete() {
            return cells.isConsistent();
        }
    }

    private CrmFile() {}

    /** @throws IOException in whose message the file is named, when it is missing, no CSV in UTF-8 or lacks a column */
    static List<Row> rows(Path folder, String name, String... columns) throws IOException {
        String text = text(folder, name);
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new IOException(name + " has no column '" + column + "'");
                }
            }
            return withLines(parser.getRecords(), text);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new IOException(name + " is no CSV file: " + e.getMessage(), e);
        }
    }

    private static String text(Path folder, String name) throws IOException {
        try {
            String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + name + " in " + folder, e);
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is not written in UTF-8", e);
        }
    }

    private static List<Row> withLines(List<CSVRecord> records, String text) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        int at = 0;
        for (CSVRecord record : records) {
            int start = (int) record.getCharacterPosition();
            while (start < text.length() && (text.charAt(start) == '\r' || text.charAt(start) == '\n')) {
                start++;
            }
            line += text.substring(at, start).chars().filter(c -> c == '\n').count();
            at = start;
            rows.add(new Row(record, line));
        }
        return rows;
    }
}
