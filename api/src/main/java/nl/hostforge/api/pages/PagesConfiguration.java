package nl.hostforge.api.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves both user interfaces. Files below {@code assets} carry a hash of their content in their name, so a browser may
 * keep them for good; everything else, the pages above all, is asked for anew each time, so that a release is seen at
 * once.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring Boot's own handler, which stands back when the pattern is taken
class PagesConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(keptForGood());
        registry.addResourceHandler("/admin/assets/**")
                .addResourceLocations(FILES + "admin/assets/")
                .setCacheControl(keptForGood());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    /** A handler of resources is not asked for the empty path. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + PageOrFile.SHOP);
    }

    private static CacheControl keptForGood() {
        return CacheControl.maxAge(FOR_GOOD).cachePublic().immutable();
    }
}
