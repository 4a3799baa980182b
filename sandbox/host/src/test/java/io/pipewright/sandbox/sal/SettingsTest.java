package io.pipewright.sandbox.sal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.Test;

public class SettingsTest {

    private final Database database = TestSite.emptyDatabase();
    private final PluginSettings settings = new StoredSettings(database).createGlobalSettings();

    @Test
    public void textsListsMapsAndPropertiesComeBackAsTheyWere() {
        Properties properties = new Properties();
        properties.setProperty("a", "1");
        settings.put("text", "한글 \n text");
        settings.put("list", List.of("a", ""));
        settings.put("map", Map.of("k", "v"));
        settings.put("properties", properties);

        assertThat(settings.get("text")).isEqualTo("한글 \n text");
        assertThat(settings.get("list")).isEqualTo(List.of("a", ""));
        assertThat(settings.get("map")).isEqualTo(Map.of("k", "v"));
        assertThat(settings.get("properties")).isInstanceOf(Properties.class).isEqualTo(properties);
    }

    @Test
    public void putGivesTheValueBefore_andNullRemoves() {
        assertThat(settings.put("key", "1")).isNull();
        assertThat(settings.put("key", "2")).isEqualTo("1");
        assertThat(settings.put("key", null)).isEqualTo("2");
        assertThat(settings.get("key")).isNull();
        assertThat(settings.remove("key")).isNull();
    }

    @Test
    public void anythingElseIsRefused() {
        assertThatThrownBy(() -> settings.put("key", 1L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.put("key", List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.put("k".repeat(256), "v")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.get(null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.put("k".repeat(255), "v")).isNull();
    }

    @Test
    public void settingsOfAKeyAreApart() {
        settings.put("key", "global");

        assertThat(new StoredSettings(database).createSettingsForKey("global").get("key"))
                .isNull();
        assertThat(new StoredSettings(database).createSettingsForKey(null).get("key"))
                .isEqualTo("global");
    }

    @Test
    public void aTransactionThatFailsTakesTheSettingBack() {
        assertThatThrownBy(() -> new HostTransactions(database).execute(() -> {
                    settings.put("key", "value");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(settings.get("key")).isNull();
    }

    @Test
    public void aLockOfOneNameIsOneLock() throws Exception {
        ClusterLockService locks = database.locks();
        locks.getLockForName("a").lock();
        boolean[] taken = new boolean[2];
        Thread other = new Thread(() -> {
            taken[0] = locks.getLockForName("a").tryLock();
            taken[1] = locks.getLockForName("b").tryLock();
        });
        other.start();
        other.join();

        assertThat(taken).containsExactly(false, true);
    }

    @Test
    public void theAddressIsGivenInEveryForm() {
        HostProperties properties = new HostProperties("http://localhost:8080/jira");

        assertThat(properties.getBaseUrl(UrlMode.CANONICAL)).isEqualTo("http://localhost:8080/jira");
        assertThat(properties.getBaseUrl(UrlMode.AUTO)).isEqualTo("http://localhost:8080/jira");
        assertThat(properties.getBaseUrl(UrlMode.RELATIVE)).isEqualTo("/jira");
        assertThat(new HostProperties("http://localhost:8080").getBaseUrl(UrlMode.RELATIVE_CANONICAL))
                .isEmpty();
    }
}
