// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Budgets;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigure.Direction;
import dk.flis.catalogue.KeyFigure.Kind;
import dk.flis.catalogue.KeyFigure.Texts;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.reference.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One key figure, after its family has been written out. */
final class ReadKeyFigure {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private final ReadTerm terms;
    private final Names<Codes> lists;
    private final DefinitionText definitions;
    private final Breaks breaks;
    private final ReadWorkedCases cases;
    private final ReadReferences references;
    private final Faults faults;

    ReadKeyFigure(
            ReadTerm terms,
            Names<Codes> lists,
            DefinitionText definitions,
            Breaks breaks,
            ReadWorkedCases cases,
            ReadReferences references,
            Faults faults) {
        this.terms = terms;
        this.lists = lists;
        this.definitions = definitions;
        this.breaks = breaks;
        this.cases = cases;
        this.references = references;
        this.faults = faults;
    }

    KeyFigure read(Fields fields, AreaId area) {
        var id = fields.scalar("id");
        if (!ID.matcher(id.value()).matches()) {
            faults.add(
                    id.place(),
                    "id'et '%s' må kun have små bogstaver a–z, cifre, punktum og bindestreg".formatted(id.value()));
        }
        fields.maybe("priser").ifPresent(lists::find);
        var numerator = terms(fields, "taeller");
        var denominator = terms(fields, "naevner");
        institutions(fields, numerator, denominator);
        var factor = factor(fields);
        return new KeyFigure(
                new KeyFigureId(id.value()),
                area,
                fields.text("family", id.value()),
                fields.text("navn"),
                fields.text("navn_en", fields.text("navn")),
                path(fields),
                word(Kind.values(), Kind::keyword, fields.text("art")),
                fields.text("enhed"),
                fields.number("decimaler").orElse(fields.text("enhed").startsWith("kr.") ? 0 : 1),
                word(Direction.values(), Direction::keyword, fields.text("bedst", "neutral")),
                levels(fields),
                numerator,
                denominator,
                factor,
                fields.maybe("priser").map(Node.Text::value),
                breaks.of(numerator, denominator),
                fields.yes("vaegte", true),
                ids(fields, "forklares_af"),
                ids(fields, "sammensaetning"),
                new Budgets(budget(fields, "oprindeligt_budget"), budget(fields, "korrigeret_budget")),
                texts(fields, numerator, denominator, factor),
                cases.read(fields, numerator, denominator, levels(fields)),
                references.read(fields, numerator, denominator, levels(fields)));
    }

    private static List<KeyFigureId> ids(Fields fields, String key) {
        return fields.values(key).stream().map(KeyFigureId::new).toList();
    }

    private static Optional<KeyFigureId> budget(Fields fields, String key) {
        return fields.maybe(key).map(Node.Text::value).map(KeyFigureId::new);
    }

    private List<Term> terms(Fields fields, String key) {
        return fields.nodes(key).stream()
                .flatMap(term -> terms.read((Fields) term).stream())
                .toList();
    }

    private void institutions(Fields fields, List<Term> numerator, List<Term> denominator) {
        var all = new ArrayList<>(numerator);
        all.addAll(denominator);
        var with = all.stream()
                .filter(term -> term.series().institution().isPresent())
                .count();
        if (with > 0 && with < all.size()) {
            faults.add(
                    fields.place(),
                    "nøgletallet har institution på nogle led og ikke på andre; skriv institution: på alle eller på ingen");
        }
    }

    private static List<String> path(Fields fields) {
        var path = new ArrayList<>(fields.values("sti"));
        path.add(fields.text("navn"));
        return path;
    }

    private static Set<Level> levels(Fields fields) {
        return fields.values("niveau").stream()
                .map(word -> word(Level.values(), Level::keyword, word))
                .collect(Collectors.toSet());
    }

    private static <T> T word(T[] all, Function<T, String> keyword, String written) {
        return Arrays.stream(all)
                .filter(each -> Node.ascii(keyword.apply(each)).equals(Node.ascii(written)))
                .findFirst()
                .orElseThrow();
    }

    /** 100, −1, 0,5 and 1/12; decimals become a fraction of whole numbers. */
    private Fraction factor(Fields fields) {
        var parts = fields.text("faktor", "1").replace(',', '.').split("/", -1);
        var number = new java.math.BigDecimal(parts[0]);
        var below = java.math.BigDecimal.valueOf(parts.length > 1 ? Long.parseLong(parts[1]) : 1)
                .scaleByPowerOfTen(number.scale());
        if (number.signum() == 0) {
            faults.add(fields.scalar("faktor").place(), "faktoren er 0; så er alle tal 0");
        }
        return new Fraction(number.unscaledValue().longValueExact(), below.longValueExact());
    }

    private Texts texts(Fields fields, List<Term> numerator, List<Term> denominator, Fraction factor) {
        return new Texts(
                fields.text("spoergsmaal"),
                fields.text("formaal", ""),
                fields.text("laesning", ""),
                fields.text("sjaelden", ""),
                (definitions.of(numerator) + "\n" + DefinitionText.of(factor)).strip(),
                definitions.of(denominator));
    }
}
