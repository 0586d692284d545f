package nl.hostforge.sandbox.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail catcher's door.
 *
 * @param port where it speaks SMTP, on 127.0.0.1 only; 0 for any free one
 */
@ConfigurationProperties("sandbox.mail")
record MailSettings(@DefaultValue("2525") int port) {}
