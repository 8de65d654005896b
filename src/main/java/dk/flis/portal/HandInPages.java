// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import dk.flis.door.Deliverers;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.HandInViews.Fact;
import dk.flis.portal.view.HandInViews.Form;
import dk.flis.portal.view.HandInViews.Kind;
import dk.flis.portal.view.HandInViews.Line;
import dk.flis.portal.view.HandInViews.Receipt;
import dk.flis.portal.view.HandInViews.Receipts;
import dk.flis.portal.view.Words;
import dk.flis.store.Deliverer;
import dk.flis.store.Deliverer.Door;
import dk.flis.store.Slip;
import dk.flis.store.Slip.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the page where files are handed in, and the one with their receipts. */
final class HandInPages {

    /** Of one check; the rest are in the file. */
    private static final int SHOWN = 20;

    private final Catalogue catalogue;
    private final Deliverers deliverers;
    private final Frames frames;

    HandInPages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.deliverers = parts.doors().deliverers();
        this.frames = frames;
    }

    /** @param trouble with what was sent; blank when there was none */
    Form form(Visit visit, String trouble) {
        var words = visit.words();
        var action = Address.of("/leverancer/aflever")
                .with(visit.csrf().name(), visit.csrf().token())
                .toString();
        return new Form(frames.of(visit, words.say("handin.title")), action, trouble, what(visit));
    }

    private List<String> what(Visit visit) {
        return deliverers
                .of(visit.viewer(), Door.PORTAL)
                .map(by -> switch (by) {
                    case Deliverer.OfMunicipality own -> datasets(own, visit.words());
                    case Deliverer.OfStatistics _, Deliverer.AtMachine _ ->
                        List.of(visit.words().say("handin.statistics"));
                })
                .orElse(List.of());
    }

    /** Each area with the datasets that a municipality delivers to it. */
    private List<String> datasets(Deliverer.OfMunicipality by, Words words) {
        return deliverers.areas().stream()
                .filter(area -> by.areas().contains(area.id()))
                .map(area -> words.name(area) + ": " + datasets(area.id()))
                .toList();
    }

    private String datasets(AreaId area) {
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.area().equals(area))
                .filter(dataset -> dataset.deliverer() == Dataset.Deliverer.MUNICIPALITY)
                .map(dataset -> dataset.id().value())
                .collect(Collectors.joining(", "));
    }

    Receipts receipts(Visit visit, List<Slip> slips) {
        var words = visit.words();
        var heading = words.say(slips.size() == 1 ? "receipt.title" : "receipt.titles");
        return new Receipts(
                frames.of(visit, heading),
                heading,
                slips.size() == 1 ? "" : summary(slips, words),
                slips.stream().map(slip -> receipt(slip, words)).toList());
    }

    private static String summary(List<Slip> slips, Words words) {
        return words.say(
                "receipt.summary",
                slips.size(),
                slips.stream()
                        .filter(slip -> slip.verdict() instanceof Verdict.Accepted)
                        .count(),
                slips.stream()
                        .filter(slip -> slip.verdict() instanceof Verdict.Unchanged)
                        .count(),
                slips.stream()
                        .filter(slip -> slip.verdict() instanceof Verdict.Rejected)
                        .count());
    }

    private Receipt receipt(Slip slip, Words words) {
        return new Receipt(
                "k" + slip.number(),
                slip.file(),
                mark(slip),
                words.say("receipt.outcome." + outcome(slip)),
                words.say("receipt.said." + outcome(slip)),
                facts(slip, words),
                kinds(slip, words),
                slip.findings().isEmpty() ? "" : "/leverancer/kvittering/" + slip.number() + ".csv",
                "/leverancer/kvittering/" + slip.number() + ".txt",
                new Link(words.say("receipt.delivery", slip.number()), "/leverancer/" + slip.number(), false));
    }

    private static String outcome(Slip slip) {
        return switch (slip.verdict()) {
            case Verdict.InWork _ -> "modtaget";
            case Verdict.Accepted accepted -> accepted.counts() ? "godkendt" : "overhalet";
            case Verdict.Unchanged _ -> "uaendret";
            case Verdict.Rejected _ -> "afvist";
        };
    }

    private static String mark(Slip slip) {
        return switch (slip.verdict()) {
            case Verdict.Accepted _ -> slip.findings().isEmpty() ? "good" : "note";
            case Verdict.Rejected _ -> "poor";
            case Verdict.InWork _, Verdict.Unchanged _ -> "note";
        };
    }

    private List<Fact> facts(Slip slip, Words words) {
        var facts = new ArrayList<Fact>();
        slip.slice().ifPresent(slice -> facts.addAll(facts(slice, words)));
        if (slip.verdict() instanceof Verdict.Accepted accepted) {
            facts.add(new Fact(words.say("receipt.rows"), number(accepted.rows(), words)));
        }
        if (slip.verdict() instanceof Verdict.Unchanged unchanged) {
            facts.add(new Fact(words.say("receipt.same"), Long.toString(unchanged.same())));
        }
        facts.add(new Fact(words.say("receipt.errors"), number(slip.count(Severity.ERROR), words)));
        facts.add(new Fact(words.say("receipt.warnings"), number(slip.count(Severity.WARNING), words)));
        facts.add(new Fact(words.say("receipt.number"), Long.toString(slip.number())));
        facts.add(new Fact(words.say("receipt.received"), words.moment(slip.received())));
        facts.add(new Fact(words.say("receipt.bytes"), number(slip.bytes(), words)));
        facts.add(new Fact("SHA-256", slip.sha256()));
        return facts;
    }

    private List<Fact> facts(Slice slice, Words words) {
        var facts = new ArrayList<Fact>();
        var name = Optional.ofNullable(catalogue.datasets().get(slice.dataset()))
                .map(dataset -> dataset.name() + " (" + dataset.id() + ")")
                .orElse(slice.dataset().value());
        facts.add(new Fact(words.say("receipt.dataset"), name));
        if (slice instanceof Slice.OfMunicipality own) {
            var municipality = Optional.ofNullable(catalogue.municipalities().get(own.municipality()));
            facts.add(new Fact(
                    words.say("receipt.municipality"),
                    own.municipality()
                            + municipality.map(one -> " " + one.name()).orElse("")));
            facts.add(new Fact(words.say("receipt.month"), own.month().toString()));
        }
        return facts;
    }

    private static List<Kind> kinds(Slip slip, Words words) {
        var kinds = new LinkedHashMap<String, List<Finding>>();
        slip.findings()
                .forEach(finding -> kinds.computeIfAbsent(finding.severity() + finding.check(), _ -> new ArrayList<>())
                        .add(finding));
        return kinds.values().stream().map(kind -> kind(kind, words)).toList();
    }

    private static Kind kind(List<Finding> kind, Words words) {
        var first = kind.getFirst();
        var error = first.severity() == Severity.ERROR;
        var more = kind.size() - SHOWN;
        return new Kind(
                words.say(
                        error ? "receipt.kind.error" : "receipt.kind.warning",
                        first.check(),
                        number(kind.size(), words)),
                error,
                first.advice(),
                kind.stream()
                        .limit(SHOWN)
                        .map(finding -> new Line(
                                finding.line() == 0 ? "" : number(finding.line(), words),
                                finding.column().orElse(""),
                                finding.value().orElse(""),
                                finding.message()))
                        .toList(),
                more > 0 ? words.say("receipt.more", number(more, words)) : "");
    }

    private static String number(long number, Words words) {
        return words.number(BigDecimal.valueOf(number), 0);
    }
}
