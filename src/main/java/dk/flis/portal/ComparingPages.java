// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset.ControlTotals.Group;
import dk.flis.catalogue.SourceId;
import dk.flis.portal.AskBooks.Asked;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.ReconcileViews.Comparing;
import dk.flis.portal.view.ReconcileViews.Delivered;
import dk.flis.portal.view.ReconcileViews.Sign;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.Books;
import dk.flis.reconcile.Certificates.Draft;
import dk.flis.reconcile.Certificates.Signer;
import dk.flis.reconcile.Ledger;
import dk.flis.reconcile.Ledger.Fault;
import dk.flis.reconcile.ReadLedger;
import dk.flis.reconcile.Reconciliation;
import dk.flis.reconcile.Reconciliation.Basis;
import dk.flis.reconcile.Reconciling;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /afstemning/…}: one dataset and period held against the ledger, and signed. */
final class ComparingPages {

    private static final int LONGEST_REMARK = 2000;
    private static final int LONGEST_ROLE = 80;
    private static final int REMARKS = 12;

    private final Catalogue catalogue;
    private final Reconciling reconciling;
    private final AskBooks asking;
    private final Frames frames;

    ComparingPages(Parts parts, AskBooks asking, Frames frames) {
        this.catalogue = parts.catalogue();
        this.reconciling = parts.reconciling();
        this.asking = asking;
        this.frames = frames;
    }

    /** What was typed, word for word. */
    record Typed(String figures, String role, String remark, String state) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    Comparing page(Visit visit, SourceId dataset, Optional<String> first, Optional<String> last, Typed typed) {
        var asked = asking.asked(visit, dataset, first, last);
        return page(visit, asked, typed, false, List.of());
    }

    /** @return the address of the certificate, or the page again with what is wrong */
    Signed sign(Visit visit, SourceId dataset, Optional<String> first, Optional<String> last, Typed typed) {
        var asked = asking.asked(visit, dataset, first, last);
        ReconcileRights.requireSigning(visit, asked.dataset().area(), asked.own());
        var ledger = new ReadLedger(asked.usual()).read(typed.figures());
        var found = Reconciliation.of(asked.books(), asked.usual(), ledger);
        var troubles = troubles(asked, typed, ledger, found, visit.words());
        if (!troubles.isEmpty()) {
            return new Signed.Again(page(visit, asked, typed, true, troubles));
        }
        var account = visit.signedIn();
        var number = reconciling
                .certificates()
                .sign(
                        new Draft(asked.books(), found, typed.remark().strip()),
                        new Signer(
                                account.name().value(),
                                account.title(),
                                typed.role().strip()));
        reconciling.seals().forget();
        return new Signed.Done(AttestPages.address(number));
    }

    sealed interface Signed {
        record Done(String address) implements Signed {}

        record Again(Comparing page) implements Signed {}
    }

    private Comparing page(Visit visit, Asked asked, Typed typed, boolean signing, List<String> troubles) {
        var words = visit.words();
        var books = asked.books();
        var ledger = new ReadLedger(asked.usual()).read(typed.figures());
        var found = Reconciliation.of(books, asked.usual(), ledger);
        var may = ReconcileRights.signs(visit, asked.dataset().area(), asked.own());
        var title = words.say(
                "reconcile.of", asked.dataset().name(), ReconcilePages.span(books.first(), books.last(), words));
        return new Comparing(
                frames.of(visit, title),
                title,
                words.say("reconcile.lead", catalogue.nameOf(asked.own())),
                ReconcilePages.ALL + "/" + asked.dataset().id(),
                books.first().toString(),
                books.last().toString(),
                asked.months(books.first(), words),
                asked.months(books.last(), words),
                books.state(),
                asked.missing(words),
                delivered(books, words),
                new SumTables(asked.dataset(), asked.usual(), words).table(found),
                remarks(asked, words),
                typed.figures(),
                example(asked),
                signing ? troubles : faults(ledger, words),
                may && found.basis() != Basis.NOTHING && !(ledger instanceof Ledger.Faulty)
                        ? Optional.of(sign(visit, found, typed))
                        : Optional.empty(),
                may ? "" : words.say("reconcile.may-not"));
    }

    private static Sign sign(Visit visit, Reconciliation found, Typed typed) {
        return new Sign(
                visit.words().say(found.agrees() ? "reconcile.sign.agrees" : "reconcile.sign.differs"),
                typed.role().isEmpty() ? visit.signedIn().title() : typed.role(),
                typed.remark(),
                !found.agrees());
    }

    private static List<Delivered> delivered(Books books, Words words) {
        var names = new PeriodWords(words);
        return books.deliveries().stream()
                .map(one -> new Delivered(
                        names.name(new Period.OneMonth(one.delivery().month())),
                        Long.toString(one.delivery().number()),
                        one.delivery().file(),
                        one.delivery().sha256(),
                        words.number(BigDecimal.valueOf(one.delivery().rows()), 0),
                        one.note().rows().isPresent()
                                ? words.number(
                                        BigDecimal.valueOf(one.note().rows().getAsLong()), 0)
                                : "",
                        words.say(
                                one.delivery().published() ? "reconcile.published" : "reconcile.unpublished",
                                words.moment(one.delivery().received()))))
                .toList();
    }

    /** What the checks said of the codes by which one reconciles: accounts that the chart does not have. */
    private List<String> remarks(Asked asked, Words words) {
        var columns = asked.usual().totals().by().stream().map(Group::column).toList();
        var numbers = asked.books().deliveries().stream()
                .map(one -> one.delivery().number())
                .toList();
        return reconciling.accepted().remarks(numbers, columns, REMARKS).stream()
                .map(one -> words.say("reconcile.remark", one.column(), one.value(), one.message(), one.times()))
                .toList();
    }

    /** Two lines of his own, so that he sees how they are written. */
    private static String example(Asked asked) {
        var found = Reconciliation.of(asked.books(), asked.usual(), new Ledger.Empty());
        var danish = new Words(dk.flis.portal.view.Language.DANISH);
        return found.lines().stream()
                .limit(2)
                .map(line -> String.join(";", line.group()) + ";"
                        + danish.number(line.ours().amount(), 2))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> faults(Ledger ledger, Words words) {
        return switch (ledger) {
            case Ledger.Empty _, Ledger.Totals _ -> List.of();
            case Ledger.Faulty(var faults) ->
                faults.stream().map(fault -> said(fault, words)).toList();
        };
    }

    private static String said(Fault fault, Words words) {
        var key = "reconcile.fault."
                + fault.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return words.say(key, fault.line(), fault.text());
    }

    /** Why it cannot be signed. */
    private static List<String> troubles(Asked asked, Typed typed, Ledger ledger, Reconciliation found, Words words) {
        var faults = faults(ledger, words);
        if (!faults.isEmpty()) {
            return faults;
        }
        return Stream.of(
                        trouble(found.basis() == Basis.NOTHING, words.say("reconcile.trouble.nothing")),
                        trouble(!typed.state().equals(asked.books().state()), words.say("reconcile.trouble.changed")),
                        trouble(typed.role().isBlank(), words.say("reconcile.trouble.role")),
                        trouble(
                                typed.role().strip().length() > LONGEST_ROLE,
                                words.say("reconcile.trouble.long-role", LONGEST_ROLE)),
                        trouble(!found.agrees() && typed.remark().isBlank(), words.say("reconcile.trouble.remark")),
                        trouble(
                                typed.remark().strip().length() > LONGEST_REMARK,
                                words.say("reconcile.trouble.long-remark", LONGEST_REMARK)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> trouble(boolean there, String text) {
        return Optional.of(text).filter(_ -> there);
    }
}
