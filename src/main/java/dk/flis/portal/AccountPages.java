// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Passkeys;
import dk.flis.access.Passkeys.Passkey;
import dk.flis.access.SecondFactor;
import dk.flis.access.TokenScope;
import dk.flis.access.Tokens.Token;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.portal.view.AccessPages.Own;
import dk.flis.portal.view.AccessPages.PasskeyRow;
import dk.flis.portal.view.AccessPages.Radio;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.AccessPages.TokenForm;
import dk.flis.portal.view.AccessPages.TokenRow;
import dk.flis.portal.view.AccessPages.WaysIn;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the page of one's own account. */
final class AccountPages {

    private final Catalogue catalogue;
    private final GrantWords grants;
    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final PublicAddress address;
    private final Frames frames;
    private final InstantSource clock;

    AccountPages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.grants = new GrantWords(parts.catalogue());
        this.factor = parts.secondFactor();
        this.passkeys = parts.passkeys();
        this.address = new PublicAddress(parts.entrance().address());
        this.frames = frames;
        this.clock = parts.clock();
    }

    /** @param secret a token told this once */
    Own own(Visit visit, HttpServletRequest request, List<Token> tokens, TokenAsked asked, Said said, String secret) {
        var account = visit.signedIn();
        var words = visit.words();
        return new Own(
                frames.of(visit, words.say("own.title")),
                account.name().value(),
                rights(account, words),
                said,
                secret,
                tokens.stream().map(token -> row(token, words)).toList(),
                form(account, asked, words),
                ways(visit, request, account));
    }

    private WaysIn ways(Visit visit, HttpServletRequest request, Account account) {
        var words = visit.words();
        return new WaysIn(
                account.standing().byProvider() ? words.say("own.by-provider") : "",
                words.say(factor.isOn(account.name()) ? "factor.state.on" : "factor.state.off"),
                passkeys.of(account.name()).stream().map(one -> row(one, words)).toList(),
                address.origin(request),
                Flash.of(request, Flash.TYPED));
    }

    private static PasskeyRow row(Passkey passkey, Words words) {
        return new PasskeyRow(
                passkey.number(),
                passkey.title(),
                words.day(passkey.made()),
                passkey.lastUsed().map(words::moment).orElse(words.say("passkey.unused")));
    }

    private List<String> rights(Account account, Words words) {
        return switch (account.role()) {
            case Role.Operator _ -> List.of(words.say("rights.operator"));
            case Role.CatalogueEditor _ -> List.of(words.say("rights.editor"));
            case Role.Municipal own -> grants.lines(own.grants(), words);
        };
    }

    private TokenRow row(Token token, Words words) {
        var works = token.works(clock.instant());
        var until = token.revoked()
                .map(at -> words.say("token.revoked.at", words.day(at)))
                .orElseGet(() -> words.say(works ? "token.until" : "token.expired.at", words.day(token.expires())));
        return new TokenRow(
                token.title(),
                token.begins() + "…",
                opens(token.scope(), words),
                words.day(token.made()),
                token.lastUsed().map(words::moment).orElse(words.say("token.unused")),
                until,
                works ? "/konto/noegler/" + token.number() + "/tilbagekald" : "");
    }

    private String opens(TokenScope scope, Words words) {
        return scope.areas()
                .map(areas ->
                        areas.stream().sorted().map(area -> name(area, words)).collect(Collectors.joining(", ")))
                .orElseGet(() -> words.say(scope.most() == Right.WRITE ? "token.reach.skriv" : "token.reach.laes"));
    }

    private String name(String area, Words words) {
        if (area.equals(TokenAsked.BENCHMARKING)) {
            return words.say("rights.benchmarking");
        }
        return catalogue.areas().stream()
                .filter(one -> one.id().equals(new AreaId(area)))
                .findFirst()
                .map(words::name)
                .orElse(area);
    }

    private TokenForm form(Account account, TokenAsked asked, Words words) {
        var reaches = TokenAsked.REACHES.stream()
                .filter(reach -> !reach.equals("udvalg") || account.role() instanceof Role.Municipal)
                .map(reach -> new Radio(
                        "omfang-" + reach, reach, words.say("token.reach." + reach), reach.equals(asked.reach())))
                .toList();
        var days = TokenAsked.DAYS.stream()
                .map(number ->
                        new Option(Integer.toString(number), words.say("token.days", number), number == asked.days()))
                .toList();
        return new TokenForm(asked.title(), days, reaches, areas(account, asked, words));
    }

    /** Only what he may himself can be given on. */
    private List<Radio> areas(Account account, TokenAsked asked, Words words) {
        var held = new ArrayList<String>();
        if (account.role() instanceof Role.Municipal own) {
            own.grants().benchmarking().ifPresent(_ -> held.add(TokenAsked.BENCHMARKING));
            held.addAll(own.grants().areas().keySet());
        }
        return held.stream()
                .map(area -> new Radio(
                        "omraade-" + area,
                        area,
                        name(area, words),
                        asked.areas().contains(area)))
                .toList();
    }
}
