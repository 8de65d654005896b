// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Entrance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running portal. */
public final class Portal implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Portal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Answers requests when it returns.
     *
     * @param address where to listen, such as 127.0.0.1
     * @param port 0 for any free one
     */
    public static Portal start(Parts parts, String address, int port) {
        var application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings(address, port, isSecure(parts.entrance())));
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext generic) {
                generic.registerBean(Parts.class, () -> parts);
            }
        });
        return new Portal(application.run());
    }

    /** The one it listens on. */
    public int port() {
        if (context instanceof WebServerApplicationContext server && server.getWebServer() != null) {
            return server.getWebServer().getPort();
        }
        throw new IllegalStateException("the portal has no server");
    }

    /** Every method and pattern that a controller answers, such as {@code GET /konto}; of any method: {@code * /error}. */
    List<String> doors() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(pattern -> methods(route).map(method -> method + " " + pattern)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> methods(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("*") : methods.stream().map(Enum::name);
    }

    /** The patterns of every route that a controller answers. */
    List<String> routes() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Lets requests under way end, for at most ten seconds. */
    @Override
    public void close() {
        context.close();
    }

    /** Where browsers come by https, the session is sent by nothing else, though a proxy takes the https away before us. */
    private static boolean isSecure(Entrance entrance) {
        return entrance.address()
                .filter(address -> "https".equals(address.getScheme()))
                .isPresent();
    }

    private static Map<String, Object> settings(String address, int port, boolean secure) {
        return Map.ofEntries(
                Map.entry("server.address", address),
                Map.entry("server.port", Integer.toString(port)),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                // A thousand key figures can be named in one address, and in the links to its next page.
                Map.entry("server.max-http-request-header-size", "64KB"),
                Map.entry("server.tomcat.max-http-response-header-size", "256KB"),
                // A proxy that takes the https away must not lead users to http.
                Map.entry("server.tomcat.use-relative-redirects", "true"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                // Whoever sends half a request and waits holds those buffers; browsers that are silent do not.
                Map.entry("server.tomcat.max-connections", "1500"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("server.compression.enabled", "true"),
                Map.entry("server.compression.mime-types", "text/html,text/csv,application/json"),
                Map.entry("server.servlet.session.timeout", "60m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.name", "FLIS"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.secure", Boolean.toString(secure)),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("spring.web.error.whitelabel.enabled", "false"),
                Map.entry("server.error.whitelabel.enabled", "false"));
    }
}
