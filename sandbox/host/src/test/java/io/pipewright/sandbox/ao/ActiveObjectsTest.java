package io.pipewright.sandbox.ao;

import static io.pipewright.sandbox.plugin.PluginJarBuilder.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.plugin.PluginInfo;
import io.pipewright.sandbox.plugin.PluginJarBuilder;
import io.pipewright.sandbox.plugin.TestHost;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.Rule;
import org.junit.Test;

public class ActiveObjectsTest {

    private static final String NOTE =
            "package p; import net.java.ao.*; import net.java.ao.schema.*; @Preload @Table(\"NOTE\")"
                    + " public interface Note extends Entity { String getBody(); void setBody(String s); }";

    @Rule
    public final TestHost host;

    public ActiveObjectsTest() {
        this(new TestHost());
    }

    /** The same promises hold on PostgreSQL; see the sub-class. */
    protected ActiveObjectsTest(TestHost host) {
        this.host = host;
    }

    private static PluginJarBuilder store(String key) {
        return plugin(key)
                .imports(
                        "com.atlassian.activeobjects.external",
                        "com.atlassian.sal.api.transaction",
                        "net.java.ao",
                        "net.java.ao.schema")
                .index("imports", "com.atlassian.activeobjects.external.ActiveObjects")
                .source("p.Note", NOTE);
    }

    private static PluginJarBuilder running(String key, String work) {
        return store(key)
                .module("<ao key='ao' namespace='" + key + "'><entity>p.Note</entity></ao>")
                .module("<thing key='t' class='p.Use'/>")
                .source(
                        "p.Use",
                        "package p; import com.atlassian.activeobjects.external.ActiveObjects;"
                                + " public class Use implements java.util.concurrent.Callable<Object> { private final ActiveObjects ao;"
                                + " public Use(ActiveObjects ao) { this.ao = ao; }"
                                + " private Note note(String body) { Note n = ao.create(Note.class); n.setBody(body); n.save(); return n; }"
                                + " public Object call() { " + work + " } }");
    }

    private Object result(PluginJarBuilder jar) throws Exception {
        PluginInfo info = host.install(jar);
        assertThat(info.problems()).isEmpty();
        return ((Callable<?>) host.created.get(host.created.size() - 1)).call();
    }

    @Test
    public void whatIsWrittenIsFoundAgain() throws Exception {
        assertThat(result(running(
                        "notes.one",
                        "note(\"거래 🚀\"); ao.flushAll(); return ao.find(Note.class,"
                                + " net.java.ao.Query.select().where(\"BODY = ?\", \"거래 🚀\"))[0].getBody();")))
                .isEqualTo("거래 🚀");
    }

    @Test
    public void everyPluginHasTablesOfItsOwn() throws Exception {
        assertThat(result(running("notes.two", "note(\"x\"); return ao.count(Note.class);")))
                .isEqualTo(1);
        assertThat(result(running("notes.three", "return ao.count(Note.class);")))
                .isEqualTo(0);
    }

    @Test
    public void theTablesCarryJirasPrefix() {
        host.install(running("com.example.lab", "return null;"));
        assertThat(tables()).contains("AO_1A5504_NOTE");
    }

    private java.util.List<String> tables() {
        return host.database.query("select table_name from information_schema.tables", row -> row.getString(1)
                .toUpperCase(Locale.ROOT));
    }

    @Test
    public void aTransactionThatThrowsLeavesNothing() throws Exception {
        assertThat(result(running(
                        "notes.four",
                        "try { ao.executeInTransaction(() -> { note(\"a\"); throw new IllegalStateException(); }); }"
                                + " catch (IllegalStateException e) { } return ao.count(Note.class);")))
                .isEqualTo(0);
    }

    @Test
    public void aTransactionWithinATransactionDoesNotCommitOnItsOwn() throws Exception {
        assertThat(result(running(
                        "notes.five",
                        "try { ao.executeInTransaction(() -> { ao.executeInTransaction(() -> note(\"inner\"));"
                                + " throw new IllegalStateException(); });"
                                + " } catch (IllegalStateException e) { } return ao.count(Note.class);")))
                .isEqualTo(0);
    }

    @Test
    public void aTransactionThatReturnsIsKept() throws Exception {
        assertThat(result(running(
                        "notes.six",
                        "ao.executeInTransaction(() -> { ao.executeInTransaction(() -> note(\"inner\")); return note(\"outer\"); });"
                                + " return ao.count(Note.class);")))
                .isEqualTo(2);
    }

    @Test
    public void aConstructorThatAsksForDataFailsBecauseActiveObjectsStartsLater() {
        PluginInfo info = host.install(store("notes.early")
                .index("component", "p.Early")
                .module("<ao key='ao'><entity>p.Note</entity></ao>")
                .source(
                        "p.Early",
                        "package p; import com.atlassian.activeobjects.external.ActiveObjects;"
                                + " public class Early { public Early(ActiveObjects ao) { ao.count(Note.class); } }"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("early", "<ao> module", "LifecycleAware");
    }

    @Test
    public void aTableNameThatIsTooLongDisablesThePlugin() {
        PluginInfo info = entity(
                "notes.long",
                "@net.java.ao.schema.Table(\"A_NAME_THAT_NO_ORACLE_TAKES\") public interface Bad extends net.java.ao.Entity {"
                        + " String getBody(); void setBody(String s); }");
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("'ao'", "A_NAME_THAT_NO_ORACLE_TAKES", "30");
    }

    @Test
    public void aDefaultMethodOnAnEntityDisablesThePlugin() {
        PluginInfo info = entity(
                "notes.default",
                "@net.java.ao.schema.Table(\"BAD\") public interface Bad extends net.java.ao.Entity {"
                        + " String getBody(); void setBody(String s); default String shout() { return getBody().toUpperCase(); } }");
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("'ao'", "shout");
    }

    @Test
    public void anEntityThatIsNoEntityDisablesThePlugin() {
        PluginInfo info = entity("notes.none", "public class Bad { }");
        assertThat(info.problems()).singleElement().asString().contains("p.Bad", "RawEntity");
    }

    private PluginInfo entity(String key, String declaration) {
        return host.install(store(key)
                .module("<ao key='ao'><entity>p.Bad</entity></ao>")
                .source("p.Bad", "package p; " + declaration));
    }

    @Test
    public void aDisabledPluginsStoreIsClosed_andOpensAgain() throws Exception {
        result(running("notes.seven", "note(\"kept\"); return ao.count(Note.class);"));
        Callable<?> before = (Callable<?>) host.created.get(0);
        host.plugins.disable("notes.seven");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(before::call)).isNotNull();
        host.plugins.enable("notes.seven");
        assertThat(((Callable<?>) host.created.get(1)).call()).isEqualTo(2);
    }
}
