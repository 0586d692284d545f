package nl.hostforge.api.pages;

import java.io.IOException;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Finds the file at an address or, where an address is a page's own ({@code /packages}, {@code /admin/orders/…}), the
 * page that draws it. An address whose last part has a dot is a file's; it exists or not. So pages take what may have a
 * dot, a domain name for instance, as a parameter.
 */
class PageOrFile extends PathResourceResolver {
    static final String SHOP = "index.html";
    private static final String ADMIN = "admin/index.html";
    private static final Set<String> NO_PAGES = Set.of("api", "actuator", "error");

    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
        var parts = path.split("/");
        var file = parts[parts.length - 1].contains(".");
        if (file) return super.getResource(path, location);
        if (NO_PAGES.contains(parts[0])) return null;
        return super.getResource(parts[0].equals("admin") ? ADMIN : SHOP, location);
    }
}
