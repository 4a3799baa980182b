package io.pipewright.sandbox.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;

/** How a namespace's tables, columns and indexes are called: with Jira's prefix and the vendor's rules of length. */
final class AoNames implements NameConverters {

    private final Prefix prefix;
    private final TableNameConverter tables;

    AoNames(String namespace) {
        this.prefix = new Prefix("AO_" + digest(namespace));
        this.tables = new AtlassianTableNameConverter(prefix);
    }

    /** The last six hex digits of the namespace's MD5. */
    private static String digest(String namespace) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(md5).substring(26);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Prefix(String text) implements TablePrefix {
        @Override
        public String prepend(String name) {
            return text + "_" + name;
        }

        private boolean isStarting(String name, boolean caseSensitive) {
            String start = text + "_";
            return caseSensitive
                    ? name.startsWith(start)
                    : name.toUpperCase(Locale.ENGLISH).startsWith(start);
        }
    }

    boolean isOurs(String table, boolean caseSensitive) {
        return prefix.isStarting(table, caseSensitive);
    }

    String prefix() {
        return prefix.text();
    }

    @Override
    public TableNameConverter getTableNameConverter() {
        return tables;
    }

    @Override
    public FieldNameConverter getFieldNameConverter() {
        return new AtlassianFieldNameConverter();
    }

    @Override
    public SequenceNameConverter getSequenceNameConverter() {
        return new AtlassianSequenceNameConverter();
    }

    @Override
    public TriggerNameConverter getTriggerNameConverter() {
        return new AtlassianTriggerNameConverter();
    }

    @Override
    public IndexNameConverter getIndexNameConverter() {
        return new AtlassianIndexNameConverter();
    }

    @Override
    public UniqueNameConverter getUniqueNameConverter() {
        return new AtlassianUniqueNameConverter();
    }
}
