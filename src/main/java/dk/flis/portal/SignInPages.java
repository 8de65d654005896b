// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.UserName;
import dk.flis.portal.ProviderSignIn.Stranger;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Pages.NoAccount;
import dk.flis.portal.view.Pages.SignIn;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the pages of the door. */
final class SignInPages {

    /** What may have gone wrong, as the address says it. */
    private static final Set<String> FAILURES =
            Set.of("forkert", "spaerret", "passkey", "kommune", "kommune-tavs", "kommune-fortrudt", "kommune-gammel");

    private final Keeping keeping;
    private final Providers providers;
    private final Frames frames;

    SignInPages(Parts parts, Providers providers, Frames frames) {
        this.keeping = new Keeping(parts.catalogue());
        this.providers = providers;
        this.frames = frames;
    }

    /** @param there where one signs out at one's municipality too */
    SignIn signIn(Visit visit, Said said, String passkeys, Optional<String> there) {
        var words = visit.words();
        var ways = providers.all().stream()
                .map(provider -> new Link(
                        words.say("sign-in.through", keeping.name(provider.municipality(), words)),
                        Providers.begin(provider),
                        false))
                .toList();
        return new SignIn(
                frames.of(visit, words.say("sign-in.title")),
                said,
                passkeys,
                ways,
                there.map(address -> new Link(words.say("sign-in.out.there.too"), address, false)));
    }

    /** One has signed out, or was. */
    Said left(Visit visit, String out) {
        return switch (out) {
            case "" -> Said.NOTHING;
            case "slut" -> new Said(visit.words().say("sign-in.ended"), "");
            default -> new Said(visit.words().say("sign-in.out"), "");
        };
    }

    Said failed(Visit visit, String failure, int seconds) {
        if (failure.equals("vent")) {
            return new Said("", visit.words().say("sign-in.wait", Math.clamp(seconds, 1, 900)));
        }
        return FAILURES.contains(failure) ? new Said("", visit.words().say("sign-in.failed." + failure)) : Said.NOTHING;
    }

    NoAccount unknown(Visit visit, Stranger stranger) {
        var words = visit.words();
        var municipality = keeping.name(providers.provider(stranger.provider()).municipality(), words);
        var name = stranger.name().strip();
        var can = UserName.read(name.toLowerCase(Locale.ROOT));
        var advice = can.isPresent()
                ? words.say("unknown.advice", can.get(), words.say("user.do.kommune"))
                : words.say("unknown.advice.operator");
        return new NoAccount(
                frames.of(visit, words.say("unknown.title")),
                name.isEmpty()
                        ? words.say("unknown.nameless", municipality)
                        : words.say("unknown.lead", municipality, name),
                advice);
    }
}
