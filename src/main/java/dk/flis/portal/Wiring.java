// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Every bean of the portal, by hand; of Boot only what serves HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class Wiring {

    @Bean
    TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dk.flis.pages");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    SimpleUrlHandlerMapping assetMapping(Assets assets) {
        return new SimpleUrlHandlerMapping(Map.of(Assets.ROOT + "**", assets), -1);
    }

    @Bean
    KnownAccounts knownAccounts(Parts parts) {
        return new KnownAccounts(parts.accounts(), parts.clock());
    }

    @Bean
    WebMvcConfigurer visits(KnownAccounts accounts) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitResolver(accounts::find));
            }
        };
    }

    @Bean
    Frames frames(Parts parts, Assets assets) {
        return new Frames(parts.catalogue(), assets);
    }

    @Bean
    Choices choices(Parts parts) {
        return new Choices(parts.catalogue(), parts.figures(), parts.publications());
    }

    @Bean
    BenchmarkPages benchmarkPages(Parts parts, Choices choices, Frames frames) {
        return new BenchmarkPages(
                parts.catalogue(),
                parts.figures(),
                choices,
                frames,
                parts.community().notes());
    }

    @Bean
    BenchmarkController benchmarkController(BenchmarkPages pages, TemplateEngine engine) {
        return new BenchmarkController(pages, engine);
    }

    @Bean
    KeyFigurePages keyFigurePages(Parts parts, Choices choices, Frames frames, NoteLists notes) {
        return new KeyFigurePages(parts, choices, frames, new KeyFigureExtras(parts, notes));
    }

    @Bean
    KeyFigureController keyFigureController(Parts parts, KeyFigurePages pages, Frames frames, TemplateEngine engine) {
        return new KeyFigureController(pages, new CalculationPages(parts, pages, frames), engine);
    }

    @Bean
    NoteLists noteLists(Parts parts) {
        return new NoteLists(parts.catalogue(), parts.community().notes());
    }

    @Bean
    NoteController noteController(Parts parts, NoteLists lists, Frames frames, TemplateEngine engine) {
        return new NoteController(new NotePages(parts, lists, frames), engine);
    }

    @Bean
    TaskPages taskPages(Parts parts, Frames frames) {
        return new TaskPages(parts, frames);
    }

    @Bean
    TaskController taskController(Parts parts, TaskPages pages, TemplateEngine engine) {
        return new TaskController(pages, parts.community().lastVisit(), engine);
    }

    @Bean
    MessagePages messagePages(Parts parts, Frames frames) {
        return new MessagePages(parts, frames);
    }

    @Bean
    MessageController messageController(Parts parts, MessagePages pages, TemplateEngine engine) {
        return new MessageController(pages, parts.community().lastVisit(), engine);
    }

    @Bean
    FavouriteController favouriteController(Parts parts) {
        return new FavouriteController(parts.catalogue(), parts.community().favourites());
    }

    @Bean
    FrontPages frontPages(
            Parts parts, Choices choices, TaskPages tasks, MessagePages messages, NoteLists notes, Frames frames) {
        return new FrontPages(parts, choices, tasks, messages, notes, frames);
    }

    @Bean
    FrontController frontController(Parts parts, FrontPages fronts, Frames frames, TemplateEngine engine) {
        return new FrontController(parts, fronts, frames, engine);
    }

    @Bean
    Searching searching(Parts parts) {
        return new Searching(new SearchEntries(parts.catalogue()), parts.figures(), parts.institutions());
    }

    @Bean
    ContactController contactController(Parts parts, Frames frames, TemplateEngine engine) {
        return new ContactController(parts, frames, engine);
    }

    @Bean
    InstitutionController institutionController(Parts parts, Choices choices, Frames frames, TemplateEngine engine) {
        return new InstitutionController(new InstitutionPages(parts, choices, frames), engine);
    }

    @Bean
    SearchController searchController(Searching searching, Frames frames, TemplateEngine engine) {
        return new SearchController(searching, frames, engine);
    }

    @Bean
    SignInController signInController(Parts parts, Frames frames, TemplateEngine engine) {
        return new SignInController(parts.accounts(), frames, engine);
    }

    @Bean
    Troubles troubles(Frames frames, TemplateEngine engine) {
        return new Troubles(frames, engine, new SecureRandom());
    }

    @Bean
    Gate gate(Parts parts) {
        return new Gate(new SignInProvider(parts.accounts()), parts.audit());
    }

    @Bean
    @Order(1)
    SecurityFilterChain assetGate(Gate gate, HttpSecurity http) {
        return gate.assets(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageGate(Gate gate, HttpSecurity http) {
        return gate.pages(http);
    }
}
