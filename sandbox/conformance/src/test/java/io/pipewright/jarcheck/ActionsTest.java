package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.w3c.dom.Element;

/** What the pages of the app declare fits what their classes do. */
public class ActionsTest {

    private static final String WEB_SUDO = "Lcom/atlassian/sal/api/websudo/WebSudoRequired;";

    private final AppJar jar = AppJar.built();
    private final List<Element> actions = Xml.elements(jar.descriptor(), "action");

    /** Case J2: Jira answers 404 to a result without a view. */
    @Test
    public void everyResultThatAnActionReturnsHasItsView() {
        assertThat(actions).isNotEmpty().allSatisfy(action -> {
            Set<String> results = results(classOf(action));
            assertThat(results).isNotEmpty();
            assertThat(views(action)).containsExactlyInAnyOrderElementsOf(results);
        });
        assertThat(actions).anySatisfy(action -> assertThat(views(action)).contains("permissionviolation"));
    }

    /** Case S14: pages for administrators of Jira ask for the password again, as Jira's own do. */
    @Test
    public void everyPageForAdministratorsOfJiraNeedsASecureSession() {
        List<Element> forAdministrators = actions.stream()
                .filter(action -> action.getAttribute("roles-required").equals("admin"))
                .toList();
        assertThat(forAdministrators).hasSize(3).allSatisfy(action -> assertThat(classOf(action).visibleAnnotations)
                .anyMatch(annotation -> annotation.desc.equals(WEB_SUDO)));
    }

    private ClassNode classOf(Element action) {
        return jar.classes().get(action.getAttribute("name").replace('.', '/'));
    }

    private static Set<String> views(Element action) {
        return Xml.elements(action, "view").stream()
                .map(view -> view.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The constants that look like the name of a result, in methods that give a result. */
    private static Set<String> results(ClassNode action) {
        Set<String> results = new TreeSet<>();
        for (MethodNode method : action.methods) {
            if (method.desc.equals("()Ljava/lang/String;") && !method.name.startsWith("get")) {
                for (AbstractInsnNode instruction : method.instructions) {
                    if (instruction instanceof LdcInsnNode constant
                            && constant.cst instanceof String text
                            && text.matches("[a-z]+")) {
                        results.add(text);
                    }
                }
            }
        }
        return results;
    }
}
