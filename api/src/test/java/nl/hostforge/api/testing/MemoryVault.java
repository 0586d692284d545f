package nl.hostforge.api.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;

/** A vault whose keys live as long as the test: AES-GCM, with key, purpose and message as associated data. */
public class MemoryVault implements Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<KeyRef, SecretKey> keys = new ConcurrentHashMap<>();
    private final Set<KeyRef> destroyed = ConcurrentHashMap.newKeySet();
    private final SecretKey hashing = newKey("HmacSHA256");
    private final SecureRandom random = new SecureRandom();

    public void destroy(KeyRef key) {
        destroyed.add(key);
        keys.remove(key);
    }

    @Override
    public SealedBox seal(KeyRef key, String purpose, String boundTo, String text) {
        if (destroyed.contains(key)) throw new KeyDestroyed(key);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var secret = keys.computeIfAbsent(key, missing -> newKey("AES"));
        var cipher = cipher(Cipher.ENCRYPT_MODE, secret, nonce, key, purpose, boundTo);
        var sealed = finish(cipher, text.getBytes(StandardCharsets.UTF_8));
        var content = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new SealedBox(key, boundTo, Base64.getEncoder().encodeToString(content));
    }

    @Override
    public Optional<String> open(SealedBox box, String purpose) {
        var secret = keys.get(box.key());
        if (secret == null) return Optional.empty();
        var content = ByteBuffer.wrap(Base64.getDecoder().decode(box.content()));
        var nonce = new byte[NONCE];
        content.get(nonce);
        var sealed = new byte[content.remaining()];
        content.get(sealed);
        var cipher = cipher(Cipher.DECRYPT_MODE, secret, nonce, box.key(), purpose, box.boundTo());
        return Optional.of(new String(finish(cipher, sealed), StandardCharsets.UTF_8));
    }

    @Override
    public String sealLine(KeyRef key, String purpose, String text) {
        return key + " " + seal(key, purpose, "", text).content();
    }

    @Override
    public Optional<String> openLine(String line, String purpose) {
        var parts = line.split(" ");
        return open(new SealedBox(new KeyRef(parts[0]), "", parts[1]), purpose);
    }

    @Override
    public String keyedHash(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return HexFormat.of().formatHex(mac.doFinal((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey secret, byte[] nonce, KeyRef key, String purpose, String boundTo) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((key + "\0" + purpose + "\0" + boundTo).getBytes(StandardCharsets.UTF_8));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] finish(Cipher cipher, byte[] bytes) {
        try {
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("the box does not open", tampered);
        }
    }

    private static SecretKey newKey(String algorithm) {
        try {
            return KeyGenerator.getInstance(algorithm).generateKey();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
