package io.pipewright.jira.closeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.closeplan.PlanSettings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** U7, U8: what administrators say about the plans of a pipeline is kept. */
public class StoredPlanSettingsTest {

    private final Map<String, Object> global = new HashMap<>();
    private final StoredPlanSettings store = new StoredPlanSettings(factory());

    private PluginSettingsFactory factory() {
        PluginSettings settings = mock(PluginSettings.class);
        when(settings.get(anyString())).thenAnswer(call -> global.get(call.<String>getArgument(0)));
        when(settings.put(anyString(), any())).thenAnswer(call -> global.put(call.getArgument(0), call.getArgument(1)));
        PluginSettingsFactory factory = mock(PluginSettingsFactory.class);
        when(factory.createGlobalSettings()).thenReturn(settings);
        return factory;
    }

    @Test
    public void settingsComeBackAsTheyWereSaved_eachProjectItsOwn() {
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        holidays.put(LocalDate.of(2026, 12, 25), "<script>성탄절</script>");
        holidays.put(LocalDate.of(2027, 1, 1), "");
        PlanSettings settings = new PlanSettings("Acme \"& Co\"", holidays);
        store.save(1, settings);

        assertThat(store.of(1)).isEqualTo(settings);
        assertThat(store.of(2)).isEqualTo(PlanSettings.NONE);
        store.save(1, PlanSettings.NONE);
        assertThat(store.of(1)).isEqualTo(PlanSettings.NONE);
        assertThat(global.values()).doesNotContain("");
    }
}
