package nl.hostforge.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/** The master key that wraps, and those that only open what they wrapped before or on another node will wrap. */
final class MasterKeys {
    private final MasterKey present;
    private final Set<String> formerIds;
    private final Map<String, MasterKey> byId = new HashMap<>();
    private final Map<String, SecretKeySpec> wrapping = new HashMap<>();

    /**
     * @param former what they wrapped is wrapped anew
     * @param next what it wrapped is left as it is; null where there is none
     */
    MasterKeys(MasterKey present, List<MasterKey> former, MasterKey next) {
        this.present = present;
        add(present);
        former.forEach(this::add);
        if (next != null) add(next);
        formerIds = former.stream()
                .map(MasterKey::id)
                .filter(id -> !id.equals(present.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static MasterKeys only(MasterKey key) {
        return new MasterKeys(key, List.of(), null);
    }

    String presentId() {
        return present.id();
    }

    Set<String> formerIds() {
        return formerIds;
    }

    /** @param context what the secret is; needed again to unwrap it */
    byte[] wrap(byte[] secret, String context) {
        return AesGcm.seal(wrapping.get(present.id()), secret, context.getBytes(UTF_8));
    }

    /** @throws IllegalStateException if it was wrapped by a master key that is not known here, or for something else */
    byte[] unwrap(String masterKeyId, byte[] wrapped, String context) {
        var key = wrapping.get(masterKeyId);
        if (key == null) throw new IllegalStateException("no master key is known that is called " + masterKeyId);
        return AesGcm.open(key, wrapped, context.getBytes(UTF_8));
    }

    /** @return the secret of keyed hashes, as it was derived before it was stored */
    byte[] derivedHashing(String masterKeyId) {
        return byId.get(masterKeyId).hashing().getEncoded();
    }

    /** @throws IllegalStateException if one of these is not known here: what it wrapped could not be opened */
    void refuseUnknown(Collection<String> ids) {
        var unknown = ids.stream().filter(id -> !byId.containsKey(id)).toList();
        if (!unknown.isEmpty())
            throw new IllegalStateException(
                    "the keys of personal data in this database are wrapped by a master key that"
                            + " is not among those given: " + unknown + ", while hostforge.privacy.master-key is "
                            + present.id()
                            + ". Give the one it was made with, or, after a change, name it in hostforge.privacy.former-master-keys");
    }

    private void add(MasterKey key) {
        byId.put(key.id(), key);
        wrapping.put(key.id(), key.wrapping());
    }
}
