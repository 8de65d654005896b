// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.KeepSenders;
import dk.flis.access.KeepSenders.Token;
import dk.flis.access.Sender;
import dk.flis.access.SenderName;
import dk.flis.door.Doors;
import dk.flis.portal.view.AccessPages.Deed;
import dk.flis.portal.view.AccessPages.Radio;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.SenderViews;
import dk.flis.portal.view.SenderViews.Form;
import dk.flis.portal.view.SenderViews.Fresh;
import dk.flis.portal.view.SenderViews.Reach;
import dk.flis.portal.view.SenderViews.Row;
import dk.flis.portal.view.SenderViews.Secret;
import dk.flis.portal.view.SenderViews.Senders;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the pages about senders. */
final class SenderPages {

    private static final String SENDERS = "/administration/afsendere";

    private final KeepSenders senders;
    private final Doors doors;
    private final PublicAddress address;
    private final Keeping keeping;
    private final Frames frames;
    private final InstantSource clock;

    SenderPages(Parts parts, Frames frames) {
        this.senders = parts.keepSenders();
        this.doors = parts.doors();
        this.address = new PublicAddress(parts.entrance().address());
        this.keeping = new Keeping(parts.catalogue());
        this.frames = frames;
        this.clock = parts.clock();
    }

    /** What stands on the page of one sender besides what is known of it. */
    record Told(SenderForm form, Said said, Secret secret, String keyTitle, String key) {

        static Told of(Sender sender, Said said) {
            return new Told(SenderForm.of(sender), said, new Secret("", "", ""), "", "");
        }

        Told with(Secret other) {
            return new Told(form, said, other, keyTitle, key);
        }

        Told typed(String title, String text) {
            return new Told(form, said, secret, title, text);
        }
    }

    String list(Visit visit, MunicipalityCode of) {
        return keeping.address(visit, SENDERS, of).toString();
    }

    String address(Visit visit, MunicipalityCode of, SenderName name) {
        return at(visit, of, "/" + name);
    }

    private String at(Visit visit, MunicipalityCode of, String below) {
        return keeping.address(visit, SENDERS + below, of).toString();
    }

    Senders senders(Visit visit, MunicipalityCode of, Said said) {
        var words = visit.words();
        return new Senders(
                frames.of(visit, words.say("senders.title")),
                keeping.name(of, words),
                keeping.choices(visit, of),
                at(visit, of, "/ny"),
                said,
                senders.senders(visit.viewer(), of).stream()
                        .map(sender -> row(visit, sender))
                        .toList());
    }

    private Row row(Visit visit, Sender sender) {
        var words = visit.words();
        var keys = senders.keys(visit.viewer(), sender).size();
        var tokens = senders.tokens(visit.viewer(), sender).stream()
                .filter(token -> token.works(clock.instant()))
                .count();
        var ways = new ArrayList<String>();
        if (keys > 0) {
            ways.add(words.say("sender.way.keys", keys));
        }
        if (sender.password()) {
            ways.add(words.say("sender.way.password"));
        }
        if (tokens > 0) {
            ways.add(words.say("sender.way.tokens", tokens));
        }
        return new Row(
                new Link(sender.title(), address(visit, sender.municipality(), sender.name()), false),
                sender.name().value(),
                areas(sender, words),
                ways.isEmpty() ? words.say("sender.way.none") : String.join(", ", ways),
                sender.lastSeen().map(words::moment).orElse(words.say("sender.never")),
                sender.blocked() ? words.say("sender.blocked") : "",
                sender.blocked());
    }

    private String areas(Sender sender, Words words) {
        return doors.deliverers().areas().stream()
                .filter(area -> sender.areas().contains(area.id().value()))
                .map(words::name)
                .collect(Collectors.joining(", "));
    }

    Fresh fresh(Visit visit, MunicipalityCode of, SenderForm form, Said said) {
        return new Fresh(
                frames.of(visit, visit.words().say("sender.new")),
                back(visit, of),
                said,
                form(form, at(visit, of, "/ny"), "-" + of, true, visit.words()));
    }

    SenderViews.Sender sender(Visit visit, HttpServletRequest request, Sender sender, Told told) {
        var of = sender.municipality();
        var own = address(visit, of, sender.name());
        return new SenderViews.Sender(
                frames.of(visit, sender.title()),
                sender.title(),
                sender.name().value(),
                back(visit, of),
                told.said(),
                told.secret(),
                form(told.form(), own, "", false, visit.words()),
                new SenderViews.Keys(
                        senders.keys(visit.viewer(), sender).stream()
                                .map(key -> key(visit, sender, key))
                                .toList(),
                        at(visit, of, "/" + sender.name() + "/noegler"),
                        told.keyTitle(),
                        told.key()),
                new SenderViews.Tokens(
                        senders.tokens(visit.viewer(), sender).stream()
                                .map(token -> token(visit, sender, token))
                                .toList(),
                        at(visit, of, "/" + sender.name() + "/adgang")),
                reach(request, sender, visit.words()),
                deeds(visit, sender));
    }

    private Link back(Visit visit, MunicipalityCode of) {
        return new Link(visit.words().say("senders.title"), list(visit, of), false);
    }

    private Form form(SenderForm form, String action, String ending, boolean fresh, Words words) {
        return new Form(action, form.word(), ending, form.title(), areas(form, words), fresh);
    }

    private List<Radio> areas(SenderForm form, Words words) {
        return doors.deliverers().areas().stream()
                .map(area -> new Radio(
                        "omraade-" + area.id(),
                        area.id().value(),
                        words.name(area),
                        form.areas().contains(area.id().value())))
                .toList();
    }

    private SenderViews.Key key(Visit visit, Sender sender, KeepSenders.Key key) {
        var words = visit.words();
        return new SenderViews.Key(
                key.title(),
                key.kind(),
                key.fingerprint(),
                words.day(key.made()),
                key.used().map(words::moment).orElse(words.say("sender.never")),
                at(visit, sender.municipality(), "/" + sender.name() + "/noegler/" + key.number() + "/slet"));
    }

    private SenderViews.Token token(Visit visit, Sender sender, Token token) {
        var words = visit.words();
        var works = token.works(clock.instant());
        return new SenderViews.Token(
                token.title(),
                token.begins() + "…",
                words.day(token.made()),
                token.used().map(words::moment).orElse(words.say("sender.never")),
                token.revoked()
                        .map(at -> words.say("token.revoked.at", words.day(at)))
                        .orElseGet(() ->
                                words.say(works ? "token.until" : "token.expired.at", words.day(token.expires()))),
                works
                        ? at(
                                visit,
                                sender.municipality(),
                                "/" + sender.name() + "/adgang/" + token.number() + "/tilbagekald")
                        : "");
    }

    private Reach reach(HttpServletRequest request, Sender sender, Words words) {
        var origin = address.origin(request);
        var host = URI.create(origin).getHost();
        return doors.sftp()
                .get()
                .map(sftp -> new Reach(
                        "",
                        host,
                        Integer.toString(sftp.port()),
                        "sftp -P %d %s@%s".formatted(sftp.port(), sender.name(), host),
                        sftp.fingerprints(),
                        origin + "/api/v1/deliveries"))
                .orElseGet(() -> new Reach(
                        words.say("sender.reach.closed"), host, "", "", List.of(), origin + "/api/v1/deliveries"));
    }

    private List<Deed> deeds(Visit visit, Sender sender) {
        var deeds = new ArrayList<Deed>();
        deeds.add(deed(visit, sender, "kodeord"));
        if (sender.password()) {
            deeds.add(deed(visit, sender, "uden-kodeord"));
        }
        deeds.add(deed(visit, sender, sender.blocked() ? "aabn" : "spaer"));
        deeds.add(deed(visit, sender, "slet"));
        return deeds;
    }

    private Deed deed(Visit visit, Sender sender, String deed) {
        var words = visit.words();
        return new Deed(
                at(visit, sender.municipality(), "/" + sender.name() + "/" + deed),
                words.say("sender.do." + deed),
                words.say("sender.do." + deed + ".note"),
                deed.equals("slet"));
    }
}
