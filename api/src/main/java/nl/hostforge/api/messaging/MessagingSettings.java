package nl.hostforge.api.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param answerWithin how long a request waits for a command or a question; well below the idempotency lease */
@ConfigurationProperties("hostforge.messaging")
record MessagingSettings(@DefaultValue("15s") Duration answerWithin) {}
