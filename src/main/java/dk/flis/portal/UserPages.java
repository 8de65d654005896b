// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Entrance;
import dk.flis.access.Grants;
import dk.flis.access.KeepUsers.Listed;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.portal.view.AccessPages.Deed;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.AccessPages.User;
import dk.flis.portal.view.AccessPages.UserRow;
import dk.flis.portal.view.AccessPages.Users;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the pages about users. */
final class UserPages {

    private static final String USERS = "/administration/brugere";

    private final Keeping keeping;
    private final GrantWords grants;
    private final Entrance entrance;
    private final Frames frames;

    UserPages(Parts parts, Frames frames) {
        this.keeping = new Keeping(parts.catalogue());
        this.grants = new GrantWords(parts.catalogue());
        this.entrance = parts.entrance();
        this.frames = frames;
    }

    Grants grants(Map<String, String> fields) {
        return grants.read(fields);
    }

    String list(Visit visit, MunicipalityCode of) {
        return keeping.address(visit, USERS, of).toString();
    }

    String address(Visit visit, MunicipalityCode of, UserName name) {
        return keeping.address(visit, USERS + "/" + name, of).toString();
    }

    Users list(Visit visit, MunicipalityCode of, List<Listed> users, Said said) {
        var words = visit.words();
        var administrators = users.stream()
                .filter(user -> user.account().viewer().administers(of))
                .count();
        return new Users(
                frames.of(visit, words.say("users.title")),
                keeping.name(of, words),
                keeping.choices(visit, of),
                keeping.address(visit, USERS + "/ny", of).toString(),
                said,
                words.say("users.summary", users.size(), administrators),
                users.stream().map(user -> row(visit, of, user)).toList());
    }

    User fresh(Visit visit, MunicipalityCode of, UserForm form, Said said) {
        var words = visit.words();
        return new User(
                frames.of(visit, words.say("user.new")),
                words.say("user.new"),
                new Link(words.say("users.title"), list(visit, of), false),
                true,
                keeping.address(visit, USERS + "/ny", of).toString(),
                form.name(),
                form.title(),
                grants.form(form.grants(), words),
                form.grants().administrator(),
                said,
                "",
                List.of());
    }

    /** @param secret a password told this once */
    User user(Visit visit, MunicipalityCode of, Account account, UserForm form, Said said, String secret) {
        var words = visit.words();
        return new User(
                frames.of(visit, account.title()),
                account.title(),
                new Link(words.say("users.title"), list(visit, of), false),
                false,
                address(visit, of, account.name()),
                form.name(),
                form.title(),
                grants.form(form.grants(), words),
                form.grants().administrator(),
                said,
                secret,
                deeds(visit, of, account));
    }

    private UserRow row(Visit visit, MunicipalityCode of, Listed user) {
        var account = user.account();
        var words = visit.words();
        return new UserRow(
                new Link(account.title(), address(visit, of, account.name()), false),
                account.name().value(),
                account.role() instanceof Account.Role.Municipal own ? grants.lines(own.grants(), words) : List.of(),
                user.lastSignIn().map(words::moment).orElse(words.say("users.never")),
                standing(account.standing(), words),
                account.standing().blocked());
    }

    private static String standing(Account.Standing standing, Words words) {
        if (standing.blocked()) {
            return words.say("users.blocked");
        }
        if (standing.byProvider()) {
            return words.say("users.by-provider");
        }
        return standing.oneTime() ? words.say("users.one-time") : "";
    }

    /** One does not block, remove or look at oneself. */
    private List<Deed> deeds(Visit visit, MunicipalityCode of, Account account) {
        if (visit.signedIn().name().equals(account.name())) {
            return List.of();
        }
        var deeds = new ArrayList<Deed>();
        if (visit.viewer() instanceof Viewer.User && !account.standing().blocked()) {
            deeds.add(deed("se-som", "se-som", visit, of, account));
        }
        var door = account.standing().blocked() ? "aabn" : "spaer";
        deeds.add(deed("kodeord", "kodeord", visit, of, account));
        if (entrance.provider(of).isPresent()) {
            var again = account.standing().byProvider();
            deeds.add(deed("kommune", again ? "kommune-igen" : "kommune", visit, of, account));
        }
        deeds.add(deed(door, door, visit, of, account));
        deeds.add(deed("slet", "slet", visit, of, account));
        return deeds;
    }

    /** @param said what its words go by */
    private Deed deed(String deed, String said, Visit visit, MunicipalityCode of, Account account) {
        var words = visit.words();
        return new Deed(
                keeping.address(visit, USERS + "/" + account.name() + "/" + deed, of)
                        .toString(),
                words.say("user.do." + said),
                words.say("user.do." + said + ".note"),
                deed.equals("slet"));
    }
}
