package io.pipewright.sandbox.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class TextsTest {

    private final Map<String, String> files = new HashMap<>();
    private Locale user = Locale.ENGLISH;
    private final Texts texts = new Texts(() -> user);

    @Before
    public void aPluginWithTwoLanguages() {
        files.put(
                "i18n/app.properties",
                "app.hello=It''s {0}\napp.plain=It''s here\napp.only=English only\napp.broken=open {");
        files.put("i18n/app_ko.properties", "app.hello={0}입니다");
        texts.addBundle("com.acme.app", "i18n.app", this::file);
    }

    private Optional<InputStream> file(String path) {
        return Optional.ofNullable(files.get(path))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void argumentsAreFilledIn_andApostrophesAreDoubled() {
        assertThat(texts.getText("app.hello", "Ann")).isEqualTo("It's Ann");
    }

    @Test
    public void aTextWithoutArgumentsIsFormattedToo() {
        assertThat(texts.getText("app.plain")).isEqualTo("It's here");
        assertThat(texts.rawText(Locale.ENGLISH, "app.plain")).isEqualTo("It''s here");
    }

    @Test
    public void koreanWins_withAndWithoutACountry() {
        assertThat(texts.getText(Locale.KOREAN, "app.hello", "5")).isEqualTo("5입니다");
        user = Locale.KOREA;
        assertThat(texts.getText("app.hello", "5")).isEqualTo("5입니다");
    }

    @Test
    public void aLanguageWithoutTheTextFallsBackToTheBase_andAnUnknownKeyShowsItself() {
        assertThat(texts.getText(Locale.KOREA, "app.only")).isEqualTo("English only");
        assertThat(texts.getText("app.unknown", "x")).isEqualTo("app.unknown");
    }

    @Test
    public void aTextThatIsNoPatternIsShownAsItStands() {
        assertThat(texts.getText("app.broken")).isEqualTo("open {");
    }

    @Test
    public void aListOfArgumentsIsSpread() {
        assertThat(texts.forLocale(Locale.ENGLISH).getText("app.hello", (Object) List.of("Bo")))
                .isEqualTo("It's Bo");
        assertThat(texts.forLocale(Locale.ENGLISH).getText("app.hello", "Bo")).isEqualTo("It's Bo");
    }

    @Test
    public void textsOfADisabledPluginAreGone() {
        texts.removeBundle("com.acme.app", "i18n.app");
        assertThat(texts.getText("app.plain")).isEqualTo("app.plain");
    }

    @Test
    public void aMissingBundleIsRefused() {
        assertThatThrownBy(() -> texts.addBundle("com.acme.app", "i18n.other", this::file))
                .hasMessageContaining("i18n/other.properties");
    }

    @Test
    public void theHostsOwnTextsAreThere() {
        assertThat(texts.getText("sandbox.web.missing.title")).isEqualTo("Page not found");
        assertThat(texts.getText(Locale.KOREA, "sandbox.web.missing.title")).isEqualTo("페이지를 찾을 수 없습니다");
    }
}
