// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Puts {@link PasskeyFilter} beside the form's, with the same care for the session. */
final class PasskeySignIn extends AbstractHttpConfigurer<PasskeySignIn, HttpSecurity> {

    private final PasskeyFilter filter;

    PasskeySignIn(PasskeyFilter filter) {
        this.filter = filter;
    }

    @Override
    public void configure(HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(shared(http, SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(shared(http, SecurityContextRepository.class));
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private static <T> T shared(HttpSecurity http, Class<T> type) {
        var found = http.getSharedObject(type);
        if (found == null) {
            throw new IllegalStateException("the gate has no " + type.getSimpleName());
        }
        return found;
    }
}
