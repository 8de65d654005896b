// SPDX-License-Identifier: EUPL-1.2
package dk.flis.danish;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A piece of Danish that somebody will read, and where it is written. */
record Text(String file, int line, String written) {

    private static final Pattern NO_WORDS =
            Pattern.compile("\\{[^{}]*\\}|\\p{Alnum}*[_/@=][\\p{Alnum}_/@=.-]*|[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*|-\\p{L}[\\p{L}'’-]*");

    /** Without placeholders, ids, column names and addresses. */
    List<String> words() {
        return WORD.matcher(NO_WORDS.matcher(written).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
