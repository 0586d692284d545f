package nl.hostforge.messages.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In which form an issued document is kept. */
public enum DocumentForm {
    /** For people: pages. */
    @JsonProperty("pdf")
    PDF,
    /** For bookkeeping programs: UBL 2.1. */
    @JsonProperty("ubl")
    UBL;

    /** @return the form as events, addresses and tables have it, for instance {@code pdf} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
