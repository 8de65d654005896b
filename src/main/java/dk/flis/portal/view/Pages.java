// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import java.util.List;
import java.util.Optional;

/** The smaller pages. */
public final class Pages {

    private Pages() {}

    /**
     * @param passkeys the address at which a passkey can be shown
     * @param municipalities those that let their users in themselves
     * @param there where one who has left here leaves his municipality's sign-in too
     */
    public record SignIn(Frame frame, Said said, String passkeys, List<Link> municipalities, Optional<Link> there) {
        public SignIn {
            municipalities = List.copyOf(municipalities);
        }
    }

    /** Somebody let in by his municipality who is no user here: what happened, and what to do. */
    public record NoAccount(Frame frame, String lead, String advice) {}

    /**
     * @param text blank, or what was wrong with the last attempt
     * @param oneTime the password was made by somebody else, and must be changed before anything else
     */
    public record Password(Frame frame, String text, boolean done, boolean oneTime) {}

    /** What happened, what was kept, what to do. */
    public record Trouble(Frame frame, String title, String happened, String kept, String advice, String reference) {}

    public record AreaCard(String name, String href, String purpose, String count) {}

    /** Key figures found by name. */
    public record Found(Frame frame, String query, String summary, List<Hits> areas) {
        public Found {
            areas = List.copyOf(areas);
        }
    }

    public record Hits(String area, List<Hit> hits) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** @param lay where it is put on a board */
    public record Hit(Link link, String path, String unit, String lay) {}
}
