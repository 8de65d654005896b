// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Units in the reader's language: English ones are made word by word, for the catalogue composes them. */
final class UnitWords {

    private final Optional<ResourceBundle> english;

    UnitWords(Language language, ResourceBundle.Control control) {
        this.english = language == Language.ENGLISH
                ? Optional.of(ResourceBundle.getBundle("units", language.locale(), control))
                : Optional.empty();
    }

    String of(String danish) {
        return english.map(words -> Arrays.stream(danish.split(" ", -1))
                        .map(word -> word(words, word))
                        .collect(Collectors.joining(" ")))
                .orElse(danish);
    }

    /** A word without a translation stays as it is. */
    private static String word(ResourceBundle words, String danish) {
        var age = danish.replaceFirst("-årige$", "-year-olds").replaceFirst("-årig$", "-year-old");
        return words.containsKey(danish) ? words.getString(danish) : age;
    }
}
