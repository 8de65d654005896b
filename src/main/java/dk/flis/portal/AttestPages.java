// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Column;
import dk.flis.portal.file.Sheet.Value;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.KeyFigurePage.Fact;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.ReconcileViews.Attest;
import dk.flis.portal.view.ReconcileViews.Delivered;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.Certificate;
import dk.flis.reconcile.Certificate.Standing;
import dk.flis.reconcile.Grouping;
import dk.flis.reconcile.Reconciling;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** {@code /attester/…}: a certificate as it was signed, its files, and its withdrawal. */
final class AttestPages {

    static final String ALL = "/attester";

    private static final int LONGEST = 2000;

    private final Catalogue catalogue;
    private final Reconciling reconciling;
    private final Frames frames;

    AttestPages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.reconciling = parts.reconciling();
        this.frames = frames;
    }

    static String address(long number) {
        return ALL + "/" + number;
    }

    Attest page(Visit visit, long number) {
        return page(visit, find(visit, number), "", "");
    }

    /** The page again when something is wrong; empty when it is withdrawn. */
    Optional<Attest> withdraw(Visit visit, long number, String why) {
        var certificate = find(visit, number);
        ReconcileRights.requireSigning(visit, dataset(certificate).area(), certificate.municipality());
        var text = why.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.of(
                    page(visit, certificate, why, visit.words().say("attest.trouble.why", text.length(), LONGEST)));
        }
        var account = visit.signedIn();
        reconciling.certificates().withdraw(certificate, account.name().value(), account.title(), text);
        reconciling.seals().forget();
        return Optional.empty();
    }

    private Attest page(Visit visit, Certificate certificate, String typed, String trouble) {
        var words = visit.words();
        var dataset = dataset(certificate);
        var title = words.say("attest.title", certificate.number());
        var standing = certificate.standing();
        var may = ReconcileRights.signs(visit, dataset.area(), certificate.municipality())
                && standing != Standing.WITHDRAWN;
        return new Attest(
                frames.of(visit, title),
                title,
                words.say(
                        "attest.lead",
                        dataset.name(),
                        ReconcilePages.span(certificate.first(), certificate.last(), words),
                        catalogue.nameOf(certificate.municipality())),
                ReconcilePages.standing(standing, certificate.reconciliation().agrees(), words),
                words.say("attest.standing." + standing.name().toLowerCase(java.util.Locale.ROOT) + ".why"),
                List.of(new Link(words.say("reconcile.title"), ReconcilePages.ALL, false), new Link(title, "", true)),
                facts(certificate, words),
                delivered(certificate, words),
                tables(certificate, words).table(certificate.reconciliation()),
                Files.links(visit, address(certificate.number())),
                may ? address(certificate.number()) + "/traek-tilbage" : "",
                typed,
                trouble);
    }

    private SumTables tables(Certificate certificate, Words words) {
        var dataset = dataset(certificate);
        return new SumTables(dataset, Grouping.of(dataset, catalogue), words);
    }

    private List<Fact> facts(Certificate certificate, Words words) {
        var signature = certificate.signature();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("attest.by"), signature.title() + " (" + signature.account() + ")", false));
        facts.add(new Fact(words.say("attest.role"), signature.role(), false));
        facts.add(new Fact(words.say("attest.at"), words.moment(signature.at()), false));
        facts.add(new Fact(
                words.say("attest.basis"),
                tables(certificate, words).theirs(certificate.reconciliation().basis()),
                false));
        if (!certificate.remark().isEmpty()) {
            facts.add(new Fact(words.say("attest.remark"), certificate.remark(), false));
        }
        certificate.withdrawn().ifPresent(gone -> {
            facts.add(new Fact(words.say("attest.withdrawn"), gone.title() + ", " + words.moment(gone.at()), false));
            facts.add(new Fact(words.say("attest.withdrawn.why"), gone.why(), false));
        });
        return facts;
    }

    private static List<Delivered> delivered(Certificate certificate, Words words) {
        var names = new PeriodWords(words);
        return certificate.deliveries().stream()
                .map(one -> new Delivered(
                        names.name(new Period.OneMonth(one.month())),
                        Long.toString(one.delivery()),
                        one.file(),
                        one.sha256(),
                        words.number(BigDecimal.valueOf(one.rows()), 0),
                        "",
                        words.say(one.current() ? "attest.delivery.current" : "attest.delivery.gone")))
                .toList();
    }

    /** The same, to be kept: group by group, with who signed what. */
    Sheet sheet(Visit visit, long number) {
        var certificate = find(visit, number);
        var words = visit.words();
        var page = page(visit, certificate, "", "");
        var about = Stream.of(
                        Stream.of(
                                new Sheet.Fact(words.say("attest.about"), page.lead()),
                                new Sheet.Fact(
                                        words.say("file.status"),
                                        page.standing().word()),
                                new Sheet.Fact(
                                        words.say("attest.result"), page.sums().sentence())),
                        page.facts().stream().map(fact -> new Sheet.Fact(fact.term(), fact.text())),
                        page.deliveries().stream()
                                .map(one -> new Sheet.Fact(
                                        words.say("attest.delivery", one.number(), one.month()),
                                        "%s, %s, SHA-256 %s".formatted(one.file(), one.rows(), one.sha256()))),
                        Stream.of(new Sheet.Fact(words.say("file.address"), address(number))))
                .flatMap(facts -> facts)
                .toList();
        return new Sheet(
                words.language().code(),
                page.title(),
                words.say("file.about"),
                about,
                List.of(new Sheet.Table(
                        page.title(),
                        columns(certificate, words),
                        certificate.reconciliation().lines().stream()
                                .map(line -> new AttestRow(certificate, line, words).values())
                                .toList())),
                words.say("file.definitions"),
                List.of());
    }

    private List<Column> columns(Certificate certificate, Words words) {
        var tables = tables(certificate, words);
        return Stream.concat(
                        tables.heads(certificate.reconciliation().columns()).stream()
                                .map(head -> new Column(head, 16, false)),
                        Stream.of(
                                new Column(words.say("reconcile.rows"), 12, true),
                                new Column(words.say("reconcile.ours"), 20, true),
                                new Column(words.say("reconcile.note"), 20, true),
                                new Column(words.say("reconcile.ledger"), 20, true),
                                new Column(words.say("file.difference"), 18, true)))
                .toList();
    }

    /** A line of the file. */
    private record AttestRow(Certificate certificate, dk.flis.reconcile.Reconciliation.Line line, Words words) {

        List<Value> values() {
            return Stream.concat(
                            line.group().stream().map(Value.Text::new),
                            Stream.of(
                                    number(BigDecimal.valueOf(line.ours().rows()), 0),
                                    number(line.ours().amount(), 2),
                                    amount(line.noted()),
                                    amount(line.ledger()),
                                    number(
                                            line.difference(
                                                    certificate.reconciliation().basis()),
                                            2)))
                    .<Value>map(value -> value)
                    .toList();
        }

        private Value amount(Optional<BigDecimal> amount) {
            return amount.map(one -> number(one, 2)).orElseGet(() -> new Value.Text(""));
        }

        private Value number(BigDecimal number, int decimals) {
            return new Value.Measured(number.setScale(decimals), decimals, words.number(number, decimals));
        }
    }

    Certificate find(Visit visit, long number) {
        var certificate = reconciling
                .certificates()
                .find(visit.viewer(), number)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-certificate", number));
        ReconcileRights.requireReading(visit.viewer(), dataset(certificate).area(), certificate.municipality());
        return certificate;
    }

    private Dataset dataset(Certificate certificate) {
        return Optional.ofNullable(catalogue.datasets().get(certificate.dataset()))
                .filter(one -> one.totals().isPresent())
                .orElseThrow(
                        () -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-dataset", certificate.dataset()));
    }
}
