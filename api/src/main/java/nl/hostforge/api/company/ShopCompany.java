package nl.hostforge.api.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sells here. */
@RestController
@RequestMapping("/api/v1/company")
@EnableConfigurationProperties(CompanySettings.class)
@Tag(name = "Shop")
class ShopCompany {
    private static final Duration CACHE_FOR = Duration.ofHours(1);

    private final CompanySettings settings;

    ShopCompany(CompanySettings settings) {
        this.settings = settings;
    }

    @Operation(summary = "The company that sells: name, address and numbers")
    @GetMapping
    ResponseEntity<Company> company() {
        var phone = settings.phone().isBlank() ? null : settings.phone();
        var company = new Company(
                settings.name(),
                settings.address(),
                settings.registrationNumber(),
                settings.vatNumber(),
                settings.email(),
                phone);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHE_FOR).cachePublic())
                .body(company);
    }

    /** The company as its pages show it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Company(
            @Schema(example = "Domein Discounter") String name,

            @Schema(example = "Voorbeeldstraat 1, 1234 AB Amsterdam")
            String address,

            @Schema(description = "In the trade register", example = "12345678")
            String registrationNumber,

            @Schema(example = "NL123456789B01") String vatNumber,
            @Schema(example = "info@shop.example") String email,

            @Schema(example = "+31201234567", nullable = true)
            String phone) {}
}
