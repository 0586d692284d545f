package nl.hostforge.sandbox.plesk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;

/** Who may use the panel's APIs: the administrator by password, or a secret key from the address it is bound to. */
@Component
class Access {
    private final Shelf<SecretKey> keys;
    private final PleskSettings settings;

    Access(Journal journal, PleskSettings settings) {
        this.keys = journal.shelf("plesk", "secret-key", SecretKey.class, SecretKey::hash);
        this.settings = settings;
    }

    /** Refuses the call unless its password or its key is right. */
    void check(Optional<Credentials> credentials, Optional<String> key, Call call) {
        if (key.isPresent()) checkKey(key.get(), call.remoteAddress());
        else if (!credentials.equals(Optional.of(new Credentials(settings.login(), settings.password()))))
            throw new PleskRefusal(PleskRefusal.WRONG_CREDENTIALS, "You have entered incorrect username or password.");
    }

    /** Makes a key; this is the only moment at which it can be read. */
    String createKey(List<String> ips, String login, String description) {
        var key = UUID.randomUUID().toString();
        keys.put(new SecretKey(hash(key), ips, login, description));
        return key;
    }

    void removeKey(String key) {
        keys.remove(keys.find(hash(key))
                .orElseThrow(() -> new PleskRefusal(PleskRefusal.NOT_FOUND, "Secret key does not exist")));
    }

    int keyCount() {
        return keys.all().size();
    }

    private void checkKey(String key, String remoteAddress) {
        if (key.equals(settings.secretKey())) return;
        if (keys.find(hash(key))
                .filter(known -> known.ips().contains(remoteAddress))
                .isEmpty())
            throw new PleskRefusal(PleskRefusal.KEY_REJECTED, "Secret key is not valid for this address.");
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A login with its password, as a call carries them. */
    record Credentials(String login, String password) {

        static Optional<Credentials> basic(String header) {
            if (!header.startsWith("Basic ")) return Optional.empty();
            try {
                var pair = new String(
                                Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8)
                        .split(":", 2);
                return pair.length == 2 ? Optional.of(new Credentials(pair[0], pair[1])) : Optional.empty();
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return login + ":***";
        }
    }
}
