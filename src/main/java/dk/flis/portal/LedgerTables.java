// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset.ControlTotals.Group;
import dk.flis.portal.AskBooks.Asked;
import dk.flis.portal.LedgerTable.Line;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.ReadBooks.Under;
import dk.flis.reconcile.Reconciling;
import dk.flis.reconcile.Sum;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import dk.flis.store.Accepted.Slices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a ledger's rows add up to, seen in the ways by which one finds what is wrong with them. Which column is the account,
 * which divides it and which goes across accounts, the catalogue says.
 */
final class LedgerTables {

    private static final String MONTH = "maaned";

    /** What the checks call a code that is not of its list, is a heading of it, or was not valid then. */
    private static final List<String> NO_MATCH = List.of("ukendt-kode", "indre-kode", "kode-uden-for-gyldighed");

    private final Catalogue catalogue;
    private final Reconciling reconciling;
    private final Asked asked;
    private final Words words;
    private final LedgerCodes account;
    private final Optional<LedgerCodes> dividing;

    LedgerTables(Catalogue catalogue, Reconciling reconciling, Asked asked, Words words) {
        this.catalogue = catalogue;
        this.reconciling = reconciling;
        this.asked = asked;
        this.words = words;
        var by = asked.dataset().totals().orElseThrow().by();
        this.account = codes(by.getFirst().column());
        this.dividing = by.size() > 1 ? Optional.of(codes(by.get(1).column())) : Optional.empty();
    }

    private LedgerCodes codes(String column) {
        return LedgerCodes.of(asked.dataset(), column, catalogue);
    }

    LedgerCodes account() {
        return account;
    }

    /** What the columns of amounts are by; empty when there is only one. */
    Optional<LedgerCodes> dividing() {
        return dividing;
    }

    Optional<LedgerCodes> across() {
        return asked.dataset().totals().flatMap(totals -> totals.across()).map(this::codes);
    }

    /** The segments to which the first column of the totals is cut. */
    int top() {
        return Math.max(
                1,
                asked.dataset()
                        .totals()
                        .map(totals -> totals.by().getFirst())
                        .map(Group::segments)
                        .orElse(1));
    }

    /** The accounts below one, a level at a time; empty below a whole code. */
    Optional<LedgerTable> accounts(Optional<String> below) {
        var level = below.map(code -> account.segments(code) + 1).orElse(top());
        var sums = new HashMap<List<String>, Sum>();
        asked.books().sums().forEach((codes, sum) -> {
            var code = codes.getFirst();
            if (below.map(above -> account.isUnder(code, above) && !code.equals(above))
                    .orElse(true)) {
                sums.put(List.of(code, dividing.isPresent() ? codes.get(1) : ""), sum);
            }
        });
        var lines = new ArrayList<Line>();
        LedgerTable.gather(sums, code -> account.cut(code, level), code -> code)
                .forEach((code, gathered) -> lines.add(gathered.line(code, account.name(code), true)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new LedgerTable(title(account.column()), lines));
    }

    /** One account month by month, and by every other column with codes or institutions. */
    List<LedgerTable> analysis(String code) {
        var under = List.of(new Under(account.column().name(), code, account.separator()));
        var others = asked.dataset().columns().stream()
                .filter(column -> column.type() instanceof Column.Type.Code
                        || asked.dataset()
                                .institution()
                                .filter(column.name()::equals)
                                .isPresent())
                .map(Column::name)
                .filter(name -> !name.equals(account.column().name()))
                .filter(name ->
                        dividing.filter(by -> by.column().name().equals(name)).isEmpty())
                .map(this::codes)
                .map(codes -> table(codes, under));
        return Stream.concat(Stream.of(months(under)), others)
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    private LedgerTable months(List<Under> under) {
        var names = new PeriodWords(words);
        var lines = new ArrayList<Line>();
        LedgerTable.gather(read(MONTH, under), code -> code, code -> code).forEach((code, gathered) -> {
            var month = Month.ofStored(Integer.parseInt(code));
            lines.add(gathered.line(month.toString(), names.name(new Period.OneMonth(month)), false));
        });
        return new LedgerTable(words.say("ledger.month"), lines);
    }

    private LedgerTable table(LedgerCodes codes, List<Under> under) {
        var lines = new ArrayList<Line>();
        LedgerTable.gather(read(codes.column().name(), under), code -> code, code -> code)
                .forEach((code, gathered) -> lines.add(gathered.line(code, codes.name(code), false)));
        return new LedgerTable(title(codes.column()), lines);
    }

    /** By that column and the dividing one. */
    private Map<List<String>, Sum> read(String column, List<Under> under) {
        return reconciling
                .books()
                .by(
                        asked.books(),
                        List.of(column, dividing.map(by -> by.column().name()).orElse(column)),
                        under);
    }

    /** The column that goes across, in columns by accounts at their top. */
    LedgerTable acrossAccounts(LedgerCodes across) {
        var sums = reconciling
                .books()
                .by(
                        asked.books(),
                        List.of(across.column().name(), account.column().name()),
                        List.of());
        var lines = new ArrayList<Line>();
        LedgerTable.gather(sums, code -> code, code -> account.cut(code, top()))
                .forEach((code, gathered) -> lines.add(gathered.line(code, across.name(code), false)));
        return new LedgerTable(title(across.column()), lines);
    }

    /** Codes of what counts that their lists do not have, column by column; those without any are left out. */
    List<LedgerTable> unmatched() {
        return listed().map(codes -> {
                    var all = table(codes, List.of());
                    return new LedgerTable(
                            all.title(),
                            all.lines().stream()
                                    .filter(line -> codes.isUnmatched(line.code()))
                                    .toList());
                })
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    /** Codes that kept the newest file of a month from being accepted; their amounts are not known. */
    LedgerTable refused() {
        var names = new PeriodWords(words);
        var columns = listed().map(codes -> codes.column().name()).toList();
        var of = new Slices(
                asked.dataset().id(),
                asked.own(),
                asked.books().first(),
                asked.books().last());
        return new LedgerTable(
                words.say("ledger.refused"),
                reconciling.accepted().refused(of, columns, NO_MATCH).stream()
                        .map(one -> new Line(
                                one.remark().value(),
                                words.say(
                                        "ledger.refused.line",
                                        codes(one.remark().column()).column().title(),
                                        names.name(new Period.OneMonth(one.month())),
                                        one.remark().message()),
                                false,
                                one.remark().times(),
                                Optional.empty()))
                        .toList());
    }

    private Stream<LedgerCodes> listed() {
        return asked.dataset().columns().stream()
                .map(column -> codes(column.name()))
                .filter(codes -> codes.list().isPresent());
    }

    private String title(Column column) {
        return column.title();
    }
}
