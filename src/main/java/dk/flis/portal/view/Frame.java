// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param assets the path under which this build's static files are found
 * @param who empty before signing in
 * @param csrf the parameter and the token that every form must send back
 */
public record Frame(
        Words words, String title, Address address, String assets, Optional<Who> who, List<Link> menu, Csrf csrf) {

    public Frame {
        menu = List.copyOf(menu);
    }

    /**
     * Who is signed in, and for which municipality he looks.
     *
     * @param administers whether he gives the municipality's users their rights
     */
    public record Who(String title, String place, String placeNote, boolean administers, Optional<Seen> seen) {}

    /** The pages are looked at by another than whose they are. */
    public record Seen(String text, String back) {}

    public record Csrf(String name, String token) {}

    public record Link(String text, String href, boolean current) {}

    /** A choice in a form. */
    public record Option(String value, String text, boolean chosen) {}

    /** Choices under a heading. */
    public record Options(String heading, List<Option> options) {
        public Options {
            options = List.copyOf(options);
        }
    }

    public String asset(String file) {
        return assets + "/" + file;
    }

    /** What sends a reader to his local administrator, who himself is told where he does it ({@code key.self}). */
    public String advice(String key, Object... arguments) {
        return words.say(administers() ? key + ".self" : key, arguments);
    }

    public boolean administers() {
        return who.filter(Who::administers).isPresent();
    }

    /** For pages of figures: which state is shown, and how to see another. */
    public Optional<AsOf> asOf() {
        return who.isPresent() ? AsOf.of(address, words) : Optional.empty();
    }

    /** The same page in the other language. */
    public Link otherLanguage() {
        var other = words.language() == Language.DANISH ? Language.ENGLISH : Language.DANISH;
        return new Link(
                words.say("language.other"), address.with("sprog", other.code()).toString(), false);
    }
}
