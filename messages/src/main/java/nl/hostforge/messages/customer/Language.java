package nl.hostforge.messages.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A language that the shop, mails and documents exist in; its JSON form is the ISO 639-1 code. */
public enum Language {
    @JsonProperty("nl")
    DUTCH,
    @JsonProperty("en")
    ENGLISH
}
