package io.pipewright.sandbox.site;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.web.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindrot.jbcrypt.BCrypt;

/** Logins over stored hashes: passwords by bcrypt, access tokens (long and random already) by SHA-256. */
public final class Logins implements Accounts {

    /** Checked when nobody has the name, so that the answer takes as long as for a wrong password. */
    private static final String NOBODY = BCrypt.hashpw("nobody", BCrypt.gensalt());

    private static final int TOKEN_BYTES = 32;
    private static final int HEX = 16;
    private static final int ID_DIGITS = 12;
    private static final Duration USUAL_LIFE = Duration.ofDays(90);

    private final Database database;
    private final Users users;
    private final LoginAttempts attempts = new LoginAttempts(Clock.systemUTC());
    private final SecureRandom random = new SecureRandom();

    public Logins(Database database, Users users) {
        this.database = database;
        this.users = users;
    }

    @Override
    public Optional<ApplicationUser> login(String userName, String password) {
        if (!attempts.mayTry(userName)) {
            return Optional.empty();
        }
        Optional<ApplicationUser> user = checked(userName, password);
        attempts.ended(userName, user.isPresent());
        return user;
    }

    private Optional<ApplicationUser> checked(String userName, String password) {
        ApplicationUser user = users.getUserByName(userName);
        Optional<String> hash = user == null
                ? Optional.empty()
                : database.queryOne(
                        "select password_hash from cwd_user where user_key = ?",
                        row -> row.getString(1),
                        user.getKey());
        boolean right = BCrypt.checkpw(password == null ? "" : password, hash.orElse(NOBODY));
        return right && hash.isPresent() && user.isActive() ? Optional.of(user) : Optional.empty();
    }

    @Override
    public Optional<ApplicationUser> byToken(String token) {
        return database.queryOne(
                        "select user_key from access_token where token_hash = ? and (expires is null or expires > ?)",
                        row -> row.getString(1),
                        hash(token),
                        System.currentTimeMillis())
                .map(users::getUserByKey)
                .filter(ApplicationUser::isActive);
    }

    @Override
    public String createToken(ApplicationUser owner, String name) {
        return createToken(owner, name, Instant.now().plus(USUAL_LIFE));
    }

    @Override
    public List<AccessToken> tokensOf(ApplicationUser owner) {
        return database.query(
                "select token_hash, token_name, created, expires from access_token where user_key = ? order by created, token_hash",
                row -> new AccessToken(
                        id(row.getString(1)),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getLong(4) == 0 ? null : Instant.ofEpochMilli(row.getLong(4))),
                owner.getKey());
    }

    @Override
    public boolean revokeToken(ApplicationUser owner, long id) {
        return database
                        .query(
                                "select token_hash from access_token where user_key = ?",
                                row -> row.getString(1),
                                owner.getKey())
                        .stream()
                        .filter(hash -> id(hash) == id)
                        .mapToInt(hash -> database.update("delete from access_token where token_hash = ?", hash))
                        .sum()
                > 0;
    }

    @Override
    public long tokenId(String token) {
        return id(hash(token));
    }

    /** Told from the hash, which nobody can turn back; short enough for a number of JavaScript. */
    private static long id(String hash) {
        return Long.parseLong(hash.substring(0, ID_DIGITS), HEX);
    }

    @Override
    public String createToken(ApplicationUser owner, String name, Instant expires) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.update(
                "insert into access_token (token_hash, user_key, token_name, created, expires) values (?, ?, ?, ?, ?)",
                hash(token),
                owner.getKey(),
                name,
                System.currentTimeMillis(),
                expires == null ? null : expires.toEpochMilli());
        return token;
    }

    @Override
    public Locale localeOf(ApplicationUser user) {
        return users.profileOf(user).locale();
    }

    @Override
    public void setLocale(ApplicationUser user, Locale locale) {
        users.setLocale(user, locale);
    }

    @Override
    public boolean isLicensed(ApplicationUser user) {
        return users.profileOf(user).licensed() && user.isActive();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
