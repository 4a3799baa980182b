package io.pipewright.sandbox.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class IndexProcessorTest {

    private static final String SCANNER = "com.atlassian.plugin.spring.scanner.annotation.";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aNamedClassIsAComponent() throws IOException {
        assertThat(index("component", "package p; @jakarta.inject.Named public class A { }"))
                .containsExactly("p.A");
    }

    @Test
    public void aNameOfItsOwnFollowsTheHash() throws IOException {
        assertThat(index("component", "package p; @jakarta.inject.Named(\"other\") public class A { }"))
                .containsExactly("p.A#other");
    }

    @Test
    public void aNestedClassGoesByItsBinaryName() throws IOException {
        assertThat(index("component", "package p; public class A { @jakarta.inject.Named public static class B { } }"))
                .containsExactly("p.A$B");
    }

    @Test
    public void anAbstractClassIsNoComponent() throws IOException {
        assertThat(index("component", "package p; @jakarta.inject.Named public abstract class A { }"))
                .isEmpty();
    }

    @Test
    public void linesAreSorted_soThatTwoBuildsAgree() throws IOException {
        assertThat(index(
                        "component",
                        "package p; public class A { @jakarta.inject.Named static class Z { }"
                                + " @jakarta.inject.Named static class B { } }"))
                .containsExactly("p.A$B", "p.A$Z");
    }

    @Test
    public void aComponentImportNamesTheParametersType() throws IOException {
        assertThat(index(
                        "imports",
                        "package p; public class A { public A(@" + SCANNER + "imports.ComponentImport Runnable r,"
                                + " @" + SCANNER
                                + "imports.ComponentImport(\"two\") java.util.concurrent.Callable<String> c) { } }"))
                .containsExactly("java.lang.Runnable", "java.util.concurrent.Callable#two");
    }

    @Test
    public void oneServiceImportedTwiceIsOneLine() throws IOException {
        assertThat(index(
                        "imports",
                        "package p; public class A { @" + SCANNER + "imports.ComponentImport Runnable r; @" + SCANNER
                                + "imports.ComponentImport Runnable s; }"))
                .containsExactly("java.lang.Runnable");
    }

    @Test
    public void anExportListsItsTypes() throws IOException {
        assertThat(index(
                        "exports",
                        "package p; @" + SCANNER
                                + "export.ExportAsService({Runnable.class, AutoCloseable.class})"
                                + " public class A implements Runnable, AutoCloseable {"
                                + " public void run() { } public void close() { } }"))
                .containsExactly("p.A#java.lang.Runnable,java.lang.AutoCloseable");
    }

    @Test
    public void anExportWithoutTypesIsTheClassAlone() throws IOException {
        assertThat(index("exports", "package p; @" + SCANNER + "export.ExportAsService public class A { }"))
                .containsExactly("p.A");
    }

    private List<String> index(String file, String source) throws IOException {
        Path out = folder.newFolder().toPath();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", out.toString(), "-classpath", System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, null, options, null, List.of(source(source)));
        task.setProcessors(List.of(new IndexProcessor()));
        assertThat(task.call()).isTrue();
        Path index = out.resolve("META-INF/plugin-components/" + file);
        return Files.exists(index) ? Files.readAllLines(index) : List.of();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///p/A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
