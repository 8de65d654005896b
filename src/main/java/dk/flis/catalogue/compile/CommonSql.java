// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the SQL of a derived dataset keeps to what DuckDB and Trino say alike, so that the same text gives the same rows
 * on both. Looks at words, not at meaning: what slips through is found where Trino runs it, in {@code trino-it/}.
 */
final class CommonSql {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_]*|[0-9.]+|::|//|->|\\|\\||[^\\s]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Known to both with one meaning, or given that meaning for Trino by the engine. */
    private static final Set<String> FUNCTIONS = Set.of(("count sum min max bool_and bool_or max_by min_by "
                    + "row_number rank dense_rank ntile lag lead first_value last_value "
                    + "coalesce nullif greatest least abs mod floor cast try_cast "
                    + "length lower upper trim replace substr substring lpad strpos starts_with regexp_extract "
                    + "year month day quarter extract make_date last_day date_diff generate_series unnest")
            .split(" "));

    /** Words after which a parenthesis is no call. */
    private static final Set<String> KEYWORDS = Set.of(
            ("as in on by and or not over when then else case where having select from join values exists filter using "
                            + "between partition distinct with union all except intersect decimal varchar like is lateral limit offset any")
                    .split(" "));

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("::", "CAST(… AS …)"),
            Map.entry("/", "// mellem hele tal; en brøk hører til i nøgletallet"),
            Map.entry("[", "UNNEST og GROUP BY"),
            Map.entry("{", "kolonner"),
            Map.entry("qualify", "en underforespørgsel med WHERE"),
            Map.entry("exclude", "de kolonner, der skal med"),
            Map.entry("pivot", "CASE"),
            Map.entry("asof", "JOIN med max"),
            Map.entry("semi", "JOIN med SELECT DISTINCT"),
            Map.entry("anti", "LEFT JOIN … WHERE … IS NULL"),
            Map.entry("hugeint", "BIGINT"));

    private final List<String> tokens;

    private CommonSql(List<String> tokens) {
        this.tokens = tokens;
    }

    /** What only one engine would understand, and what to write instead; empty when there is nothing. */
    static Optional<String> fault(String sql) {
        return new CommonSql(tokens(sql)).fault();
    }

    private static List<String> tokens(String sql) {
        return TOKEN.matcher(sql)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(token -> !token.startsWith("--"))
                .toList();
    }

    /** SQL that is good only where whole numbers are divided, and has the same columns: what divides gives way to {@code &}. */
    static String dividingWholeNumbers(String sql) {
        return TOKEN.matcher(sql)
                .replaceAll(token -> Matcher.quoteReplacement(token.group().equals("//") ? "&" : token.group()));
    }

    private Optional<String> fault() {
        return IntStream.range(0, tokens.size())
                .boxed()
                .flatMap(at -> Stream.of(word(at), call(at), interval(at), filter(at), grouping(at), unnested(at))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private String token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : "";
    }

    private Optional<String> word(int at) {
        return Optional.ofNullable(INSTEAD.get(token(at))).map(instead -> advice(token(at), instead));
    }

    private Optional<String> call(int at) {
        if (!WORD.matcher(token(at)).matches()
                || !token(at + 1).equals("(")
                || token(at - 1).equals("as")) {
            return Optional.empty();
        }
        if (token(at).equals("date_diff") && !token(at + 2).equals("'day'")) {
            return Optional.of(advice("date_diff(" + token(at + 2), "date_diff('day', fra, til)"));
        }
        return FUNCTIONS.contains(token(at)) || KEYWORDS.contains(token(at))
                ? Optional.empty()
                : Optional.of(advice(token(at) + "(…)", "en af funktionerne i docs/catalogue-format.md"));
    }

    private Optional<String> interval(int at) {
        return token(at).equals("interval") && !token(at + 1).startsWith("'")
                ? Optional.of(advice("interval " + token(at + 1), "INTERVAL '1' DAY"))
                : Optional.empty();
    }

    private Optional<String> filter(int at) {
        return token(at).equals("filter") && !token(at + 2).equals("where")
                ? Optional.of(advice("filter (" + token(at + 2), "FILTER (WHERE …)"))
                : Optional.empty();
    }

    private Optional<String> unnested(int at) {
        return token(at).equals("unnest") && !Set.of("join", "from").contains(token(at - 1))
                ? Optional.of(advice("unnest i SELECT", "CROSS JOIN UNNEST(…) AS navn(kolonne)"))
                : Optional.empty();
    }

    private Optional<String> grouping(int at) {
        if (!token(at).equals("by")) {
            return Optional.empty();
        }
        if (token(at - 1).equals("order") && token(at + 1).equals("all")) {
            return Optional.of(advice("order by all", "kolonnernes numre: ORDER BY 1, 2"));
        }
        if (!token(at - 1).equals("group")) {
            return Optional.empty();
        }
        var aliases = aliases(at);
        return items(at).stream()
                .filter(aliases::contains)
                .findFirst()
                .map(alias -> advice("group by " + alias, "kolonnens nummer: GROUP BY 1, 2"));
    }

    /** Names that the SELECT of this GROUP BY gives to what is not called so already. */
    private Set<String> aliases(int by) {
        var aliases = new HashSet<String>();
        var depth = 0;
        for (var at = by; at >= 0 && depth >= 0 && !(depth == 0 && token(at).equals("select")); at--) {
            depth += depth(token(at));
            if (depth == 0 && token(at).equals("as") && !token(at - 1).equals(token(at + 1))) {
                aliases.add(token(at + 1));
            }
        }
        return aliases;
    }

    private static int depth(String token) {
        return token.equals(")") ? 1 : token.equals("(") ? -1 : 0;
    }

    /** What is grouped by, where it is a name alone. */
    private List<String> items(int by) {
        return IntStream.iterate(by, at -> at == by || token(at).equals(","), at -> at + 2)
                .mapToObj(at -> token(at + 1))
                .toList();
    }

    private static String advice(String found, String instead) {
        return "SQL'en bruger '%s', som kun den ene motor forstår; skriv i stedet %s".formatted(found, instead);
    }
}
