package io.pipewright.acceptance;

import java.nio.file.Path;
import java.util.Optional;

/** The app is uploaded where a jar was given, and answers. */
final class AppIsThere implements Step {

    private static final String KEY = "io.pipewright.jira";
    private static final String UPLOAD = "Jira's app manager takes the jar and enables it";

    @Override
    public String name() {
        return "1 The app";
    }

    @Override
    public void live(Day day, Checks checks) {
        install(day, checks, KEY, day.options().appJar(), UPLOAD);
        Answer offers = day.admin().get(Day.APP + "/setup");
        if (offers.status() == 404) {
            checks.status("the app answers", 200, offers);
            return;
        }
        checks.needed("the app answers", offers);
        day.appIsThere();
        checks.status("nobody reaches it without a login", 401, day.nobody().get(Day.APP + "/setup"));
    }

    /** Says whether this installed it. */
    static boolean install(Day day, Checks checks, String key, Optional<Path> jar, String check) {
        if (jar.isEmpty()) {
            checks.notTried(check, "No jar was given, so what is installed is used.", "");
            return false;
        }
        Upm upm = new Upm(day);
        Answer opened = upm.open();
        Optional<String> token = Upm.token(opened);
        if (token.isEmpty()) {
            checks.notTried(check, "The app manager gives no token for an upload: " + opened.shown(), opened.request());
            return false;
        }
        boolean wasThere = upm.app(key).ok();
        Answer upload = upm.upload(token.get(), jar.get());
        if (!upload.ok()) {
            checks.holds(check, false, "status 200 to 299", upload.shown(), upload.request());
            return false;
        }
        Answer app = upm.enabled(key);
        checks.holds(check, Upm.isEnabled(app.body()), "enabled: true", app.shown(), app.request());
        return !wasThere;
    }
}
