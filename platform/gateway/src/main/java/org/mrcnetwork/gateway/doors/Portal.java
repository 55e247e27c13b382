package org.mrcnetwork.gateway.doors;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The portal's files, from the admin-portal jar. Files under /assets carry a hash in their name and never change. */
@Configuration(proxyBeanMethods = false)
class Portal implements WebMvcConfigurer {

    private static final String FILES = "classpath:/portal/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, FOR_EVER, "assets/", "/assets/**");
        serve(registry, A_DAY, "icons/", "/icons/**");
        serve(registry, ASK_EACH_TIME, "", "/sw.js", "/manifest.webmanifest", "/favicon.ico", "/robots.txt");
        // Not remembered: there are as many addresses as somebody cares to invent.
        files(registry, ASK_EACH_TIME, "", "/", "/index.html", "/o/**")
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new ShellResolver());
    }

    private static void serve(
            ResourceHandlerRegistry registry, CacheControl cacheControl, String folder, String... paths) {
        files(registry, cacheControl, folder, paths)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }

    private static ResourceHandlerRegistration files(
            ResourceHandlerRegistry registry, CacheControl cacheControl, String folder, String... paths) {
        return registry.addResourceHandler(paths)
                .addResourceLocations(FILES + folder)
                .setCacheControl(cacheControl)
                .setUseLastModified(false)
                .setEtagGenerator(ContentTag::of);
    }
}
