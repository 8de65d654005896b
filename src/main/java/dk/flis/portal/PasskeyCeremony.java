// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Passkeys;
import dk.flis.access.Passkeys.Passkey;
import dk.flis.access.Passkeys.Registered;
import dk.flis.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What portal and browser say to each other about a passkey, as the standard (W3C WebAuthn) has it. Each challenge is kept in
 * the session and good for one answer; finger, face or PIN is always asked for.
 */
final class PasskeyCeremony {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremony.class);

    private static final String NEW = "flis.passkey.new";
    private static final String ASKED = "flis.passkey.asked";
    private static final int LONGEST = 32_768;

    private static final Authentication STRANGER =
            new AnonymousAuthenticationToken("flis", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ATTESTATION =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Passkeys passkeys;
    private final PublicAddress address;

    PasskeyCeremony(Passkeys passkeys, PublicAddress address) {
        this.passkeys = passkeys;
        this.address = address;
    }

    /** Where it can be held. */
    String origin(HttpServletRequest request) {
        return address.origin(request);
    }

    /** What the browser is to make a passkey by; those that he has are not made twice on one device. */
    String register(HttpServletRequest request, Account account) {
        var known = KnownPasskeys.of(account, passkeys.handle(account.name()), passkeys.of(account.name()));
        var who = UsernamePasswordAuthenticationToken.authenticated(
                account.name().value(), "", AuthorityUtils.NO_AUTHORITIES);
        var options = operations(known, request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        request.getSession().setAttribute(NEW, options);
        return json.writeValueAsString(options);
    }

    /** What it made; empty when that is no answer to what was asked here. */
    Optional<Registered> registered(HttpServletRequest request, Account account, String answer) {
        var options = taken(request, NEW, PublicKeyCredentialCreationOptions.class);
        var known = KnownPasskeys.of(account, passkeys.handle(account.name()), List.of());
        return options.flatMap(asked -> unlessRefused(() -> {
            // Another may have signed in meanwhile.
            known.isHe(asked.getUser());
            var key = new RelyingPartyPublicKey(json.readValue(bounded(answer), ATTESTATION), "");
            operations(known, request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
            return known.registered();
        }));
    }

    /** What the browser is to answer. Nobody is named, so nobody learns who has a passkey. */
    String challenge(HttpServletRequest request) {
        var options = operations(KnownPasskeys.nobodys(), request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(STRANGER));
        request.getSession().setAttribute(ASKED, options);
        return json.writeValueAsString(options);
    }

    SignIn signIn(HttpServletRequest request, String answer) {
        var asked = taken(request, ASKED, PublicKeyCredentialRequestOptions.class);
        var given = unlessRefused(() -> whole(json.readValue(bounded(answer), ASSERTION)));
        if (asked.isEmpty() || given.isEmpty()) {
            return new SignIn.Refused();
        }
        return passkeys.signIn(
                given.get().getRawId().getBytes(), passkey -> proof(passkey, asked.get(), given.get(), request));
    }

    private OptionalLong proof(
            Passkey passkey,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> given,
            HttpServletRequest request) {
        var known = KnownPasskeys.of(passkey);
        var signed = unlessRefused(() -> {
            known.isHis(given.getResponse());
            operations(known, request).authenticate(new RelyingPartyAuthenticationRequest(asked, given));
            return known.signatures();
        });
        return signed.isPresent() ? OptionalLong.of(signed.get()) : OptionalLong.empty();
    }

    private Webauthn4JRelyingPartyOperations operations(KnownPasskeys known, HttpServletRequest request) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(address.host(request))
                .name("FLIS")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(known, known, party, Set.of(address.origin(request)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Good for one answer, whatever becomes of it. */
    private static <T> Optional<T> taken(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var kept = session.getAttribute(name);
            session.removeAttribute(name);
            return Optional.ofNullable(kept).map(type::cast);
        });
    }

    private static PublicKeyCredential<AuthenticatorAssertionResponse> whole(
            PublicKeyCredential<AuthenticatorAssertionResponse> given) {
        Objects.requireNonNull(given.getRawId(), "rawId");
        Objects.requireNonNull(given.getResponse(), "response");
        return given;
    }

    private static String bounded(String answer) {
        if (answer.length() > LONGEST) {
            throw new IllegalArgumentException("an answer of " + answer.length() + " characters");
        }
        return answer;
    }

    /** The answer is a stranger's until it is proved: whatever is wrong with it, it is refused. */
    private static <T> Optional<T> unlessRefused(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException wrong) {
            LOG.info("a passkey was refused: {}", ProviderSignIn.line(wrong));
            return Optional.empty();
        }
    }
}
