package io.pipewright.acceptance;

import java.io.IOException;

/** Started by {@code mvn -Pacceptance} or {@code java -jar}; options are system properties. */
public final class Main {

    private static final int DIFFERS = 1;
    private static final int UNUSABLE = 2;

    private Main() {}

    /** Ends with 0 when nothing differs, 1 when something does, and 2 when the day was not begun. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run());
    }

    private static int run() throws IOException {
        try {
            Options options = Options.from(System.getProperties(), System.getenv());
            Report report = Acceptance.of(options);
            report.write(options.report());
            System.out.println(report.text());
            System.out.println("Reports: " + options.report().toAbsolutePath().normalize());
            return report.with(Verdict.DIFFERS).isEmpty() ? 0 : DIFFERS;
        } catch (Options.Unusable e) {
            System.err.println(e.getMessage());
            return UNUSABLE;
        }
    }
}
