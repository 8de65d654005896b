// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Sender;
import dk.flis.access.SenderName;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What was typed about a sender; kept as it is when something is wrong with it. */
record SenderForm(String word, String title, Set<String> areas) {

    static final SenderForm EMPTY = new SenderForm("", "", Set.of());

    private static final int LONGEST = 80;

    SenderForm {
        areas = Set.copyOf(areas);
    }

    static SenderForm read(MultiValueMap<String, String> fields) {
        return new SenderForm(
                first(fields, "navn").strip(),
                first(fields, "titel").strip(),
                Set.copyOf(fields.getOrDefault("omraade", List.of())));
    }

    static SenderForm of(Sender sender) {
        return new SenderForm("", sender.title(), sender.areas());
    }

    /** What is wrong and what would be right; blank when nothing is. */
    String wrong(Words words) {
        if (title.isEmpty() || title.length() > LONGEST) {
            return words.say("sender.wrong.title", LONGEST);
        }
        return areas.isEmpty() ? words.say("sender.wrong.areas") : "";
    }

    /** The same of a new one, which has a name as well. */
    String wrong(Words words, MunicipalityCode of) {
        return name(of).isEmpty() || word.equals("ny") ? words.say("sender.wrong.name", word) : wrong(words);
    }

    Optional<SenderName> name(MunicipalityCode of) {
        return SenderName.of(word, of);
    }

    static String first(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }
}
