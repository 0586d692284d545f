package nl.hostforge.benchmark.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the place of a node's vault: either seals as that one does, or keeps the text as it is, in boxes of one form. */
final class VaultWithASwitch implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private volatile boolean seals = true;

    void seal(boolean seals) {
        this.seals = seals;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Vault vault ? new Switched(vault) : bean;
            }
        });
    }

    private final class Switched implements Vault {
        private final Vault sealing;

        private Switched(Vault sealing) {
            this.sealing = sealing;
        }

        @Override
        public SealedBox seal(KeyRef key, String purpose, String boundTo, String text) {
            if (seals) return sealing.seal(key, purpose, boundTo, text);
            return new SealedBox(key, boundTo, Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
        }

        @Override
        public Optional<String> open(SealedBox box, String purpose) {
            if (seals) return sealing.open(box, purpose);
            return Optional.of(new String(Base64.getDecoder().decode(box.content()), UTF_8));
        }

        @Override
        public String sealLine(KeyRef key, String purpose, String text) {
            return seals ? sealing.sealLine(key, purpose, text) : key.value() + "||" + text;
        }

        @Override
        public Optional<String> openLine(String line, String purpose) {
            return seals ? sealing.openLine(line, purpose) : Optional.of(line.substring(line.indexOf("||") + 2));
        }

        @Override
        public String keyedHash(String purpose, String text) {
            return sealing.keyedHash(purpose, text);
        }
    }
}
