// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Grants;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.Catalogue;
import dk.flis.portal.view.AccessPages.Radio;
import dk.flis.portal.view.AccessPages.Rights;
import dk.flis.portal.view.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rights in words and as a form, where each area has one of four choices. */
final class GrantWords {

    private static final String NONE = "ingen";
    private static final String BENCHMARKING = "benchmarking";

    private final Catalogue catalogue;

    GrantWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A line for each right: what he sees of it is said in the words of the form. */
    List<String> lines(Grants grants, Words words) {
        var lines = new ArrayList<String>();
        grants.benchmarking().ifPresent(right -> lines.add(line(words.say("rights.benchmarking"), right, words)));
        lines.addAll(areas(grants, words));
        if (grants.administrator()) {
            lines.add(words.say("rights.administrator"));
        }
        return lines.isEmpty() ? List.of(words.say("rights.none")) : lines;
    }

    private List<String> areas(Grants grants, Words words) {
        var rights = catalogue.areas().stream()
                .map(area -> grants.area(area.id().value()))
                .distinct()
                .toList();
        if (rights.size() == 1 && rights.getFirst().isPresent()) {
            return List.of(
                    line(words.say("rights.everywhere"), rights.getFirst().get(), words));
        }
        return catalogue.areas().stream()
                .flatMap(area ->
                        grants.area(area.id().value()).stream().map(right -> line(words.name(area), right, words)))
                .toList();
    }

    /** What the audit trail keeps of rights, in words: {@code loen=FULL_READ} is løn: fuld læse. */
    String said(String about, Words words) {
        var text = about;
        for (var right : Right.values()) {
            text = text.replace("=" + right.name(), ": " + words.say("right.inline." + word(right)));
        }
        for (var area : catalogue.areas()) {
            text = text.replaceAll("(?<= )" + area.id() + ":", words.name(area) + ":");
        }
        return text.replaceAll("(?<= )benchmarking:", words.say("rights.benchmarking") + ":")
                .replaceAll("(?<= )administrator\\b", words.say("rights.administrator"))
                .replaceAll("(?<= )none\\b", words.say("rights.none"));
    }

    /** Benchmarking first, then the areas in the catalogue's order. */
    List<Rights> form(Grants grants, Words words) {
        var first = rights(
                BENCHMARKING,
                words.say("rights.benchmarking"),
                words.say("rights.benchmarking.note"),
                grants.benchmarking(),
                words);
        var areas = catalogue.areas().stream()
                .map(area -> rights(
                        area.id().value(),
                        words.name(area),
                        "",
                        grants.area(area.id().value()),
                        words));
        return Stream.concat(Stream.of(first), areas).toList();
    }

    /** As sent by the form; what is not there or not known is no right. */
    Grants read(Map<String, String> form) {
        var areas = new LinkedHashMap<String, Right>();
        catalogue
                .areas()
                .forEach(area -> chosen(form, area.id().value())
                        .ifPresent(right -> areas.put(area.id().value(), right)));
        return new Grants(areas, chosen(form, BENCHMARKING), form.containsKey("lokaladmin"));
    }

    private static Optional<Right> chosen(Map<String, String> form, String area) {
        var value = form.getOrDefault("ret." + area, NONE);
        return Stream.of(Right.values())
                .filter(right -> word(right).equals(value))
                .findFirst();
    }

    private static Rights rights(String field, String area, String note, Optional<Right> held, Words words) {
        var none = new Radio(field + "-" + NONE, NONE, words.say("right." + NONE), held.isEmpty());
        var others = Stream.of(Right.values())
                .map(right -> new Radio(
                        field + "-" + word(right),
                        word(right),
                        words.say("right." + word(right)),
                        held.equals(Optional.of(right))));
        return new Rights(
                "ret." + field,
                area,
                note,
                Stream.concat(Stream.of(none), others).toList());
    }

    private static String line(String area, Right right, Words words) {
        return words.say("rights.line", area, words.say("right.inline." + word(right)));
    }

    private static String word(Right right) {
        return switch (right) {
            case LIMITED_READ -> "begraenset";
            case FULL_READ -> "fuld";
            case WRITE -> "skrive";
        };
    }
}
