package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** Cases J8 and J9: the app starts in a Jira that lacks what nobody was seen to use on Jira 10 or later. */
public class UnprovenTest {

    private static final String OWN = "io/pipewright/jira/";
    private static final String HEADING = "## Where unproven members are used";

    private final AppJar jar = AppJar.built();
    private final Ledger ledger = Ledger.parse(Repository.text(Ledger.FILE));

    /** Spring reads the signatures of every bean, private and generated ones too; one type that is missing stops the whole app. */
    @Test
    public void noSignatureOfABeanNamesATypeThatIsUnproven() {
        Set<String> unproven = ledger.unprovenTypes();
        assertThat(unproven).contains("com.atlassian.jira.config.StatusManager");
        List<ClassNode> beans = beans(jar);
        assertThat(beans).hasSizeGreaterThan(50);
        beans.forEach(bean -> assertThat(signatures(bean)).as(bean.name).doesNotContainAnyElementsOf(unproven));
    }

    /** The importing class is read by the host, which turns each of its fields into a service without which the app does not start. */
    @Test
    public void noServiceThatIsUnprovenIsImported() {
        assertThat(jar.text("META-INF/plugin-components/imports").lines())
                .hasSizeGreaterThan(20)
                .noneMatch(line -> ledger.unprovenTypes().contains(line.split("#")[0]));
    }

    @Test
    public void everyPackageThatMustBeThereHoldsSomethingProven() {
        Set<String> proven =
                ledger.provenTypes().stream().map(UnprovenTest::packageOf).collect(Collectors.toSet());
        assertThat(mandatoryApiPackages(jar)).hasSizeGreaterThan(20).isSubsetOf(proven);
    }

    @Test
    public void theLedgerSaysWhereUnprovenMembersAreUsed() {
        assertThat(used()).isEqualTo(listed(Repository.text(Ledger.FILE)));
    }

    private Map<String, Set<String>> used() {
        Set<ApiMember> unproven = ledger.unproven();
        Map<String, Set<String>> used = new TreeMap<>();
        for (String name : jar.classes().keySet()) {
            Set<String> types = ApiUse.of(jar, name).stream()
                    .filter(unproven::contains)
                    .map(member -> simpleName(member.type()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!types.isEmpty()) {
                used.put(name.substring(OWN.length()).replace('/', '.'), types);
            }
        }
        return used;
    }

    private static Map<String, Set<String>> listed(String ledger) {
        String section = ledger.substring(ledger.indexOf(HEADING) + HEADING.length());
        Map<String, Set<String>> listed = new TreeMap<>();
        section.substring(0, section.indexOf("\n## "))
                .lines()
                .filter(line -> line.matches("\\| [a-z].*"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> listed.put(
                        cells[1].strip(), new TreeSet<>(List.of(cells[2].strip().split(", ")))));
        return listed;
    }

    private static List<ClassNode> beans(AppJar jar) {
        return jar.classes().values().stream().filter(UnprovenTest::isBean).toList();
    }

    private static boolean isBean(ClassNode type) {
        return type.visibleAnnotations != null
                && type.visibleAnnotations.stream()
                        .anyMatch(annotation -> annotation.desc.equals("Ljakarta/inject/Named;"));
    }

    private static Set<String> signatures(ClassNode bean) {
        Stream<Type> fields = bean.fields.stream().map(field -> Type.getType(field.desc));
        Stream<Type> methods = bean.methods.stream()
                .flatMap(method -> Stream.concat(
                        Stream.of(Type.getReturnType(method.desc)), Arrays.stream(Type.getArgumentTypes(method.desc))));
        Stream<String> thrown = bean.methods.stream().flatMap(method -> method.exceptions.stream());
        Stream<String> above = Stream.concat(Stream.of(bean.superName), bean.interfaces.stream());
        return Stream.concat(
                        Stream.concat(fields, methods).map(UnprovenTest::element),
                        Stream.concat(thrown, above).map(name -> name.replace('/', '.')))
                .collect(Collectors.toSet());
    }

    private static String element(Type type) {
        return type.getSort() == Type.ARRAY ? type.getElementType().getClassName() : type.getClassName();
    }

    private static Set<String> mandatoryApiPackages(AppJar jar) {
        return Arrays.stream(jar.headers().getValue("Import-Package").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .filter(clause -> !clause.contains("resolution:=optional"))
                .map(clause -> clause.split(";")[0].strip())
                .filter(name -> ApiUse.isApi(name.replace('.', '/') + "/"))
                .collect(Collectors.toSet());
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
