package io.pipewright.browser.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts of the app, as they stand in its jar. */
public final class Bundles {

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

    private final Properties texts = new Properties();

    private Bundles(boolean korean) {
        try (ZipFile jar = new ZipFile(SandboxRule.appJar().toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(one -> one.getName().matches("i18n/.*\\.properties"))
                    .toList()) {
                if (entry.getName().endsWith("_ko.properties") == korean) {
                    texts.load(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Bundles english() {
        return new Bundles(false);
    }

    public static Bundles korean() {
        return new Bundles(true);
    }

    public String text(String key) {
        return texts.getProperty(key);
    }

    /** Latin words of three letters and more that stand in these texts, in lower case. */
    public Set<String> latinWords() {
        return latinWords(String.join(
                " ",
                texts.stringPropertyNames().stream().map(texts::getProperty).toList()));
    }

    public static Set<String> latinWords(String text) {
        Set<String> words = new TreeSet<>();
        LATIN_WORD
                .matcher(text)
                .results()
                .forEach(found -> words.add(found.group().toLowerCase(Locale.ROOT)));
        return words;
    }
}
