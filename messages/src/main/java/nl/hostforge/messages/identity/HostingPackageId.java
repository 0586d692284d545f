package nl.hostforge.messages.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A hosting package's identifier. Its text form is the raw value. */
public record HostingPackageId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HostingPackageId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static HostingPackageId of(String text) {
        return new HostingPackageId(UUID.fromString(text));
    }

    /** The one package of this name; that two of one name would share an id is what keeps names unique. */
    public static HostingPackageId named(String slug) {
        return new HostingPackageId(Ids.derived("hosting-package", slug));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
