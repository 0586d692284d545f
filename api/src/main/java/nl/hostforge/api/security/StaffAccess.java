package nl.hostforge.api.security;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which role may do what in the admin API. The first line that fits decides; what no line names is for admins alone, so
 * that a new operation is closed until someone opens it here.
 */
final class StaffAccess {
    private static final HttpMethod ANY = null;

    private static final List<Line> TABLE = List.of(
            may(GET, "/api/admin/packages/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(ANY, "/api/admin/packages/**", ADMIN),
            may(GET, "/api/admin/tlds/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(ANY, "/api/admin/tlds/**", ADMIN),
            may(ANY, "/api/admin/customers/*/erase", ADMIN),
            may(ANY, "/api/admin/customers/*/erasure/*", ADMIN),
            may(GET, "/api/admin/customers/*/personal-data", ADMIN),
            may(POST, "/api/admin/customers/*/account/refunds", ADMIN, ACCOUNTANT),
            may(POST, "/api/admin/customers/*/account/undo", ADMIN, ACCOUNTANT),
            may(GET, "/api/admin/customers/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(ANY, "/api/admin/customers/**", ADMIN, SUPPORT),
            may(GET, "/api/admin/orders/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(ANY, "/api/admin/orders/**", ADMIN, SUPPORT),
            may(GET, "/api/admin/dead-letters/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/read-models", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/jobs", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/processors", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/providers", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/trouble", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/invoices/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(POST, "/api/admin/invoices/*/credit-notes", ADMIN, ACCOUNTANT),
            may(POST, "/api/admin/invoices/*/credit-and-reissue", ADMIN, ACCOUNTANT),
            may(POST, "/api/admin/invoices/*/write-off", ADMIN, ACCOUNTANT),
            may(POST, "/api/admin/invoices/*/account-payments", ADMIN, ACCOUNTANT),
            may(GET, "/api/admin/credit-notes/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(POST, "/api/admin/payments", ADMIN, ACCOUNTANT),
            may(GET, "/api/admin/coupons/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/price-changes", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/mail-templates/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/notices/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/bookkeeping", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/reports/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/revenue", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/vat/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/subscriptions/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(ANY, "/api/admin/subscriptions/**", ADMIN, SUPPORT),
            may(GET, "/api/admin/renewals/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(GET, "/api/admin/dunning/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(POST, "/api/admin/dunning/customers/*/promise/**", ADMIN, ACCOUNTANT, SUPPORT),
            may(POST, "/api/admin/dunning/customers/**", ADMIN, ACCOUNTANT),
            may(GET, "/api/admin/drift/**", ADMIN, SUPPORT, ACCOUNTANT, VIEWER),
            may(ANY, "/api/admin/**", ADMIN));

    private StaffAccess() {}

    private record Line(HttpMethod method, String path, StaffRole... roles) {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var line : TABLE) {
            var roles = Arrays.stream(line.roles()).map(StaffRole::name).toArray(String[]::new);
            (line.method() == null
                            ? requests.requestMatchers(line.path())
                            : requests.requestMatchers(line.method(), line.path()))
                    .hasAnyRole(roles);
        }
    }

    private static Line may(HttpMethod method, String path, StaffRole... roles) {
        return new Line(method, path, roles);
    }
}
