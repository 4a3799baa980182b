package io.pipewright.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Fills an empty site with something to look at, through the address of the running host; found by {@link java.util.ServiceLoader}. */
public interface DemoSetup {

    /** The host's import of files in Jira's JSON format. */
    interface Importer {

        /** Imports the file, or nothing of it. @throws IOException naming what is wrong with it */
        void importFile(Path file) throws IOException;
    }

    /** @param address the host's base address, without a slash at the end */
    void setUp(URI address, Importer importer) throws Exception;
}
