package io.pipewright.closeplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The message files of the close plan. */
final class Texts {

    private Texts() {}

    static Properties english() throws IOException {
        return read("/i18n/pipewright-closeplan.properties");
    }

    static Properties korean() throws IOException {
        return read("/i18n/pipewright-closeplan_ko.properties");
    }

    private static Properties read(String resource) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
