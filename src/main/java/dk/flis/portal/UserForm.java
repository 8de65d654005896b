// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Grants;
import dk.flis.access.UserName;
import dk.flis.portal.view.Words;
import java.util.Locale;
import java.util.Map;

/** What was typed about a user; kept as it is when something is wrong with it. */
record UserForm(String name, String title, Grants grants) {

    static final UserForm EMPTY = new UserForm("", "", Grants.NONE);

    private static final int LONGEST = 80;

    /** Of a new one. */
    static UserForm read(Map<String, String> fields, Grants grants) {
        return of(fields.getOrDefault("navn", "").strip().toLowerCase(Locale.ROOT), fields, grants);
    }

    /** Of one whose name is settled. */
    static UserForm of(String name, Map<String, String> fields, Grants grants) {
        return new UserForm(name, fields.getOrDefault("titel", "").strip(), grants);
    }

    /** What is wrong and what would be right; blank when nothing is. */
    String wrong(Words words) {
        if (title.isEmpty()) {
            return words.say("user.wrong.title");
        }
        if (title.length() > LONGEST) {
            return words.say("user.wrong.title.long", LONGEST);
        }
        // "ny" is the address of the form itself.
        var can = UserName.read(name).isPresent() && !name.equals("ny");
        return can ? "" : words.say("user.wrong.name", name);
    }
}
