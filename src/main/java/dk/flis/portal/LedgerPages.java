// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.SourceId;
import dk.flis.portal.AskBooks.Asked;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.LedgerViews.Overview;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.Reconciling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** {@code /afstemning/…/oversigt}: a ledger by accounts and one of them in depth, across accounts, and what has no match. */
final class LedgerPages {

    static final String PART = "/oversigt";

    private static final String WAY = "vis";
    private static final String CODE = "kode";

    private final Catalogue catalogue;
    private final Reconciling reconciling;
    private final AskBooks asking;
    private final Frames frames;

    LedgerPages(Parts parts, AskBooks asking, Frames frames) {
        this.catalogue = parts.catalogue();
        this.reconciling = parts.reconciling();
        this.asking = asking;
        this.frames = frames;
    }

    /** How it is looked at. */
    private enum Way {
        ACCOUNTS("konti"),
        ACROSS("paa-tvaers"),
        UNMATCHED("uden-match");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        private static Way of(Address address) {
            return Choices.parameter(address, WAY)
                    .map(word -> Stream.of(values())
                            .filter(way -> way.word.equals(word))
                            .findFirst()
                            .orElseThrow(() -> Choices.malformed(WAY, word)))
                    .orElse(ACCOUNTS);
        }
    }

    /** All that is shown, before it is words. */
    private record Read(Asked asked, LedgerTables ledger, Way way, Optional<String> code, List<LedgerTable> tables) {

        /** What divides the amounts into columns. */
        Optional<LedgerCodes> dividing() {
            return way == Way.ACROSS ? Optional.of(ledger.account()) : ledger.dividing();
        }

        List<String> heads() {
            return tables.stream()
                    .flatMap(table -> table.lines().stream())
                    .flatMap(line -> line.sums().stream())
                    .flatMap(sums -> sums.keySet().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        LedgerWords words(Words words) {
            return new LedgerWords(words, dividing(), heads());
        }
    }

    private Read read(Visit visit, SourceId dataset) {
        var address = visit.address();
        var asked = asking.asked(visit, dataset, Choices.parameter(address, "fra"), Choices.parameter(address, "til"));
        var ledger = new LedgerTables(catalogue, reconciling, asked, visit.words());
        var way = Way.of(address);
        var code = Choices.parameter(address, CODE).filter(_ -> way == Way.ACCOUNTS);
        code.filter(text -> ledger.account().name(text).isEmpty()).ifPresent(text -> {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.malformed", CODE, text);
        });
        return new Read(asked, ledger, way, code, tables(ledger, way, code));
    }

    private static List<LedgerTable> tables(LedgerTables ledger, Way way, Optional<String> code) {
        return switch (way) {
            case ACCOUNTS ->
                Stream.concat(
                                ledger.accounts(code).stream(),
                                code.stream().flatMap(account -> ledger.analysis(account).stream()))
                        .toList();
            case ACROSS -> ledger.across().map(ledger::acrossAccounts).stream().toList();
            case UNMATCHED ->
                Stream.concat(ledger.unmatched().stream(), Stream.of(ledger.refused()))
                        .filter(table -> !table.lines().isEmpty())
                        .toList();
        };
    }

    Overview page(Visit visit, SourceId dataset) {
        var read = read(visit, dataset);
        var asked = read.asked();
        var words = visit.words();
        var title = title(asked, words);
        var said = read.words(words);
        var at = visit.address();
        return new Overview(
                frames.of(visit, title),
                title,
                words.say("ledger.lead", catalogue.nameOf(asked.own())),
                tabs(read, at, words),
                at.path(),
                at.parameters().entrySet().stream()
                        .filter(one -> List.of("kommune", WAY, CODE).contains(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                asked.months(asked.books().first(), words),
                asked.months(asked.books().last(), words),
                asked.missing(words),
                path(read, at, words),
                say(read, words),
                said.heads(),
                IntStream.range(0, read.tables().size())
                        .mapToObj(nr -> said.table("t" + nr, read.tables().get(nr), code -> deeper(at, code)))
                        .toList(),
                Files.links(visit, at.path()),
                at.at(ReconcilePages.ALL + "/" + asked.dataset().id())
                        .without(WAY)
                        .without(CODE)
                        .toString());
    }

    private static String title(Asked asked, Words words) {
        return words.say(
                "ledger.title",
                asked.dataset().name(),
                ReconcilePages.span(asked.books().first(), asked.books().last(), words));
    }

    private static String deeper(Address at, String code) {
        return at.with(CODE, code).toString();
    }

    /** The way across only where the catalogue says by what. */
    private static List<Link> tabs(Read read, Address at, Words words) {
        return Stream.of(Way.values())
                .filter(way -> way != Way.ACROSS || read.ledger().across().isPresent())
                .map(way -> new Link(
                        words.say("ledger.way." + way.word, across(read)),
                        at.without(CODE).with(WAY, way.word).toString(),
                        way == read.way()))
                .toList();
    }

    private static String across(Read read) {
        return read.ledger().across().map(codes -> codes.column().title()).orElse("");
    }

    /** Empty at the top. */
    private static List<Link> path(Read read, Address at, Words words) {
        var links = new ArrayList<Link>();
        read.code().ifPresent(code -> {
            var account = read.ledger().account();
            links.add(new Link(words.say("ledger.all"), at.without(CODE).toString(), false));
            for (var level = read.ledger().top(); level <= account.segments(code); level++) {
                var above = account.cut(code, level);
                links.add(new Link(above + " " + account.name(above), deeper(at, above), above.equals(code)));
            }
        });
        return links;
    }

    private static String say(Read read, Words words) {
        return switch (read.way()) {
            case ACCOUNTS -> words.say(read.code().isPresent() ? "ledger.say.account" : "ledger.say.accounts");
            case ACROSS -> words.say("ledger.say.across");
            case UNMATCHED -> words.say(read.tables().isEmpty() ? "ledger.say.matched" : "ledger.say.unmatched");
        };
    }

    /** The tables one below the other, with øre. */
    Sheet sheet(Visit visit, SourceId dataset) {
        var read = read(visit, dataset);
        var words = visit.words();
        var about = new TreeMap<String, String>();
        about.put(words.say("file.municipality"), catalogue.nameOf(read.asked().own()));
        about.put(words.say("file.address"), visit.address().toString());
        about.put(
                words.say("reconcile.deliveries"),
                read.asked().books().deliveries().stream()
                        .map(one ->
                                one.delivery().month() + ": " + one.delivery().number())
                        .collect(Collectors.joining(", ")));
        return read.words(words).sheet(title(read.asked(), words), about, read.tables());
    }
}
