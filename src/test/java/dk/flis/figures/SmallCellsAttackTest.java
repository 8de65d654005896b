// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Grants;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * An attacker who reads all that he may, for every place, group and period, also groups of his own making, and knows the own
 * numbers of his municipality. Each number that he sees is an equation between the counts of single months, kinds and
 * municipalities; a hidden number that follows from the equations is found.
 */
class SmallCellsAttackTest {

    private static final long PRIME = 2_147_483_647;
    private static final int FIRST = new Month(2024, 1).index();
    private static final int MONTHS = 15;
    private static final List<String> KINDS = List.of("a", "b", "c");

    /** Of one class seven, of another three; two that are alone, one of them with no ring in this country. */
    private static final List<Integer> PLACES =
            List.of(101, 147, 151, 153, 157, 159, 161, 265, 269, 259, 316, 320, 336, 400, 751);

    /** Key figure to the kinds that its numerator counts; the share's denominator counts all. */
    private static final Map<String, Set<String>> COUNTS = Map.of(
            "p.alle", Set.of("a", "b", "c"),
            "p.a", Set.of("a"),
            "p.rest", Set.of("b", "c"),
            "p.andel", Set.of("a"),
            "p.snit", Set.of("b"),
            "p.ultimo", Set.of("a"),
            "p.primo", Set.of("a"));

    private static final String SELECT_A = ", udvalg: [{med: {type: a}}]";

    private static String keyFigure(String id, String levels, String numerator, String denominator) {
        return """
            - id: %s
              navn: %s
              navn_en: %s
              spoergsmaal: Hvor mange?
              formaal: Prøve.
              laesning: Prøve.
              sti: [Prøve]
              art: aktivitet
              enhed: børn
              decimaler: 0
              bedst: neutral
              niveau: [%s]
              taeller: {af: ophold, antal: rækker%s}
            %s""".formatted(id, id, id, levels, numerator, denominator);
    }

    private static final Map<String, String> CATALOGUE = Map.of(
            "proeve/area.yaml",
            "{navn: Prøve, navn_en: Trial, raekkefoelge: 1, formaal: At prøve., kildesystemer: [system]}",
            "proeve/datasets/ophold.yaml",
            """
            id: ophold
            navn: Ophold
            raekke: et barns ophold
            frekvens: måned
            leverandoer: kommune
            kommuner: []
            noegle: [barn]
            kolonner:
              - {navn: barn, titel: Barn, type: person}
              - {navn: type, titel: Type, type: tekst}
            """,
            "proeve/key-figures/proeve.yaml",
            keyFigure("p.alle", "måned, kvartal, til-dato, år, rullende-12", "", "")
                    + keyFigure("p.a", "måned, år, rullende-12", SELECT_A, "")
                    + keyFigure("p.rest", "måned, år", ", udvalg: [{med: {type: [b, c]}}]", "")
                    + keyFigure(
                            "p.andel", "måned, år", SELECT_A, "  naevner: {af: ophold, antal: rækker}\n  faktor: 100\n")
                    + keyFigure("p.snit", "måned, år", ", tid: gennemsnit, udvalg: [{med: {type: b}}]", "")
                    + keyFigure("p.ultimo", "måned, år", ", tid: ultimo" + SELECT_A, "")
                    + keyFigure("p.primo", "måned, år", ", tid: primo" + SELECT_A, ""));

    /** Municipality, month, kind. */
    private record Unknown(int municipality, int month, String kind) {}

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void neverFindsAHiddenNumberBySubtraction(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var folder = Files.createTempDirectory("flis-attack-");
        try (var country = new SmallCountry(folder, CATALOGUE)) {
            deliver(country, random);
            country.publish();
            for (var own : List.of(PLACES.get(random.nextInt(PLACES.size())), 999)) {
                attack(country, own, random);
            }
        } finally {
            delete(folder);
        }
    }

    private static void deliver(SmallCountry country, Random random) throws IOException {
        for (var municipality : PLACES) {
            var scale = List.of(1, 4, 30).get(random.nextInt(3));
            for (var month = FIRST; month < FIRST + MONTHS; month++) {
                var name = Month.ofIndex(month).toString();
                var text = new StringBuilder("kommune;maaned;barn;type\n");
                for (var kind : KINDS) {
                    var rows = kind.equals("a") ? random.nextInt(scale + 1) : random.nextInt(3 * scale);
                    for (var row = 0; row < rows; row++) {
                        text.append("%d;%s;%s%d;%s%n".formatted(municipality, name, kind, row, kind));
                    }
                }
                country.deliver("ophold_%d_%s.csv".formatted(municipality, name), text.toString());
            }
        }
    }

    /** @param own his municipality; 999: he has none of these */
    private static void attack(SmallCountry country, int own, Random random) {
        var home = new MunicipalityCode(own == 999 ? 860 : own);
        var viewer = new Viewer.User("fjende", home, true, Grants.in(Map.of("proeve", Right.FULL_READ)));
        var seen = new ArrayList<Map<Unknown, Long>>();
        var hidden = new LinkedHashMap<Cell, List<Map<Unknown, Long>>>();
        for (var id : COUNTS.keySet()) {
            var keyFigure = new KeyFigureId(id);
            var periods = java.util.Arrays.stream(dk.flis.catalogue.Level.values())
                    .flatMap(level -> country.figures().periods(keyFigure, level).stream())
                    .toList();
            var question = new Question(List.of(keyFigure), places(country, random), periods, Prices.CURRENT);
            for (var cell : country.figures().read(viewer, question).cells()) {
                var numbers = equations(cell);
                if (cell.numerator().isPresent()) {
                    seen.addAll(numbers);
                } else if (cell.state() == State.SUPPRESSED && cell.place() instanceof Place.OneMunicipality) {
                    hidden.put(cell, numbers);
                }
            }
        }
        var known = new Space(seen);
        hidden.forEach((cell, numbers) -> assertThat(numbers.stream().allMatch(known::holds))
                .as("%s knows %s %s %s", own, cell.keyFigure(), cell.place(), cell.period())
                .isFalse());
        assertThat(hidden).as("something is hidden, and not all").hasSizeBetween(1, 100_000);
    }

    private static List<Place> places(SmallCountry country, Random random) {
        var places = new ArrayList<Place>();
        PLACES.forEach(code -> places.add(new Place.OneMunicipality(new MunicipalityCode(code))));
        places.add(new Place.Country());
        Wholes.of(country.catalogue()).sets().stream().skip(1).forEach(set -> places.add(new Place.Group("fast", set)));
        for (var group = 0; group < 5; group++) {
            var members = new TreeSet<MunicipalityCode>();
            PLACES.stream().filter(_ -> random.nextBoolean()).forEach(code -> members.add(new MunicipalityCode(code)));
            if (!members.isEmpty()) {
                places.add(new Place.Group("egen" + group, members));
            }
        }
        return places;
    }

    /** What numerator and denominator are sums of; groups of his own are no equations, for he cannot know of whom they are. */
    private static List<Map<Unknown, Long>> equations(Cell cell) {
        var members = switch (cell.place()) {
            case Place.Country _ -> PLACES;
            case Place.OneMunicipality(var code) -> List.of(code.value());
            case Place.Group group ->
                group.name().startsWith("egen") || cell.present() == 0
                        ? List.<Integer>of()
                        : group.members().stream()
                                .map(MunicipalityCode::value)
                                .filter(PLACES::contains)
                                .toList();
            case Place.Institution _ -> List.<Integer>of();
        };
        var id = cell.keyFigure().value();
        var numbers = new ArrayList<Map<Unknown, Long>>();
        numbers.add(sum(members, months(id, cell.period()), COUNTS.getOrDefault(id, Set.of())));
        if (id.equals("p.andel")) {
            numbers.add(sum(members, months(id, cell.period()), Set.copyOf(KINDS)));
        }
        numbers.removeIf(Map::isEmpty);
        return numbers;
    }

    /** An average is a sum to whoever knows of how many months; a state is a month. */
    private static List<Integer> months(String id, Period period) {
        var last = Math.min(period.last().index(), FIRST + MONTHS - 1);
        return switch (id) {
            case "p.ultimo" -> List.of(last);
            case "p.primo" -> List.of(period.last().year() * 12 - 1);
            default ->
                IntStream.rangeClosed(Math.max(FIRST, period.first().index()), last)
                        .boxed()
                        .toList();
        };
    }

    private static Map<Unknown, Long> sum(List<Integer> members, List<Integer> months, Set<String> kinds) {
        var sum = new HashMap<Unknown, Long>();
        for (var member : members) {
            for (var month : months) {
                kinds.forEach(kind -> sum.put(new Unknown(member, month, kind), 1L));
            }
        }
        return sum;
    }

    /** All that follows from some sums. */
    private static final class Space {

        private final Map<Unknown, Integer> columns = new HashMap<>();
        private final TreeMap<Integer, NavigableMap<Integer, Long>> rows = new TreeMap<>();

        /** The shortest first: they say most and cost least. */
        Space(List<Map<Unknown, Long>> sums) {
            sums.stream()
                    .distinct()
                    .sorted(java.util.Comparator.comparingInt(Map::size))
                    .forEach(this::add);
        }

        private NavigableMap<Integer, Long> vector(Map<Unknown, Long> sum) {
            var vector = new TreeMap<Integer, Long>();
            sum.forEach((unknown, times) -> vector.put(columns.computeIfAbsent(unknown, _ -> columns.size()), times));
            return vector;
        }

        private void add(Map<Unknown, Long> sum) {
            var left = reduced(vector(sum));
            if (!left.isEmpty()) {
                var inverse = java.math.BigInteger.valueOf(left.firstEntry().getValue())
                        .modInverse(java.math.BigInteger.valueOf(PRIME))
                        .longValue();
                left.replaceAll((_, value) -> value * inverse % PRIME);
                rows.put(left.firstKey(), left);
            }
        }

        boolean holds(Map<Unknown, Long> sum) {
            return reduced(vector(sum)).isEmpty();
        }

        private NavigableMap<Integer, Long> reduced(NavigableMap<Integer, Long> vector) {
            for (var at = Optional.ofNullable(vector.isEmpty() ? null : vector.firstKey()); at.isPresent(); ) {
                var column = at.get();
                var row = rows.get(column);
                if (row != null) {
                    long times = vector.getOrDefault(column, 0L);
                    row.forEach((key, value) -> vector.merge(
                            key,
                            Math.floorMod(-times * value, PRIME),
                            (one, other) -> (one + other) % PRIME == 0 ? null : (one + other) % PRIME));
                }
                at = Optional.ofNullable(vector.higherKey(column));
            }
            return vector;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
