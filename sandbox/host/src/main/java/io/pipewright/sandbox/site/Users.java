package io.pipewright.sandbox.site;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mindrot.jbcrypt.BCrypt;

/** The site's users, found by key, by name (case does not matter) and by text. */
public final class Users implements UserManager, UserSearchService {

    /** What a user is made from; without a password nobody can log in as the user. */
    public record NewUser(
            String userName,
            String displayName,
            String email,
            String password,
            boolean active,
            boolean licensed,
            Locale locale) {

        public static NewUser of(String userName, String displayName, String password) {
            return new NewUser(userName, displayName, userName + "@example.com", password, true, true, Locale.ENGLISH);
        }

        public NewUser speaking(Locale value) {
            return new NewUser(userName, displayName, email, password, active, licensed, value);
        }
    }

    /** What a user's account says beyond the user. */
    record Profile(boolean licensed, Locale locale) {}

    private record Directory(
            Map<String, ApplicationUser> byKey, Map<String, ApplicationUser> byName, Map<String, Profile> profiles) {}

    private final Database database;
    private final int passwordCost;
    private final Cached<Directory> directory;

    /** @param passwordCost the number of rounds of bcrypt as a power of two, at least 4 */
    public Users(Database database, int passwordCost) {
        this.database = database;
        this.passwordCost = passwordCost;
        this.directory = new Cached<>(database, this::load);
    }

    /** @throws IllegalArgumentException when the name is taken */
    public ApplicationUser create(NewUser user) {
        if (getUserByName(user.userName()) != null) {
            throw new IllegalArgumentException("A user with the name '" + user.userName() + "' exists already");
        }
        long id = database.nextId("cwd_user");
        String hash = user.password() == null ? null : BCrypt.hashpw(user.password(), BCrypt.gensalt(passwordCost));
        database.update(
                "insert into cwd_user (id, user_key, user_name, display_name, email, password_hash, active, licensed, locale)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                "JIRAUSER" + id,
                user.userName(),
                user.displayName(),
                Objects.requireNonNullElse(user.email(), ""),
                hash,
                user.active(),
                user.licensed(),
                user.locale().toString());
        directory.changed();
        return getUserByName(user.userName());
    }

    /** A user who is not active cannot log in and has no permission; what the user wrote stays. */
    public void setActive(ApplicationUser user, boolean active) {
        database.update("update cwd_user set active = ? where user_key = ?", active, user.getKey());
        directory.changed();
    }

    void setLocale(ApplicationUser user, Locale locale) {
        database.update("update cwd_user set locale = ? where user_key = ?", locale.toString(), user.getKey());
        directory.changed();
    }

    /** Nobody's account, and that of a user who is gone, has no licence and speaks English. */
    Profile profileOf(ApplicationUser user) {
        Profile nobody = new Profile(false, Locale.ENGLISH);
        return user == null ? nobody : directory.get().profiles().getOrDefault(user.getKey(), nobody);
    }

    /** All users, by display name. */
    public List<ApplicationUser> all() {
        List<ApplicationUser> users = new ArrayList<>(directory.get().byKey().values());
        users.sort(Comparator.comparing(ApplicationUser::getDisplayName).thenComparing(ApplicationUser::getKey));
        return users;
    }

    @Override
    public ApplicationUser getUserByKey(String key) {
        return key == null ? null : directory.get().byKey().get(key);
    }

    @Override
    public ApplicationUser getUserByName(String name) {
        return name == null ? null : directory.get().byName().get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public ApplicationUser getUserByKeyEvenWhenUnknown(String key) {
        ApplicationUser user = getUserByKey(key);
        return user == null && key != null ? User.unknown(key) : user;
    }

    @Override
    public List<ApplicationUser> findUsers(String query, UserSearchParams params) {
        String text = query == null ? "" : query.strip().toLowerCase(Locale.ROOT);
        int limit = params.getMaxResults() == null ? Integer.MAX_VALUE : params.getMaxResults();
        return all().stream()
                .filter(user -> user.isActive() || params.includeInactive())
                .filter(user -> matches(user, text, params.canMatchEmail()))
                .limit(limit)
                .toList();
    }

    private static boolean matches(ApplicationUser user, String text, boolean email) {
        return starts(user.getUsername(), text)
                || aWordStarts(user.getDisplayName(), text)
                || (email && starts(user.getEmailAddress(), text));
    }

    private static boolean aWordStarts(String name, String text) {
        if (starts(name, text)) {
            return true;
        }
        for (String word : name.split("\\s+")) {
            if (starts(word, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String name, String text) {
        return name.toLowerCase(Locale.ROOT).startsWith(text);
    }

    private Directory load() {
        Directory loaded = new Directory(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        database.query(
                "select id, user_key, user_name, display_name, email, active, licensed, locale from cwd_user order by id",
                row -> add(loaded, row));
        return loaded;
    }

    private static Object add(Directory directory, ResultSet row) throws SQLException {
        User user = new User(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6));
        directory.byKey().put(user.getKey(), user);
        directory.byName().put(user.getUsername().toLowerCase(Locale.ROOT), user);
        Locale locale = Locale.forLanguageTag(row.getString(8).replace('_', '-'));
        return directory.profiles().put(user.getKey(), new Profile(row.getBoolean(7), locale));
    }
}
