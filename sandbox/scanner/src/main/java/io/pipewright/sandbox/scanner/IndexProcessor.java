package io.pipewright.sandbox.scanner;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes {@code META-INF/plugin-components/component}, {@code imports} and {@code exports}: one sorted line per bean class,
 * imported service and exported bean, in the format that the vendor's scanner documents.
 */
@SupportedAnnotationTypes({
    IndexProcessor.NAMED,
    IndexProcessor.COMPONENT,
    IndexProcessor.SERVICE,
    IndexProcessor.IMPORT,
    IndexProcessor.EXPORT
})
public final class IndexProcessor extends AbstractProcessor {

    static final String NAMED = "jakarta.inject.Named";
    static final String COMPONENT = "org.springframework.stereotype.Component";
    static final String SERVICE = "org.springframework.stereotype.Service";
    static final String IMPORT = "com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport";
    static final String EXPORT = "com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService";

    private final Map<String, SortedSet<String>> lines = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                index(annotation.getQualifiedName().toString(), element);
            }
        }
        if (round.processingOver()) {
            lines.forEach(this::write);
        }
        return false;
    }

    private void index(String annotation, Element element) {
        switch (annotation) {
            case IMPORT -> indexImport(element);
            case EXPORT -> add("exports", exportLine((TypeElement) element));
            default -> indexComponent(annotation, element);
        }
    }

    private void indexImport(Element element) {
        if (element.asType().getKind() == TypeKind.DECLARED) {
            TypeElement type = (TypeElement) ((DeclaredType) element.asType()).asElement();
            add("imports", named(type.getQualifiedName().toString(), text(element, IMPORT)));
        }
    }

    private void indexComponent(String annotation, Element element) {
        if (element.getKind() == ElementKind.CLASS && !element.getModifiers().contains(Modifier.ABSTRACT)) {
            add("component", named(binaryName((TypeElement) element), text(element, annotation)));
        }
    }

    private String exportLine(TypeElement element) {
        List<String> types = new ArrayList<>();
        value(element, EXPORT).ifPresent(value -> ((List<?>) value.getValue())
                .forEach(type -> types.add(((AnnotationValue) type).getValue().toString())));
        return types.isEmpty() ? binaryName(element) : binaryName(element) + "#" + String.join(",", types);
    }

    private String binaryName(TypeElement element) {
        return processingEnv.getElementUtils().getBinaryName(element).toString();
    }

    private static String named(String type, String beanName) {
        return beanName.isEmpty() ? type : type + "#" + beanName;
    }

    private static String text(Element element, String annotation) {
        return value(element, annotation)
                .map(value -> value.getValue().toString())
                .orElse("");
    }

    private static Optional<AnnotationValue> value(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(annotation)) {
                return mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
                        .map(entry -> (AnnotationValue) entry.getValue())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private void add(String file, String line) {
        lines.computeIfAbsent(file, key -> new TreeSet<>()).add(line);
    }

    private void write(String file, SortedSet<String> content) {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/plugin-components/" + file)
                .openWriter()) {
            for (String line : content) {
                writer.write(line + "\n");
            }
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR, "Cannot write the scanner index " + file + ": " + e.getMessage());
        }
    }
}
