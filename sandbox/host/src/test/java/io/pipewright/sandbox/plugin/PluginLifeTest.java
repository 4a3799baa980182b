package io.pipewright.sandbox.plugin;

import static io.pipewright.sandbox.plugin.PluginJarBuilder.plugin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.Rule;
import org.junit.Test;

public class PluginLifeTest {

    private static final String SAY = "package p; public interface Say { String word(); }";
    private static final String SAYER =
            "package p; public class Sayer implements Say { public String word() { return \"one\"; } }";

    @Rule
    public final TestHost host = new TestHost();

    private static PluginJarBuilder good() {
        return plugin("good")
                .source("p.Say", SAY)
                .source("p.Sayer", SAYER)
                .index("component", "p.Sayer")
                .index("exports", "p.Sayer#p.Say");
    }

    @Test
    public void modulesAreEnabledInTheOrderOfTheDescriptor_andDisabledInReverse() {
        host.install(good().module("<thing key='a'/>").module("<thing key='b'/>"));
        host.plugins.disable("good");
        assertThat(host.log).containsExactly("enable a", "enable b", "disable b", "disable a");
    }

    @Test
    public void aModuleThatThrowsDisablesThePlugin_andWhatWasEnabledIsRolledBack() {
        PluginInfo info = host.install(
                good().module("<thing key='a'/>").module("<bomb key='b'/>").module("<thing key='c'/>"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("'b'", "bomb", "the fuse was lit");
        assertThat(host.log).containsExactly("enable a", "disable a");
        assertThat(host.registry.ofKind("thing")).isEmpty();
        assertThat(exportedServices("p.Say")).isZero();
    }

    /** Case R13. */
    @Test
    public void aNodeFollowsWhatAnotherNodeDidToPlugins() {
        OsgiHost osgi = new OsgiHost(host.home().resolve("osgi of the other node"));
        try (PluginManager other = host.anotherNode(osgi)) {
            host.install(good().module("<thing key='a'/>"));
            other.follow();
            assertThat(other.all()).extracting(PluginInfo::enabled).containsExactly(true);
            host.plugins.disable("good");
            other.follow();
            assertThat(other.all()).extracting(PluginInfo::enabled).containsExactly(false);
            host.plugins.enable("good");
            host.install(good().module("<thing key='a'/>").module("<thing key='b'/>"));
            other.follow();
            assertThat(other.all().get(0).modules()).hasSize(2).allMatch(PluginInfo.Module::enabled);
            host.plugins.uninstall("good");
            other.follow();
            assertThat(other.all()).isEmpty();
        } finally {
            osgi.close();
        }
    }

    @Test
    public void anElementThatTheHostDoesNotKnowIsIgnored() {
        PluginInfo info = host.install(good().module("<rest-migration key='m'><rest-v2/></rest-migration>")
                .module("<thing key='a'/>"));
        assertThat(info.enabled()).isTrue();
        assertThat(info.modules())
                .extracting(PluginInfo.Module::key, PluginInfo.Module::enabled)
                .containsExactly(Tuple.tuple("m", false), Tuple.tuple("a", true));
    }

    @Test
    public void twoModulesOfOneKeyAreRefused() {
        assertThatThrownBy(() -> host.install(good().module("<thing key='a'/>").module("<thing key='a'/>")))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("'a'")
                .hasMessageContaining("good");
        assertThat(host.plugins.all()).isEmpty();
    }

    /** A call that only a user would meet is told when the plugin is enabled. */
    @Test
    public void aMemberThatTheHostDoesNotDeclareIsNamedWhenThePluginIsEnabled() {
        PluginInfo info = host.install(good().imports("com.atlassian.sal.api")
                .elsewhere(
                        "com.atlassian.sal.api.ApplicationProperties",
                        "package com.atlassian.sal.api; public interface ApplicationProperties {"
                                + " String getDisplayName(); String getLater(int days); }")
                .source("p.Caller", """
                        package p;
                        public class Caller {
                            String call(com.atlassian.sal.api.ApplicationProperties properties) {
                                return properties.getDisplayName() + properties.toString() + properties.getLater(1);
                            }
                        }
                        """));
        assertThat(info.enabled()).isTrue();
        assertThat(info.problems())
                .singleElement()
                .asString()
                .contains("com.atlassian.sal.api.ApplicationProperties.getLater(I)Ljava/lang/String;");
    }

    /** Case J3: Jira reads Spring's files without their schemas, and so apps with a slip in the address of one run there. */
    @Test
    public void theAddressOfASchemaDoesNotMatter() {
        assertThat(host.install(good().source("p.Other", "package p; public class Other { }")
                                .file("META-INF/spring/more.xml", """
                        <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                               xsi:schemaLocation="http://www.springframework.org/schema/beans
                               http://www.springframework.org/schema/beans/spring-beans-2.6.xsd">
                          <bean class="p.Other"/>
                        </beans>
                        """))
                        .problems())
                .isEmpty();
    }

    @Test
    public void anImportThatNobodyExportsDisablesThePlugin() {
        PluginInfo info = host.install(good().imports("com.atlassian.jira.nowhere"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("com.atlassian.jira.nowhere");
    }

    @Test
    public void anOptionalImportMayBeMissing() {
        assertThat(host.install(good().imports("com.atlassian.jira.nowhere;resolution:=optional"))
                        .enabled())
                .isTrue();
    }

    @Test
    public void aClassThatIsUsedButNotImportedIsNotFound() {
        PluginInfo info = host.install(
                plugin("careless")
                        .index("component", "p.Careless")
                        .source(
                                "p.Careless",
                                "package p; public class Careless { public Careless() { org.slf4j.LoggerFactory.getLogger(\"x\"); } }"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("careless", "org.slf4j.LoggerFactory");
    }

    @Test
    public void aBeanThatNeedsAMissingBeanDisablesThePlugin() {
        PluginInfo info = host.install(plugin("needy")
                .index("component", "p.Needy")
                .source("p.Say", SAY)
                .source("p.Needy", "package p; public class Needy { public Needy(Say say) { } }"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems()).singleElement().asString().contains("needy", "p.Say");
    }

    @Test
    public void anImportedServiceThatNobodyOffersDisablesThePlugin() {
        PluginInfo info = host.install(plugin("needy")
                .index("imports", "com.atlassian.sal.api.ApplicationProperties")
                .imports("com.atlassian.sal.api"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems())
                .singleElement()
                .asString()
                .contains("com.atlassian.sal.api.ApplicationProperties", "nobody offers it");
    }

    @Test
    public void aClassNamedOnlyInTheDescriptorNeedsItsImportToo() {
        PluginInfo info = host.install(good().module("<thing key='a'>"
                + "<condition class='com.atlassian.jira.plugin.webfragment.conditions.UserIsAdminCondition'/>"
                + "</thing>"));
        assertThat(info.enabled()).isFalse();
        assertThat(info.problems())
                .singleElement()
                .asString()
                .contains("'a'", "UserIsAdminCondition", "Import-Package");
    }

    @Test
    public void aClassNamedOnlyInTheDescriptorIsSeenThroughItsImport() {
        assertThat(host.install(good().imports("com.atlassian.jira.plugin.webfragment.conditions")
                                .module("<thing key='a'>"
                                        + "<condition class='com.atlassian.jira.plugin.webfragment.conditions.UserIsAdminCondition'/>"
                                        + "</thing>"))
                        .enabled())
                .isTrue();
    }

    @Test
    public void aPluginDoesNotSeeTheHostsOwnClasses() {
        PluginInfo info =
                host.install(good().module("<thing key='a' class='io.pipewright.sandbox.plugin.PluginManager'/>"));
        assertThat(info.problems()).singleElement().asString().contains("io.pipewright.sandbox.plugin.PluginManager");
    }

    @Test
    public void aDescriptorClassGetsItsPluginsBeans() {
        PluginInfo info = host.install(good().module("<thing key='a' class='p.Holder'/>")
                .source(
                        "p.Holder",
                        "package p; public class Holder { private final Say say; public Holder(Say say) { this.say = say; }"
                                + " public String toString() { return say.word(); } }"));
        assertThat(info.problems()).isEmpty();
        assertThat(host.created).hasToString("[one]");
    }

    @Test
    public void aPluginUsesTheServicesThatTheHostPublishes() {
        host.osgi.publish(com.atlassian.sal.api.transaction.TransactionTemplate.class, new Direct());
        PluginInfo info = host.install(plugin("user")
                .imports("com.atlassian.sal.api.transaction")
                .index("imports", "com.atlassian.sal.api.transaction.TransactionTemplate")
                .module("<thing key='a' class='p.Holder'/>")
                .source(
                        "p.Holder",
                        "package p; public class Holder { private final String said;"
                                + " public Holder(com.atlassian.sal.api.transaction.TransactionTemplate t) {"
                                + " said = t.execute(() -> \"done\"); }"
                                + " public String toString() { return said; } }"));
        assertThat(info.problems()).isEmpty();
        assertThat(host.created).hasToString("[done]");
    }

    private static final class Direct implements com.atlassian.sal.api.transaction.TransactionTemplate {
        @Override
        public <T> T execute(com.atlassian.sal.api.transaction.TransactionCallback<T> action) {
            return action.doInTransaction();
        }
    }

    @Test
    public void anExportedServiceIsWithdrawnWhenThePluginIsDisabled() {
        host.install(good());
        assertThat(exportedServices("p.Say")).isEqualTo(1);
        host.plugins.disable("good");
        assertThat(exportedServices("p.Say")).isZero();
        host.plugins.enable("good");
        assertThat(exportedServices("p.Say")).isEqualTo(1);
    }

    private int exportedServices(String type) {
        org.osgi.framework.BundleContext context =
                org.osgi.framework.FrameworkUtil.getBundle(frameworkClass()).getBundleContext();
        try {
            org.osgi.framework.ServiceReference<?>[] found = context.getAllServiceReferences(type, null);
            return found == null ? 0 : found.length;
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Any class of a bundle leads to the framework; the plugin itself may be stopped. */
    private Class<?> frameworkClass() {
        host.created.clear();
        host.install(plugin("probe")
                .source("q.Probe", "package q; public class Probe { }")
                .module("<thing key='probe' class='q.Probe'/>"));
        return host.created.get(0).getClass();
    }

    @Test
    public void exportedLifecycleComponentsAreToldAfterTheModules_andBeforeTheyGo() {
        StringBuilder calls = new StringBuilder();
        host.osgi.publish(Appendable.class, calls);
        host.install(plugin("living")
                .imports("com.atlassian.sal.api.lifecycle")
                .index("imports", "java.lang.Appendable#calls")
                .index("component", "p.Life")
                .index("exports", "p.Life#com.atlassian.sal.api.lifecycle.LifecycleAware")
                .module("<thing key='a' class='p.Module'/>")
                .source(
                        "p.Module",
                        "package p; public class Module { public Module(Appendable calls) throws Exception {"
                                + " calls.append(\"module \"); } }")
                .source(
                        "p.Life",
                        "package p; public class Life implements com.atlassian.sal.api.lifecycle.LifecycleAware {"
                                + " private final Appendable calls;"
                                + " public Life(Appendable calls) { this.calls = calls; }"
                                + " public void onStart() { add(\"start \"); } public void onStop() { add(\"stop \"); }"
                                + " private void add(String s) { try { calls.append(s); }"
                                + " catch (java.io.IOException e) { throw new RuntimeException(e); } } }"));
        host.plugins.disable("living");
        assertThat(calls).hasToString("module start stop ");
    }

    @Test
    public void anUpgradeReplacesTheCodeInPlace() {
        host.install(good().module("<thing key='a' class='p.Sayer'/>"));
        String changed = SAYER.replace("one", "two");
        PluginInfo info = host.plugins.upgrade(good().version("2.0")
                .source("p.Sayer", changed.replace("{ return", "{ return \"\" +"))
                .module("<thing key='b' class='p.Sayer'/>")
                .build(host.home()));
        assertThat(info.version()).isEqualTo("2.0");
        assertThat(info.enabled()).isTrue();
        assertThat(host.log).containsExactly("enable a", "disable a", "enable b");
        assertThat(word(host.created.get(0))).isEqualTo("one");
        assertThat(word(host.created.get(1))).isEqualTo("two");
    }

    private static String word(Object sayer) {
        try {
            return (String) sayer.getClass().getMethod("word").invoke(sayer);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Test
    public void aPluginDisabledByHandStaysDisabledThroughAnUpgradeAndARestart() {
        host.install(good());
        host.plugins.disable("good");
        assertThat(host.install(good().version("2.0")).enabled()).isFalse();
        host.stop();
        host.start();
        assertThat(host.plugins.all())
                .extracting(PluginInfo::version, PluginInfo::enabled)
                .containsExactly(Tuple.tuple("2.0", false));
    }

    @Test
    public void aRestartFindsThePluginAgain() {
        host.install(good().module("<thing key='a'/>"));
        host.stop();
        host.start();
        assertThat(host.plugins.all())
                .extracting(PluginInfo::key, PluginInfo::enabled)
                .containsExactly(Tuple.tuple("good", true));
        assertThat(host.log).containsExactly("enable a", "disable a", "enable a");
    }

    @Test
    public void aJarThatVanishedDoesNotKeepTheHostFromStarting() throws java.io.IOException {
        host.install(good());
        host.install(plugin("other"));
        host.stop();
        try (var jars = java.nio.file.Files.list(host.home().resolve("plugins"))) {
            java.nio.file.Files.delete(
                    jars.filter(jar -> jar.getFileName().toString().startsWith("good"))
                            .findFirst()
                            .orElseThrow());
        }
        host.start();
        assertThat(host.plugins.all()).extracting(PluginInfo::key).containsExactly("other");
    }

    @Test
    public void anUninstalledPluginIsGoneAfterARestart() {
        host.install(good());
        host.plugins.uninstall("good");
        host.stop();
        host.start();
        assertThat(host.plugins.all()).isEmpty();
        assertThat(host.home().resolve("plugins")).isEmptyDirectory();
    }

    @Test
    public void aJarWithAClassOfTheHostIsRefused() {
        assertThatThrownBy(() -> host.install(
                        good().source("com.atlassian.jira.Mine", "package com.atlassian.jira; public class Mine { }")))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("com/atlassian/jira/Mine.class");
    }

    @Test
    public void aJarThatStillUsesJavaxInjectIsRefused() {
        assertThatThrownBy(() -> host.install(
                        good().source("javax.inject.Named", "package javax.inject; public @interface Named { }")
                                .source("p.Old", "package p; @javax.inject.Named public class Old { }")))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("javax/inject");
    }

    @Test
    public void aManifestForAnotherPluginIsRefused() {
        assertThatThrownBy(() -> host.install(good().manifestKey("other")))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("'other'")
                .hasMessageContaining("'good'");
    }

    @Test
    public void aDescriptorWithAnOutsideEntityIsRefused() {
        assertThatThrownBy(() -> PluginDescriptor.read(new java.io.ByteArrayInputStream(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><atlassian-plugin key='a'>&x;</atlassian-plugin>"
                                .getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    public void listenersHearOfEveryChangeOfTheModules() {
        AtomicInteger changes = new AtomicInteger();
        host.registry.onChange(changes::incrementAndGet);
        host.install(good());
        host.plugins.disable("good");
        assertThat(changes).hasValue(2);
    }

    @Test
    public void modulesOfAKindComeByWeightThenByOrder() {
        host.install(good().module("<thing key='late'/>")
                .module("<thing key='b' weight='20'/>")
                .module("<thing key='a' weight='10'/>"));
        assertThat(host.registry.ofKind("thing")).extracting(PluginModule::key).containsExactly("a", "b", "late");
        assertThat(host.registry.byCompleteKey("good:b")).isPresent();
    }

    @Test
    public void aDeclaredClassIsCreatedThroughItsPluginOnly() {
        host.install(good().module("<thing key='v'><validator-class>p.Sayer</validator-class></thing>"));
        assertThat(host.registry.createDeclared("thing", "p.Sayer")).isPresent();
        assertThat(host.registry.createDeclared("thing", "p.Say")).isEmpty();
        host.plugins.disable("good");
        assertThat(host.registry.createDeclared("thing", "p.Sayer")).isEmpty();
    }

    @Test
    public void aLabelIsReadInTheLanguageAsked() {
        host.install(good().module("<resource type='i18n' name='i18n' location='i18n.good'/>")
                .module("<thing key='a'><label key='good.a'/></thing>")
                .file("i18n/good.properties", "good.a=Deals")
                .file("i18n/good_ko.properties", "good.a=거래"));
        PluginModule module = host.registry.byCompleteKey("good:a").orElseThrow();
        assertThat(List.of(module.label(Locale.ENGLISH), module.label(Locale.KOREAN)))
                .containsExactly("Deals", "거래");
    }
}
