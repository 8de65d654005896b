// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.AccessPages.Deed;
import dk.flis.portal.view.AccessPages.Radio;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** The pages where programs that deliver are kept. */
public final class SenderViews {

    private SenderViews() {}

    /** @param municipalities for the operator to choose from; empty for others */
    public record Senders(
            Frame frame, String place, List<Option> municipalities, String add, Said said, List<Row> rows) {
        public Senders {
            municipalities = List.copyOf(municipalities);
            rows = List.copyOf(rows);
        }
    }

    /** @param standing shut; blank for most */
    public record Row(
            Link link, String name, String areas, String ways, String lastSeen, String standing, boolean blocked) {}

    /** What was typed of a sender, and where the form goes. */
    public record Form(String action, String word, String ending, String title, List<Radio> areas, boolean fresh) {
        public Form {
            areas = List.copyOf(areas);
        }
    }

    /** One that is about to be made. */
    public record Fresh(Frame frame, Link back, Said said, Form form) {}

    /** One that is there. */
    public record Sender(
            Frame frame,
            String heading,
            String name,
            Link back,
            Said said,
            Secret secret,
            Form form,
            Keys keys,
            Tokens tokens,
            Reach reach,
            List<Deed> deeds) {
        public Sender {
            deeds = List.copyOf(deeds);
        }
    }

    /** A password or token that is told this once; blank otherwise. */
    public record Secret(String text, String heading, String note) {}

    /**
     * @param title what was typed, and not taken
     * @param key the same
     */
    public record Keys(List<Key> rows, String add, String title, String key) {
        public Keys {
            rows = List.copyOf(rows);
        }
    }

    public record Key(String title, String kind, String fingerprint, String made, String used, String remove) {}

    public record Tokens(List<Token> rows, String add) {
        public Tokens {
            rows = List.copyOf(rows);
        }
    }

    /** @param revoke where to take it back; blank when it no longer opens anything */
    public record Token(String title, String begins, String made, String used, String until, String revoke) {}

    /** How a supplier connects. */
    public record Reach(
            String closed, String host, String port, String command, List<String> fingerprints, String http) {
        public Reach {
            fingerprints = List.copyOf(fingerprints);
        }
    }
}
