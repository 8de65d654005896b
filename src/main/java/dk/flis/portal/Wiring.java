// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.api.ApiException;
import dk.flis.portal.api.ApiTroubles;
import dk.flis.portal.api.CatalogueController;
import dk.flis.portal.api.DeliveryController;
import dk.flis.portal.api.DescriptionController;
import dk.flis.portal.api.FigureController;
import dk.flis.portal.api.Problem;
import dk.flis.portal.api.Routes;
import dk.flis.portal.api.UploadController;
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
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Every bean of the portal, by hand; of Boot only what serves HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({EntranceWiring.class, OperationWiring.class})
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
    Sessions sessions(KnownAccounts accounts, Parts parts) {
        return new Sessions(accounts::find, parts.clock());
    }

    @Bean
    WebMvcConfigurer visits(KnownAccounts accounts, Sessions sessions) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                var visits = new VisitResolver(accounts::find, sessions);
                resolvers.add(visits);
                resolvers.add(new CallerResolver(visits));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(FewAtOnce.onThisMachine(
                                () -> new PortalException(HttpStatus.SERVICE_UNAVAILABLE, "trouble.busy")))
                        .excludePathPatterns("/api/**", "/distribution/**", "/statisk/**");
                // A program that asks much keeps no reader of pages waiting.
                interceptors
                        .addInterceptor(FewAtOnce.onThisMachine(() -> ApiException.of(Problem.BUSY)))
                        .addPathPatterns("/api/**")
                        .excludePathPatterns(Routes.UPLOADS + "/**", Routes.EXTRACTS + "/**");
            }
        };
    }

    @Bean
    Frames frames(Parts parts, Assets assets) {
        return new Frames(parts.catalogue(), assets);
    }

    @Bean
    FindAlike findAlike(Parts parts) {
        return new FindAlike(parts.catalogue(), parts.figures());
    }

    @Bean
    RadarRead radarRead(Parts parts, FindAlike alike) {
        return new RadarRead(parts.catalogue(), alike);
    }

    @Bean
    Choices choices(Parts parts, FindAlike alike) {
        return new Choices(parts, alike);
    }

    @Bean
    LikenessController likenessController(
            Parts parts, FindAlike alike, RadarRead radar, Choices choices, Frames frames, TemplateEngine engine) {
        var pages = new LikenessPages(parts, alike, choices, frames);
        return new LikenessController(pages, new RadarPages(parts, radar, choices, frames, pages), parts, engine);
    }

    @Bean
    BenchmarkPages benchmarkPages(Parts parts, Choices choices, Frames frames, TemplateEngine engine) {
        return new BenchmarkPages(parts, choices, frames, engine);
    }

    @Bean
    BenchmarkContents benchmarkContents(Parts parts) {
        return new BenchmarkContents(parts.catalogue());
    }

    @Bean
    BenchmarkAnswers benchmarkAnswers(Parts parts, BenchmarkPages pages, TemplateEngine engine) {
        return new BenchmarkAnswers(parts, pages, engine);
    }

    @Bean
    BenchmarkController benchmarkController(BenchmarkContents contents, BenchmarkAnswers answers) {
        return new BenchmarkController(contents, answers);
    }

    @Bean
    BoardPages boardPages(Parts parts, Choices choices, Frames frames) {
        return new BoardPages(parts.community().boards(), choices, frames);
    }

    @Bean
    BoardController boardController(
            Parts parts,
            Searching searching,
            BoardPages pages,
            BenchmarkContents contents,
            BenchmarkAnswers answers,
            Frames frames,
            TemplateEngine engine) {
        var forms = new BoardForms(parts.catalogue(), searching, pages, frames);
        return new BoardController(pages, forms, contents, answers, engine);
    }

    @Bean
    KeyFigurePages keyFigurePages(Parts parts, Choices choices, Frames frames, NoteLists notes) {
        return new KeyFigurePages(parts, choices, frames, new KeyFigureExtras(parts, notes));
    }

    @Bean
    ExplainController explainController(
            Parts parts, RadarRead radar, Choices choices, Frames frames, TemplateEngine engine) {
        return new ExplainController(
                new ExplainPages(parts, radar, choices, frames),
                new WhatIfPages(parts.catalogue(), parts.figures(), choices, frames),
                engine);
    }

    @Bean
    ReconcileController reconcileController(Parts parts, Choices choices, Frames frames, TemplateEngine engine) {
        return new ReconcileController(
                new ReconcilePages(parts, choices, frames),
                new ComparingPages(parts, new AskBooks(parts, choices), frames),
                engine);
    }

    @Bean
    LedgerController ledgerController(Parts parts, Choices choices, Frames frames, TemplateEngine engine) {
        return new LedgerController(new LedgerPages(parts, new AskBooks(parts, choices), frames), engine);
    }

    @Bean
    AlarmPages alarmPages(Parts parts, Choices choices, Frames frames) {
        return new AlarmPages(parts, choices, frames);
    }

    @Bean
    AlarmController alarmController(Parts parts, AlarmPages pages, Frames frames, TemplateEngine engine) {
        return new AlarmController(pages, new AlarmAnswers(parts, pages, frames), engine);
    }

    @Bean
    AttestController attestController(Parts parts, Frames frames, TemplateEngine engine) {
        return new AttestController(new AttestPages(parts, frames), engine);
    }

    @Bean
    KeyFigureController keyFigureController(Parts parts, KeyFigurePages pages, Frames frames, TemplateEngine engine) {
        return new KeyFigureController(parts, pages, new CalculationPages(parts, pages, frames), engine);
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
            Parts parts,
            Choices choices,
            TaskPages tasks,
            MessagePages messages,
            NoteLists notes,
            BoardPages boards,
            AlarmPages alarms,
            Frames frames) {
        return new FrontPages(parts, choices, tasks, messages, notes, boards, alarms, frames);
    }

    @Bean
    FrontController frontController(Parts parts, FrontPages fronts, Frames frames, TemplateEngine engine) {
        return new FrontController(parts, fronts, frames, engine);
    }

    @Bean
    Searching searching(Parts parts) {
        return new Searching(parts);
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
    ChangeController changeController(Parts parts, KeyFigurePages pages, Frames frames, TemplateEngine engine) {
        return new ChangeController(new ChangePages(parts, pages, frames), engine);
    }

    @Bean
    AccountController accountController(Parts parts, KnownTokens known, Frames frames, TemplateEngine engine) {
        return new AccountController(parts, new AccountPages(parts, frames), known, engine);
    }

    @Bean
    AdministrationController administrationController(Parts parts, Frames frames, TemplateEngine engine) {
        return new AdministrationController(parts, frames, engine);
    }

    @Bean
    UsersController usersController(
            Parts parts, KnownAccounts known, Sessions sessions, Frames frames, TemplateEngine engine) {
        return new UsersController(parts, new UserPages(parts, frames), known, sessions, engine);
    }

    @Bean
    SendersController sendersController(Parts parts, Frames frames, TemplateEngine engine) {
        return new SendersController(parts, new SenderPages(parts, frames), engine);
    }

    @Bean
    HandInController handInController(Parts parts, Frames frames, TemplateEngine engine) {
        return new HandInController(parts, new HandInPages(parts, frames), engine);
    }

    @Bean
    DeliveryController deliveryApi(Parts parts) {
        return new DeliveryController(parts.doors());
    }

    @Bean
    UploadController uploadApi(Parts parts) {
        return new UploadController(parts.doors());
    }

    @Bean
    SeeAsController seeAsController(Parts parts, Sessions sessions) {
        return new SeeAsController(parts, sessions);
    }

    @Bean
    FigureController figureApi(Parts parts) {
        return new FigureController(parts.catalogue(), parts.figures(), parts.publications());
    }

    @Bean
    CatalogueController catalogueApi(Parts parts) {
        return new CatalogueController(parts.catalogue(), parts.figures(), parts.publications());
    }

    @Bean
    DescriptionController descriptionApi() {
        return new DescriptionController();
    }

    @Bean
    ApiTroubles apiTroubles() {
        return new ApiTroubles(new SecureRandom());
    }

    @Bean
    Troubles troubles(Frames frames, TemplateEngine engine) {
        return new Troubles(frames, engine, new SecureRandom());
    }
}
