package io.pipewright.architecture;

import static io.pipewright.architecture.KeyFamily.codes;
import static io.pipewright.architecture.KeyFamily.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Every text that the app names exists, and no text is left that nobody names. A key that Java puts together belongs to a family, and all
 * families are declared here.
 */
public class TextKeysTest {

    /** A key between quotes or as the text of an element; it ends with a point or a hyphen where it is a beginning only. */
    private static final Pattern NAMED = Pattern.compile("(?<=[\"'`>])pipewright\\.[\\w.-]*(?=[\"'`<$])");

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");
    private static final Pattern ANY_TEXT_OF_A_SCRIPT = Pattern.compile("getText\\(");
    private static final Pattern LITERAL_TEXT_OF_A_SCRIPT = Pattern.compile("getText\\(\\s*'pipewright\\.[\\w.-]*\\w'");
    private static final Map<String, Integer> FEWEST = Map.of(".java", 150, ".js", 200, ".vm", 20, ".xml", 20);

    private static final List<KeyFamily> FAMILIES = List.of(
            codes("pipewright.closeplan.channel.", "Channel"),
            codes("pipewright.closeplan.side.", "Side"),
            codes("pipewright.closeplan.state.", "TaskState"),
            codes("pipewright.closeplan.undo.what.", "LastEdit$Kind"),
            codes("pipewright.closeplan.wording.suggestion.", "WordFamily"),
            codes("pipewright.deal.category.", "ForecastCategory"),
            codes("pipewright.deal.end.side.", "PlanSide"),
            codes("pipewright.deal.loss.", "LossReason"),
            codes("pipewright.exit.answer-value.", "AnswerValue"),
            codes("pipewright.exit.comparison.", "Comparison"),
            codes("pipewright.exit.evidence.", "EvidencePart"),
            codes("pipewright.exit.field.", "CriterionField"),
            codes("pipewright.exit.field.not-", "Comparison").without("set"),
            codes("pipewright.exit.kind-meaning.", "CriterionKind"),
            codes("pipewright.exit.kind.", "CriterionKind"),
            codes("pipewright.exit.scope.", "TaskScope"),
            codes("pipewright.exit.state.", "CriterionState"),
            codes("pipewright.forecast.attention.", "Attention"),
            codes("pipewright.forecast.attention.", "Attention").ending(".meaning"),
            codes("pipewright.forecast.column.", "Measure"),
            codes("pipewright.forecast.column.", "Measure").ending(".meaning"),
            codes("pipewright.forecast.group.none.", "Dimension").without("stage", "project"),
            codes("pipewright.forecast.grouping.", "Dimension").begunAs("pipewright.forecast."),
            codes("pipewright.forecast.period.", "PeriodChoice").begunAs("pipewright.forecast."),
            codes("pipewright.metrics.bar.", "ChangeFigure")
                    .without("start", "end", "due-won", "due-lost", "due-slipped", "due-open"),
            codes("pipewright.board.work.", "WorkReason"),
            codes("pipewright.stage.kind.", "StageKind"),
            codes("pipewright.stage.template.", "PipelineTemplate").ending(".name"),
            codes("pipewright.stage.template.", "PipelineTemplate").ending(".description"),
            words("pipewright.closeplan.company.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.csv."),
            words("pipewright.closeplan.customer.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.goal.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.holidays.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.note.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.owner.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.reason.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.title.").begunAs("pipewright.closeplan."),
            words("pipewright.closeplan.template.step."),
            words("pipewright.exit.default.").ending(".title"),
            words("pipewright.exit.default.").ending(".help"),
            words("pipewright.setup.error."),
            words("pipewright.setup.field.").ending(".name"),
            words("pipewright.setup.field.").ending(".description"),
            words("pipewright.setup.language."),
            words("pipewright.setup.query."),
            words("pipewright.setup.resolution.").begunAs("pipewright.setup.").ending(".name"),
            words("pipewright.setup.resolution.").begunAs("pipewright.setup.").ending(".description"),
            words("pipewright.setup.query."),
            words("pipewright.setup.screen.").begunAs("pipewright.setup."),
            words("pipewright.setup.step."),
            words("pipewright.setup.workflow."),
            words("pipewright.stage.classic.").begunAs("pipewright.stage.").ending(".name"),
            words("pipewright.stage.classic.").begunAs("pipewright.stage.").ending(".description"),
            words("pipewright.stage.classic.").begunAs("pipewright.stage.").ending(".guidance"),
            words("pipewright.stage.the-model.").begunAs("pipewright.stage.").ending(".name"),
            words("pipewright.stage.the-model.").begunAs("pipewright.stage.").ending(".description"),
            words("pipewright.stage.the-model.").begunAs("pipewright.stage.").ending(".guidance"),
            words("pipewright.stage.move.").ending(".name"));

    private static Set<String> texts;
    private static Map<String, Set<String>> named;
    private static JavaClasses classes;

    @BeforeClass
    public static void read() {
        texts = TextFiles.allTexts().keySet();
        named = new TreeMap<>();
        FEWEST.keySet().forEach(ending -> named.put(ending, new TreeSet<>()));
        TextFiles.below("src/main/java", ".java").forEach(file -> collect(".java", file));
        for (String ending : List.of(".vm", ".xml")) {
            TextFiles.below("src/main/resources", ending).forEach(file -> collect(ending, file));
        }
        TextFiles.ofTheFrontEnd().forEach(file -> collect(".js", file));
        collect(".xml", Path.of("atlassian-plugin.xml"));
        classes = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.pipewright");
    }

    @Test
    public void everyTextThatIsNamedExists() {
        named.forEach((ending, keys) -> {
            assertThat(keys).as(ending).hasSizeGreaterThan(FEWEST.get(ending));
            assertThat(texts).as(ending).containsAll(whole(keys));
        });
    }

    @Test
    public void everyTextThatTheSandboxNamesExists() {
        Set<String> keys = new TreeSet<>();
        TextFiles.ofTheSandbox(".java").forEach(file -> keys.addAll(found(NAMED, TextFiles.read(file))));
        assertThat(whole(keys)).isNotEmpty();
        assertThat(texts).containsAll(whole(keys));
    }

    @Test
    public void everyCodeOfAFamilyHasAText() {
        FAMILIES.forEach(family -> family.enumeration()
                .ifPresent(name -> assertThat(texts).as(name).containsAll(family.keys(codesOf(name)))));
    }

    @Test
    public void everyBeginningInTheSourcesIsThatOfADeclaredFamily() {
        Set<String> begun = new TreeSet<>(named.get(".java"));
        begun.removeAll(whole(begun));
        assertThat(FAMILIES.stream().map(KeyFamily::begin).collect(Collectors.toSet()))
                .isEqualTo(begun);
    }

    @Test
    public void everyFamilyHasTexts() {
        Set<String> literals = literals();
        assertThat(FAMILIES)
                .allSatisfy(family -> assertThat(of(family, literals)).isNotEmpty());
    }

    @Test
    public void noTextIsUnused() {
        Set<String> literals = literals();
        Set<String> unused = new TreeSet<>(texts);
        named.values().forEach(unused::removeAll);
        FAMILIES.forEach(family -> unused.removeAll(of(family, literals)));
        assertThat(unused).isEmpty();
    }

    @Test
    public void aScriptNamesItsTextsLiterally_soThatJiraFindsThem() {
        for (Path script : TextFiles.ofTheFrontEnd()) {
            String source = TextFiles.read(script);
            assertThat(found(LITERAL_TEXT_OF_A_SCRIPT, source))
                    .as(script.toString())
                    .hasSameSizeAs(found(ANY_TEXT_OF_A_SCRIPT, source));
        }
    }

    @Test
    public void aWordThatNoSourceHasIsNoticed() {
        Set<String> literals = Set.of("the-model", "advance-to-", "evaluation");
        KeyFamily moves = words("moves.").ending(".name");

        assertThat(moves.madeOf(literals, "moves.the-model.advance-to-evaluation.name"))
                .isTrue();
        assertThat(moves.madeOf(literals, "moves.the-model.advance-to-approval.name"))
                .isFalse();
        assertThat(moves.madeOf(literals, "moves.the-modelevaluation.name")).isFalse();
    }

    /** The texts of a family, when the sources have these literals. */
    private static Set<String> of(KeyFamily family, Set<String> literals) {
        Set<String> keys = family.enumeration()
                .map(name -> family.keys(codesOf(name)))
                .orElseGet(() -> texts.stream()
                        .filter(key -> family.madeOf(literals, key))
                        .collect(Collectors.toSet()));
        keys.retainAll(texts);
        return keys;
    }

    private static void collect(String ending, Path file) {
        named.get(ending).addAll(found(NAMED, TextFiles.read(file)));
    }

    private static Set<String> whole(Set<String> keys) {
        return keys.stream().filter(key -> key.matches(".*\\w")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group()).toList();
    }

    /** Words between quotes in the Java sources, and the codes of all enumerations. */
    private static Set<String> literals() {
        Set<String> literals = new HashSet<>();
        TextFiles.below("src/main/java", ".java")
                .forEach(file ->
                        LITERAL.matcher(TextFiles.read(file)).results().forEach(match -> literals.add(match.group(1))));
        classes.stream().filter(JavaClass::isEnum).forEach(type -> literals.addAll(constants(type)));
        return literals;
    }

    private static Set<String> codesOf(String enumeration) {
        List<JavaClass> types = new ArrayList<>(classes.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.getName().endsWith("." + enumeration))
                .toList());
        assertThat(types).as("enumerations of the name %s", enumeration).hasSize(1);
        return constants(types.get(0));
    }

    /** As {@code EnumCode} writes them. */
    private static Set<String> constants(JavaClass enumeration) {
        return enumeration.getFields().stream()
                .filter(field -> field.getRawType().equals(enumeration))
                .map(JavaField::getName)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }
}
