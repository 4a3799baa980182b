package io.pipewright.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** The pages of set-up and exit criteria administration. */
public class SetupFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** What templates call to get a text. */
    public static final class I18n {
        private final Properties texts;

        I18n(Properties texts) {
            this.texts = texts;
        }

        public String getText(String key) {
            return MessageFormat.format(texts.getProperty(key), new Object[0]);
        }
    }

    private static Document page(String template, boolean korean) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty("file.resource.loader.path", RESOURCES.toString());
        engine.setProperty("runtime.references.strict", true);
        engine.init();
        StringWriter html = new StringWriter();
        engine.getTemplate(template, "UTF-8")
                .merge(new VelocityContext(Map.of("i18n", new I18n(DeliveredTexts.load(korean)))), html);
        return Jsoup.parse(html.toString());
    }

    @Test
    public void theSetupPageIsAShellForItsScript() {
        Document page = page("templates/setup/setup.vm", false);

        assertThat(page.select("meta[name=decorator]").attr("content")).isEqualTo("atl.admin");
        assertThat(page.title()).isEqualTo("Set up a sales pipeline");
        assertThat(page.getElementById("pipewright-setup")).isNotNull();
        assertThat(page("templates/setup/setup.vm", true).select("h1").text()).isEqualTo("영업 파이프라인 설정");
    }

    @Test
    public void theCriteriaPageIsAShellForItsScript() {
        Document page = page("templates/exit/criteria.vm", true);

        assertThat(page.select("meta[name=decorator]").attr("content")).isEqualTo("atl.admin");
        assertThat(page.getElementById("pipewright-criteria")).isNotNull();
        assertThat(page.select("h1").text()).isEqualTo("단계 완료 기준 및 단계 설정");
    }
}
