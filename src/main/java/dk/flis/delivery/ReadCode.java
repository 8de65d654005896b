// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.CodeList;
import dk.flis.engine.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value of a code list, in the list's own spelling. Of a closed list it is held as an enumeration, which DuckDB looks
 * up, groups and writes fast.
 */
record ReadCode(Spellings spellings, CodeTypes types) implements Reading {

    private static final String NOTHING = "CAST(NULL AS VARCHAR)";

    @Override
    public String held(String text) {
        if (spellings.codes().isEmpty()) {
            return open() ? "nullif(trim(%s), '')".formatted(text) : NOTHING;
        }
        var code = canonical(text);
        return open()
                ? "coalesce(%s, nullif(trim(%s), ''))".formatted(code, text)
                : "CAST(%s AS %s)".formatted(code, own());
    }

    /** A code as the list writes it; in an open list also what is no way of writing one of its codes. */
    @Override
    public String usual(String text) {
        if (spellings.codes().isEmpty()) {
            return open() ? asItIs(text, "TRUE") : NOTHING;
        }
        var code = "TRY_CAST(%s AS %s)".formatted(text, own());
        return open() ? "coalesce(%s::VARCHAR, %s)".formatted(code, asItIs(text, unlisted(text))) : code;
    }

    private static String asItIs(String text, String when) {
        return "CASE WHEN %1$s AND %2$s <> '' AND trim(%2$s) = %2$s THEN %2$s END".formatted(when, text);
    }

    private String unlisted(String text) {
        var others = spellings.others();
        return others.isEmpty() ? "TRUE" : "TRY_CAST(%s AS %s) IS NULL".formatted(text, types.of(others));
    }

    /**
     * The code by the place of its spelling; a lookup instead of a join, for a join would lose the order of the lines.
     * Written out, for it holds what only this file writes.
     */
    private String canonical(String text) {
        return "[%s][enum_code(TRY_CAST(%s AS ENUM(%s))) + 1]"
                .formatted(
                        literals(List.copyOf(spellings.codes().values())),
                        text,
                        literals(List.copyOf(spellings.codes().keySet())));
    }

    @Override
    public String stored(String held) {
        return "CAST(%s AS VARCHAR)".formatted(held);
    }

    /** Parquet has no enumerations: the texts are written, and their dictionary need not be looked for. */
    @Override
    public String written(String held) {
        return held;
    }

    private String own() {
        return types.of(spellings.own());
    }

    private boolean open() {
        return !spellings.list().closed();
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(Engine::literal).collect(Collectors.joining(", "));
    }

    @Override
    public Complaint explain(String text) {
        var list = spellings.list();
        var code = list.normalise(text);
        if (code.isEmpty()) {
            return unknown(list, text.strip());
        }
        if (!list.leaf(code.get())) {
            return new Complaint(
                    "indre-kode",
                    "Koden er en overskrift i kodelisten '%s' og kan ikke bruges til en række".formatted(list.id()),
                    "Brug en af koderne under %s, for eksempel %s".formatted(code.get(), below(list, code.get())));
        }
        return expired(list, code.get());
    }

    private static Complaint unknown(CodeList list, String text) {
        var meant = new DidYouMean(list.entries().keySet())
                .nearest(text)
                .map(near -> "; mente du '%s'?".formatted(near))
                .orElse("");
        return new Complaint(
                "ukendt-kode",
                "Koden findes ikke i kodelisten '%s' (%s)%s".formatted(list.id(), list.name(), meant),
                "Ret koden i kildesystemet, eller bed om at få den med i kodelisten");
    }

    private static String below(CodeList list, String code) {
        return list.entries().keySet().stream()
                .filter(other -> list.separator()
                        .filter(sign -> other.startsWith(code + sign))
                        .isPresent())
                .filter(list::leaf)
                .findFirst()
                .orElse(code);
    }

    private static Complaint expired(CodeList list, String code) {
        var entry = Optional.ofNullable(list.entries().get(code));
        var until = entry.flatMap(CodeList.Entry::until)
                .map(last -> " til og med " + last)
                .orElse("");
        var from = entry.flatMap(CodeList.Entry::from)
                .map(first -> " fra " + first)
                .orElse("");
        var successor = list.bridges().stream()
                .filter(bridge -> bridge.from().equals(code))
                .findFirst()
                .map(bridge -> "Brug " + String.join(" eller ", bridge.to()))
                .orElse("Brug en kode, der gælder i måneden");
        return new Complaint(
                "kode-uden-for-gyldighed",
                "Koden gælder ikke i leverancens måned; den gælder%s%s".formatted(from, until),
                successor);
    }
}
