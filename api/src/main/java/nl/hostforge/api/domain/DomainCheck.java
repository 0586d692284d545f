package nl.hostforge.api.domain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hostforge.api.domain.DomainCheckBodies.CheckedName;
import nl.hostforge.api.domain.DomainCheckBodies.CheckedNames;
import nl.hostforge.api.domain.DomainCheckBodies.NamesToCheck;
import nl.hostforge.api.shop.ShopSettings;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.InvalidDomainName;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which names are free. It changes nothing; it is a POST since what people search for does not belong in addresses. */
@RestController
@RequestMapping("/api/v1/domains")
@Tag(name = "Shop")
class DomainCheck {
    private final OfferedTlds tlds;
    private final Availability availability;
    private final ShopSettings settings;

    DomainCheck(OfferedTlds tlds, Availability availability, ShopSettings settings) {
        this.tlds = tlds;
        this.availability = availability;
        this.settings = settings;
    }

    @Operation(summary = "Which of these names can be registered now, and for how much")
    @PostMapping("/check")
    CheckedNames check(@Valid @RequestBody NamesToCheck body) {
        var offered = tlds.byTld();
        var names = body.names().stream().map(Typed::of).toList();
        var sold = names.stream()
                .flatMap(typed -> typed.name().stream())
                .filter(name -> offered.containsKey(name.tld()))
                .collect(Collectors.toSet());
        var known = availability.of(sold);
        return new CheckedNames(names.stream()
                .map(typed -> typed.name()
                        .map(name -> Optional.ofNullable(offered.get(name.tld()))
                                .map(price -> CheckedName.sold(
                                        typed.text(), name, price, known.get(name), settings.vatPercentage()))
                                .orElseGet(() -> CheckedName.unsupported(typed.text(), name)))
                        .orElseGet(() -> CheckedName.invalid(typed.text(), typed.fault())))
                .toList());
    }

    /** What somebody typed: a name, or else what is wrong with it. */
    private record Typed(String text, Optional<DomainName> name, String fault) {
        static Typed of(String text) {
            try {
                return new Typed(text, Optional.of(DomainName.parse(text)), null);
            } catch (InvalidDomainName invalid) {
                return new Typed(text, Optional.empty(), invalid.getMessage());
            }
        }
    }
}
