// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.AccessPages.Deed;
import dk.flis.portal.view.AccessPages.Radio;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** Raw data: orders, what was made of them, and what can be ordered. */
public final class RawDataViews {

    private RawDataViews() {}

    /**
     * @param secret a password that is told this once; blank otherwise
     * @param add blank for one who may order nothing
     * @param fetch how extracts are fetched by programs
     */
    public record Listing(
            Frame frame,
            String title,
            List<Link> tabs,
            Said said,
            String secret,
            String add,
            List<Order> orders,
            List<File> files,
            Paging paging,
            List<Offered> packages,
            List<String> fetch) {
        public Listing {
            tabs = List.copyOf(tabs);
            orders = List.copyOf(orders);
            files = List.copyOf(files);
            packages = List.copyOf(packages);
            fetch = List.copyOf(fetch);
        }
    }

    /**
     * @param about form, encryption and SFTP account
     * @param next when it is made next, and how often
     * @param state what came of it last, and what is to be done about it
     */
    public record Order(Link link, String content, String about, String next, Mark mark, String state, String by) {}

    /**
     * An extract.
     *
     * @param href blank when it is deleted, or not the reader's to take; {@code why} says which
     * @param remove blank when it is not the reader's to delete
     */
    public record File(
            String name,
            String href,
            String why,
            String title,
            String made,
            String months,
            String rows,
            String size,
            String sha256,
            String kept,
            String remove) {}

    /** @param order blank when a right is missing, which {@code text} says then */
    public record Offered(String name, String text, String datasets, String rows, String order) {}

    /**
     * An order, as typed.
     *
     * @param cost what is there to be had of what is chosen; blank until it is asked for
     * @param state how the order stands; blank for a new one
     */
    public record Form(
            Frame frame,
            String heading,
            String back,
            String action,
            String trouble,
            String cost,
            String state,
            String title,
            List<Option> contents,
            String first,
            List<Radio> scopes,
            List<Radio> forms,
            List<Radio> rhythms,
            String start,
            List<Option> senders,
            boolean encrypted,
            List<Deed> deeds) {
        public Form {
            contents = List.copyOf(contents);
            scopes = List.copyOf(scopes);
            forms = List.copyOf(forms);
            rhythms = List.copyOf(rhythms);
            senders = List.copyOf(senders);
            deeds = List.copyOf(deeds);
        }
    }
}
