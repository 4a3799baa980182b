package io.pipewright.conformance;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Texts, settings and locks. */
@Named
class PlatformChecks implements Checks {

    private static final String KEY = "io.pipewright.conformance.setting";
    private final I18nResolver texts;
    private final PluginSettingsFactory settings;
    private final ClusterLockService locks;

    @Inject
    PlatformChecks(I18nResolver texts, PluginSettingsFactory settings, ClusterLockService locks) {
        this.texts = texts;
        this.settings = settings;
        this.locks = locks;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "i18n-apostrophe",
                        "A doubled apostrophe is shown once, with arguments and without.",
                        this::apostrophes),
                new Check(
                        "i18n-language",
                        "The text of the language asked for is used, and Korean arrives intact.",
                        this::languages),
                new Check("i18n-missing", "A key that nobody has is its own text.", this::missingKey),
                new Check(
                        "settings-text",
                        "A setting comes back as it was put, and can be read by another instance.",
                        this::storesSettings),
                new Check("settings-null", "Putting null removes the setting.", this::removesSettings),
                new Check("lock-reentrant", "The thread that holds a cluster lock may take it again.", this::reentrant),
                new Check(
                        "lock-excludes",
                        "Another thread does not get a lock that is held, and gets it afterwards.",
                        this::excludes));
    }

    private void apostrophes() {
        Deviation.unlessEqual(
                "It's fine",
                texts.getText(Locale.ENGLISH, "io.pipewright.conformance.apostrophe", "fine"),
                "with an argument");
        Deviation.unlessEqual(
                "It's plain", texts.getText(Locale.ENGLISH, "io.pipewright.conformance.plain"), "without arguments");
    }

    private void languages() {
        Deviation.unlessEqual(
                "민지님의 '것'입니다", texts.getText(Locale.KOREA, "io.pipewright.conformance.apostrophe", "민지"), "Korean");
        Deviation.unlessEqual(
                "It's ok",
                texts.getText(Locale.GERMANY, "io.pipewright.conformance.apostrophe", "ok"),
                "a language without a file");
    }

    private void missingKey() {
        Deviation.unlessEqual(
                "io.pipewright.conformance.none",
                texts.getText(Locale.ENGLISH, "io.pipewright.conformance.none"),
                "text");
    }

    private void storesSettings() {
        settings.createGlobalSettings().put(KEY, "값 'one'");
        Deviation.unlessEqual("값 'one'", settings.createGlobalSettings().get(KEY), "setting");
    }

    private void removesSettings() {
        PluginSettings global = settings.createGlobalSettings();
        global.put(KEY, "x");
        global.put(KEY, null);
        Deviation.unlessEqual(null, global.get(KEY), "setting after null");
    }

    private void reentrant() {
        ClusterLock lock = locks.getLockForName("io.pipewright.conformance.lock");
        lock.lock();
        try {
            boolean again = lock.tryLock();
            Deviation.unless(again, "the holder was refused");
            lock.unlock();
        } finally {
            lock.unlock();
        }
    }

    private void excludes() throws Exception {
        ClusterLock lock = locks.getLockForName("io.pipewright.conformance.lock");
        boolean whileHeld;
        lock.lock();
        try {
            whileHeld = elsewhere();
        } finally {
            lock.unlock();
        }
        Deviation.unless(!whileHeld, "another thread got the lock while it was held");
        Deviation.unless(elsewhere(), "another thread did not get the free lock");
    }

    private boolean elsewhere() throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    ClusterLock lock = locks.getLockForName("io.pipewright.conformance.lock");
                    boolean mine = lock.tryLock();
                    if (mine) {
                        lock.unlock();
                    }
                    return mine;
                })
                .get(30, TimeUnit.SECONDS);
    }
}
