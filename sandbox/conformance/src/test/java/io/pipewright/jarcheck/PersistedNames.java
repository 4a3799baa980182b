package io.pipewright.jarcheck;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every name of the jar that Jira's database, a filter, a script or a bookmark keeps, as lines of kind, tab and name. */
final class PersistedNames {

    static final String FILE = "persisted-names.txt";
    private static final String SETUP_NAMES = "io/pipewright/jira/setup/SetupNames";
    private static final String DEAL_FIELDS = "io/pipewright/jira/field/JiraDealFields";
    private static final Pattern ITEM = Pattern.compile("[a-z][a-z.{}-]*");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SETTING = Pattern.compile("io\\.pipewright\\.[a-z.-]+");
    private static final String PATH = "Ljakarta/ws/rs/Path;";

    private final AppJar jar;
    private final Map<String, ClassNode> classes;
    private final Document descriptor;
    private final NavigableSet<String> names = new TreeSet<>();

    private PersistedNames(AppJar jar) {
        this.jar = jar;
        this.classes = jar.classes();
        this.descriptor = jar.descriptor();
    }

    static NavigableSet<String> of(AppJar jar) {
        PersistedNames names = new PersistedNames(jar);
        names.modules();
        names.store();
        names.workflows();
        names.rest();
        names.addresses();
        names.settings();
        names.setupItems();
        names.codes();
        return names.names;
    }

    /** What differs between the list and the jar; empty when nothing does. A blank line and one that starts with # say nothing. */
    static List<String> problems(String list, NavigableSet<String> built) {
        NavigableSet<String> listed = list.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> gone = listed.stream()
                .filter(name -> !built.contains(name))
                .map(name -> "listed, but gone from the jar: " + name);
        Stream<String> added = built.stream()
                .filter(name -> !listed.contains(name))
                .map(name -> "in the jar, but not listed: " + name);
        return Stream.concat(gone, added).toList();
    }

    private void add(String kind, String name) {
        names.add(kind + "\t" + name);
    }

    private String pluginKey() {
        return descriptor.getDocumentElement().getAttribute("key");
    }

    private void modules() {
        add("plugin-key", pluginKey());
        for (Element module : Xml.children(descriptor.getDocumentElement())) {
            String key = module.getAttribute("key");
            if (!key.isEmpty() && !module.getTagName().equals("resource")) {
                add("module", module.getTagName() + " " + key);
                if (module.getTagName().startsWith("customfield-")) {
                    add(module.getTagName(), pluginKey() + ":" + key);
                }
            }
        }
    }

    private void store() {
        for (Element ao : Xml.elements(descriptor, "ao")) {
            add("ao-namespace", ao.getAttribute("namespace"));
            for (Element entity : Xml.elements(ao, "entity")) {
                table(classes.get(entity.getTextContent().strip().replace('.', '/')));
            }
        }
    }

    private void table(ClassNode entity) {
        String table = (String)
                value(entity.visibleAnnotations, "Lnet/java/ao/schema/Table;").orElseThrow();
        add("ao-table", table);
        add("ao-column", table + ".ID");
        entity.methods.stream()
                .filter(method ->
                        !Type.getReturnType(method.desc).equals(Type.VOID_TYPE) && !method.name.startsWith("<"))
                .forEach(method -> add("ao-column", table + "." + column(method)));
    }

    /** Active Objects turns {@code getItemName} into {@code ITEM_NAME}, and a reference to another entity gets {@code _ID}. */
    private String column(MethodNode method) {
        String property = Introspector.decapitalize(method.name.replaceFirst("^(get|is)", ""));
        String column = CAMEL.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT);
        return classes.containsKey(Type.getReturnType(method.desc).getInternalName()) ? column + "_ID" : column;
    }

    private void workflows() {
        for (String tag : List.of("validator-class", "condition-class", "function-class")) {
            Xml.elements(descriptor, tag)
                    .forEach(element ->
                            add("workflow-class", element.getTextContent().strip()));
        }
        jar.workflows().forEach((file, document) -> {
            String name = file.replaceAll(".*/|\\.xml", "");
            Xml.elements(document, "step").forEach(step -> add("workflow-step", name + " " + step.getAttribute("id")));
            Xml.elements(document, "action").stream()
                    .filter(action -> !action.getAttribute("id").isEmpty())
                    .forEach(action -> add("workflow-action", name + " " + action.getAttribute("id")));
            Stream.of("validator", "condition", "function")
                    .flatMap(tag -> Xml.elements(document, tag).stream())
                    .forEach(this::arguments);
        });
    }

    private void arguments(Element rule) {
        Map<String, String> arguments = Xml.elements(rule, "arg").stream()
                .collect(Collectors.toMap(
                        arg -> arg.getAttribute("name"),
                        arg -> arg.getTextContent().strip(),
                        (a, b) -> b));
        String type = arguments.getOrDefault("class.name", "");
        if (type.startsWith("io.pipewright.")) {
            arguments.forEach((name, value) ->
                    add("workflow-argument", type + " " + name + (name.equals("class.name") ? "" : "=" + value)));
        }
    }

    private void rest() {
        for (Element module : Xml.elements(descriptor, "rest")) {
            String base = "/rest" + module.getAttribute("path") + "/" + module.getAttribute("version");
            classes.values().forEach(resource -> value(resource.visibleAnnotations, PATH)
                    .ifPresent(path -> resource(base + slash((String) path), resource)));
        }
    }

    private void resource(String base, ClassNode resource) {
        for (MethodNode method : resource.methods) {
            for (String verb : List.of("GET", "POST", "PUT", "DELETE")) {
                if (annotation(method.visibleAnnotations, "Ljakarta/ws/rs/" + verb + ";")
                        .isPresent()) {
                    String path = value(method.visibleAnnotations, PATH)
                            .map(value -> slash((String) value))
                            .orElse("");
                    add(
                            "rest",
                            verb + " "
                                    + (base + path)
                                            .replaceAll("/+", "/")
                                            .replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}")
                                            .replaceAll("(?<=.)/$", ""));
                }
            }
        }
    }

    private static String slash(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private void addresses() {
        Stream.of("action", "command")
                .flatMap(tag -> Xml.elements(descriptor, tag).stream())
                .filter(element -> element.hasAttribute("alias"))
                .forEach(element -> add("webwork-alias", element.getAttribute("alias")));
        Xml.elements(descriptor, "url-pattern")
                .forEach(element -> add(
                        "servlet-path",
                        "/plugins/servlet" + element.getTextContent().strip()));
        Xml.elements(descriptor, "jql-function").forEach(function -> Xml.elements(function, "fname")
                .forEach(name -> add("jql-function", name.getTextContent().strip())));
    }

    /** Whoever asks for plugin settings holds the keys as constants. */
    private void settings() {
        classes.values().stream()
                .filter(node -> calls(node, "com/atlassian/sal/api/pluginsettings/PluginSettings"))
                .forEach(node -> strings(node, SETTING.asMatchPredicate()).forEach(key -> add("setting", key)));
    }

    private static boolean calls(ClassNode node, String owner) {
        return node.methods.stream()
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .anyMatch(instruction -> instruction instanceof MethodInsnNode call && call.owner.equals(owner));
    }

    private static Stream<String> strings(ClassNode node, Predicate<String> wanted) {
        Stream<Object> constants = node.fields.stream().map(field -> field.value);
        Stream<Object> inCode = node.methods.stream()
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .flatMap(instruction -> instruction instanceof LdcInsnNode constant
                        ? Stream.of(constant.cst)
                        : instruction instanceof InvokeDynamicInsnNode dynamic
                                ? Arrays.stream(dynamic.bsmArgs)
                                : Stream.empty());
        return Stream.concat(constants, inCode)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(PersistedNames::pattern)
                .filter(wanted)
                .distinct();
    }

    /** A concatenation holds the places of its variable parts as a control character. */
    private static String pattern(String text) {
        return text.replace("\u0001", "{}");
    }

    /** A name that is put together with a field's name stands as a pattern; the plain constants of {@code DealFields} are those names. */
    private void setupItems() {
        strings(classes.get(SETUP_NAMES), ITEM.asMatchPredicate()).forEach(item -> add("setup-item", item));
        strings(classes.get(DEAL_FIELDS), ITEM.asMatchPredicate())
                .forEach(item -> add(item.contains("{}") ? "setup-item" : "deal-field", item));
    }

    /** An enumeration with a method {@code code()} is stored by those codes, {@code StageKind} by its names. */
    private void codes() {
        classes.values().stream()
                .filter(node -> "java/lang/Enum".equals(node.superName))
                .forEach(node -> {
                    if (node.methods.stream().anyMatch(method -> method.name.equals("code"))) {
                        constants(node)
                                .forEach(constant -> add("code", node.name.replaceAll(".*/", "") + " " + constant));
                    } else if (node.name.endsWith("/StageKind")) {
                        constants(node).forEach(constant -> add("name", "StageKind " + constant));
                    }
                });
    }

    private static List<String> constants(ClassNode node) {
        return node.fields.stream()
                .filter(field -> field.desc.equals("L" + node.name + ";"))
                .map((FieldNode field) -> field.name)
                .toList();
    }

    private static Optional<AnnotationNode> annotation(List<AnnotationNode> annotations, String descriptor) {
        return annotations == null
                ? Optional.empty()
                : annotations.stream()
                        .filter(annotation -> annotation.desc.equals(descriptor))
                        .findFirst();
    }

    private static Optional<Object> value(List<AnnotationNode> annotations, String descriptor) {
        return annotation(annotations, descriptor)
                .map(annotation -> annotation.values)
                .map(values -> new ArrayList<>(values).get(values.indexOf("value") + 1));
    }
}
