package io.pipewright.sandbox.crm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** The converter as a command: folder of the export, file to write, and optionally the project's key and name. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("Usage: <folder of the export> <file to write> [project key] [project name]");
            System.exit(1);
        }
        try {
            convert(
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    arguments.length > 2 ? arguments[2] : "CRM",
                    arguments.length > 3 ? arguments[3] : "Sales from the CRM");
        } catch (IOException e) {
            System.err.println("The export could not be converted: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void convert(Path folder, Path target, String key, String name) throws IOException {
        ConversionReport report = new CrmConverter(key, name, ZoneId.systemDefault()).convert(folder, target);
        report.print(System.out);
        Path notes = target.resolveSibling(target.getFileName() + ".report.tsv");
        Files.write(notes, report.lines());
        if (!report.lines().isEmpty()) {
            System.out.println("Every row that was repaired or left out stands in " + notes.getFileName()
                    + ", with its line and the reason.");
        }
    }
}
