package io.pipewright.jarcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;

/**
 * Writes the ledger's table anew, keeping levels and sources; arguments:
 * the app's jar and the ledger. New rows are to be filled in by hand.
 */
public final class LedgerMain {

    private LedgerMain() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        String text = Files.readString(file);
        NavigableSet<ApiMember> used = ApiUse.of(AppJar.read(Path.of(arguments[0])));
        int table = text.indexOf("| Type | Member |");
        Files.writeString(
                file,
                text.substring(0, table < 0 ? text.length() : table)
                        + Ledger.parse(text).table(used));
        Ledger.parse(Files.readString(file)).problems(used).forEach(System.out::println);
    }
}
