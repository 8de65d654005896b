// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;
import java.util.Optional;

/** The pages where users, rights and keys are kept. */
public final class AccessPages {

    private AccessPages() {}

    /** What came of the last attempt; blank when there was none. */
    public record Said(String done, String wrong) {
        public static final Said NOTHING = new Said("", "");
    }

    /** What can be administered. */
    public record Overview(Frame frame, List<Card> cards) {
        public Overview {
            cards = List.copyOf(cards);
        }
    }

    public record Card(Link link, String text, String note) {}

    /**
     * The users of a municipality.
     *
     * @param municipalities for the operator to choose from; empty for others
     */
    public record Users(
            Frame frame,
            String place,
            List<Option> municipalities,
            String add,
            Said said,
            String summary,
            List<UserRow> rows) {
        public Users {
            municipalities = List.copyOf(municipalities);
            rows = List.copyOf(rows);
        }
    }

    /** @param standing blocked, or has not signed in yet; blank for most */
    public record UserRow(
            Link link, String name, List<String> rights, String lastSignIn, String standing, boolean blocked) {
        public UserRow {
            rights = List.copyOf(rights);
        }
    }

    /**
     * One user, new or not.
     *
     * @param name as typed; kept for good once he is made
     * @param action where the form goes
     * @param secret a password told this once; blank otherwise
     * @param deeds what can be done with him besides; none for a new one
     */
    public record User(
            Frame frame,
            String heading,
            Link back,
            boolean fresh,
            String action,
            String name,
            String title,
            List<Rights> rights,
            boolean administrator,
            Said said,
            String secret,
            List<Deed> deeds) {
        public User {
            rights = List.copyOf(rights);
            deeds = List.copyOf(deeds);
        }
    }

    /** The rights that can be chosen in one area. */
    public record Rights(String field, String area, String note, List<Radio> radios) {
        public Rights {
            radios = List.copyOf(radios);
        }
    }

    public record Radio(String id, String value, String text, boolean chosen) {}

    /** @param last it cannot be undone, and is asked for twice */
    public record Deed(String action, String text, String note, boolean last) {}

    /** The audit trail, newest first. */
    public record Trail(
            Frame frame,
            String place,
            String who,
            List<Option> people,
            String summary,
            List<TrailRow> rows,
            List<Link> paging) {
        public Trail {
            people = List.copyOf(people);
            rows = List.copyOf(rows);
            paging = List.copyOf(paging);
        }
    }

    public record TrailRow(String number, String at, String who, String what, String about) {}

    /** The code of the second step is asked for. */
    public record Code(Frame frame, Said said) {}

    /**
     * The second step is turned on or off.
     *
     * @param secret for the telephone, not yet confirmed; blank otherwise
     * @param codes told this once, for the day when the telephone is lost
     */
    public record Enrol(
            Frame frame, Said said, boolean isOn, String secret, String spaced, Optional<Qr> qr, List<String> codes) {
        public Enrol {
            codes = List.copyOf(codes);
        }
    }

    /** @param size of the square, in units of the path */
    public record Qr(int size, String path) {}

    /** One's own account. */
    public record Own(
            Frame frame,
            String name,
            List<String> rights,
            Said said,
            String secret,
            List<TokenRow> tokens,
            TokenForm form,
            WaysIn ways) {
        public Own {
            rights = List.copyOf(rights);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * How one signs in.
     *
     * @param provider said to whom his municipality lets in, to whom the rest does not apply; blank for others
     * @param factor whether the second step is on
     * @param origin the address at which passkeys can be made
     * @param title of a passkey that was typed, and not yet made
     */
    public record WaysIn(String provider, String factor, List<PasskeyRow> passkeys, String origin, String title) {
        public WaysIn {
            passkeys = List.copyOf(passkeys);
        }
    }

    public record PasskeyRow(long number, String title, String made, String lastUsed) {}

    /** @param options what the browser is to make it by */
    public record NewPasskey(Frame frame, String title, String origin, String options) {}

    /** @param revoke where to take it back; blank when it no longer opens anything */
    public record TokenRow(
            String title, String begins, String opens, String made, String lastUsed, String until, String revoke) {}

    /** A token about to be made. */
    public record TokenForm(String title, List<Option> days, List<Radio> scopes, List<Radio> areas) {
        public TokenForm {
            days = List.copyOf(days);
            scopes = List.copyOf(scopes);
            areas = List.copyOf(areas);
        }
    }
}
