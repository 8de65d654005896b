// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The beans of the door: who gets in, and how. */
@Configuration(proxyBeanMethods = false)
class EntranceWiring {

    @Bean
    PasskeyCeremony passkeyCeremony(Parts parts) {
        return new PasskeyCeremony(
                parts.passkeys(), new PublicAddress(parts.entrance().address()));
    }

    @Bean
    Providers providers(Parts parts) {
        return new Providers(parts.entrance());
    }

    @Bean
    SignInController signInController(
            Parts parts, PasskeyCeremony passkeys, Providers providers, Frames frames, TemplateEngine engine) {
        return new SignInController(new SignInPages(parts, providers, frames), passkeys, engine);
    }

    @Bean
    PasswordController passwordController(
            Parts parts, KnownAccounts known, Sessions sessions, Frames frames, TemplateEngine engine) {
        return new PasswordController(parts.accounts(), known, sessions, frames, engine);
    }

    @Bean
    SecondFactorController secondFactorController(
            Parts parts, Sessions sessions, Frames frames, TemplateEngine engine) {
        return new SecondFactorController(parts, sessions, frames, engine);
    }

    @Bean
    PasskeyController passkeyController(
            Parts parts,
            PasskeyCeremony ceremony,
            KnownAccounts known,
            Sessions sessions,
            Frames frames,
            TemplateEngine engine) {
        return new PasskeyController(parts, ceremony, known, sessions, frames, engine);
    }

    @Bean
    KnownTokens knownTokens(Parts parts) {
        return new KnownTokens(parts.tokens(), parts.clock());
    }

    @Bean
    Gate gate(
            Parts parts,
            KnownTokens tokens,
            KnownAccounts accounts,
            Sessions sessions,
            PasskeyCeremony passkeys,
            Providers providers) {
        return new Gate(parts, tokens, accounts, sessions, passkeys, providers);
    }

    @Bean
    @Order(1)
    SecurityFilterChain assetGate(Gate gate, HttpSecurity http) {
        return gate.assets(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiGate(Gate gate, HttpSecurity http) {
        return gate.api(http, new ApiGuard());
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageGate(Gate gate, HttpSecurity http) {
        return gate.pages(http);
    }
}
