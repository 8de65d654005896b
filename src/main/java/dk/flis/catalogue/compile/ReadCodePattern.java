// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList.Bridge;
import dk.flis.catalogue.CodeList.Entry;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.Selection.Validity;
import dk.flis.catalogue.compile.Node.Text;
import java.util.Optional;
import java.util.stream.IntStream;

/** A code, a prefix by whole segments, or a range of them. */
final class ReadCodePattern {

    private final Codes codes;
    private final Optional<Validity> valid;
    private final Faults faults;

    ReadCodePattern(Codes codes, Optional<Validity> valid, Faults faults) {
        this.codes = codes;
        this.valid = valid;
        this.faults = faults;
    }

    Optional<Pattern> read(Text text) {
        // First as one code, for a code may hold a hyphen: SEL-107.
        var code = codes.find(text.value());
        if (code.isPresent()) {
            return Optional.of(single(text, code.get()));
        }
        return range(text).or(() -> numbers(text)).or(() -> unlisted(text));
    }

    private Pattern single(Text text, String code) {
        codes.entry(code).ifPresent(entry -> inForce(text, entry));
        return below(code);
    }

    private Pattern below(String code) {
        return codes.list()
                .separator()
                .<Pattern>map(sign -> new Pattern.Below(code, sign))
                .orElseGet(() -> new Pattern.Exactly(code));
    }

    /** Both ends are codes; the text is tried at each hyphen. */
    private Optional<Pattern> range(Text text) {
        var written = text.value();
        return IntStream.range(1, written.length() - 1)
                .filter(at -> written.charAt(at) == '-')
                .boxed()
                .flatMap(at -> range(text, written.substring(0, at), written.substring(at + 1)).stream())
                .findFirst();
    }

    private Optional<Pattern> range(Text text, String first, String last) {
        var from = codes.find(first);
        var to = codes.find(last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        codes.entry(from.get()).ifPresent(entry -> inForce(text, entry));
        codes.entry(to.get()).ifPresent(entry -> inForce(text, entry));
        return codes.list()
                .separator()
                .<Pattern>map(sign -> new Pattern.Codes(from.get(), to.get(), sign))
                .or(() -> ReadCondition.Numbers.read(text.value()));
    }

    /** {@code 85+}, and ranges of an open flat list, whose ends need not be listed. */
    private Optional<Pattern> numbers(Text text) {
        if (codes.list().separator().isPresent()
                || (codes.list().closed() && !text.value().endsWith("+"))) {
            return Optional.empty();
        }
        return ReadCondition.Numbers.read(text.value()).filter(Pattern.Numbers.class::isInstance);
    }

    private Optional<Pattern> unlisted(Text text) {
        if (!codes.list().closed()) {
            return Optional.of(below(text.value()));
        }
        var problem = "koden '%s' findes ikke i kodelisten '%s'"
                .formatted(text.value(), codes.list().id());
        Similar.code(text.value(), codes.nodes())
                .ifPresentOrElse(
                        similar -> faults.add(text.place(), problem, similar), () -> faults.add(text.place(), problem));
        return Optional.empty();
    }

    private void inForce(Text text, Entry entry) {
        if (valid.isPresent()) {
            within(text, entry, valid.get());
            return;
        }
        entry.until()
                .ifPresent(until -> faults.add(
                        text.place(),
                        "koden %s (%s) gjaldt kun til og med %s; %seller afgræns leddet med gyldig: ..%s"
                                .formatted(entry.code(), entry.name(), until, newer(entry), until)));
    }

    private String newer(Entry entry) {
        return codes.list().bridges().stream()
                .filter(bridge -> bridge.from().equals(entry.code()))
                .findFirst()
                .map(Bridge::to)
                .map(to -> "skriv " + String.join(" og ", to) + ", ")
                .orElse("udelad den, ");
    }

    private void within(Text text, Entry entry, Validity window) {
        var tooLate = window.from().isPresent()
                && entry.until()
                        .map(until -> until.compareTo(window.from().get()) < 0)
                        .orElse(false);
        var tooEarly = window.until().isPresent()
                && entry.from()
                        .map(from -> from.compareTo(window.until().get()) > 0)
                        .orElse(false);
        if (tooLate || tooEarly) {
            faults.add(
                    text.place(),
                    "koden %s (%s) fandtes ikke i de måneder, leddet er gyldigt i"
                            .formatted(entry.code(), entry.name()));
        }
    }
}
