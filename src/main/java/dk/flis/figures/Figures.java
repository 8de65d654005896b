// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.reconcile.Sealed;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The only door to key figures: components of one publication, as far as the viewer may see them.
 *
 * <p>A whole (country, group) is Σ numerators / Σ denominators over the municipalities that have both; a figure for a
 * period comes from its months by each term's time rule, never from monthly ratios. Safe for many threads.
 */
public final class Figures {

    private final Catalogue catalogue;
    private final Marts marts;
    private final Supplier<Optional<Publication>> latest;
    private final Function<Publication, Sealed> seals;

    /** Where nothing is reconciled. */
    public Figures(Catalogue catalogue, Path marts, Supplier<Optional<Publication>> latest) {
        this(catalogue, marts, latest, _ -> Sealed.NONE);
    }

    /**
     * @param marts the folder that {@link Publish} writes to
     * @param latest the newest publication, asked at each read
     * @param seals what is reconciled of a publication, asked at each read
     */
    public Figures(
            Catalogue catalogue,
            Path marts,
            Supplier<Optional<Publication>> latest,
            Function<Publication, Sealed> seals) {
        this(catalogue, Marts.keeping(marts, catalogue), latest, seals);
    }

    private Figures(
            Catalogue catalogue,
            Marts marts,
            Supplier<Optional<Publication>> latest,
            Function<Publication, Sealed> seals) {
        this.catalogue = catalogue;
        this.marts = marts;
        this.latest = latest;
        this.seals = seals;
    }

    /** The same figures, without what nobody looks at who reads millions of them. */
    public Figures unsealed() {
        return new Figures(catalogue, marts, latest, _ -> Sealed.NONE);
    }

    /** Another text when what is reconciled of the publication changed, which changes no figure but its seals. */
    public String sealed(Publication publication) {
        return seals.apply(publication).version();
    }

    /** Works every figure out anew at every read: to measure what that costs. */
    public static Figures keepingNothing(Catalogue catalogue, Path marts, Supplier<Optional<Publication>> latest) {
        return new Figures(catalogue, Marts.keepingNothing(marts, catalogue), latest, _ -> Sealed.NONE);
    }

    public Optional<Publication> latest() {
        return latest.get();
    }

    /** Of the newest publication; throws {@link FiguresException} when there is none, an id is unknown or a right lacks. */
    public Answer read(Viewer viewer, Question question) {
        return read(viewer, question, newest());
    }

    /** Of that publication. */
    public Answer read(Viewer viewer, Question question, Publication publication) {
        var keyFigures = permitted(viewer, question);
        var evaluate = evaluate(publication, question);
        var suppression = new Suppression(viewer);
        var sealing = new SealFigures(
                catalogue, marts.of(publication).mart(), evaluate.terms(), seals.apply(publication), viewer);
        var cells = new ArrayList<Cell>();
        for (var keyFigure : keyFigures) {
            var sees = sees(viewer, keyFigure);
            for (var place : question.places()) {
                for (var period : question.periods()) {
                    var figure = evaluate.figure(keyFigure, place, period, question.prices(), sees);
                    cells.add(suppression
                            .cell(keyFigure, place, period, figure)
                            .with(sealing.seal(keyFigure, place, period)));
                }
            }
        }
        return new Answer(publication, cells);
    }

    /**
     * Each key figure and place over all of the question's periods taken together, in that order; see {@link Together}.
     * Throws as {@link #read} does.
     */
    public List<Together> together(Viewer viewer, Question question, Publication publication) {
        var keyFigures = permitted(viewer, question);
        var evaluate = evaluate(publication);
        var wholes = new ArrayList<Together>();
        for (var keyFigure : keyFigures) {
            var sees = sees(viewer, keyFigure);
            for (var place : question.places()) {
                var figures = question.periods().stream()
                        .map(period -> evaluate.figure(keyFigure, place, period, question.prices(), sees))
                        .toList();
                wholes.add(evaluate.together(viewer, keyFigure, place, question.periods(), figures, question.prices()));
            }
        }
        return wholes;
    }

    private Evaluate evaluate(Publication publication, Question question) {
        var opened = marts.of(publication);
        return new Evaluate(catalogue, opened.mart(), opened.kept(), question.hasWholes());
    }

    private Evaluate evaluate(Publication publication) {
        var opened = marts.of(publication);
        return new Evaluate(catalogue, opened.mart(), opened.kept());
    }

    private List<KeyFigure> permitted(Viewer viewer, Question question) {
        var keyFigures = question.keyFigures().stream().map(this::keyFigure).toList();
        keyFigures.forEach(keyFigure -> Rights.require(viewer, keyFigure, question.places()));
        question.places().forEach(this::require);
        return keyFigures;
    }

    private static Predicate<MunicipalityCode> sees(Viewer viewer, KeyFigure keyFigure) {
        return code -> viewer.seesSmallCells(keyFigure.area().value(), code);
    }

    /** Finds what a publication hides before anybody asks, so that its first reader does not wait for that. */
    public void prepare(Publication publication) {
        marts.of(publication).mart().hiding().ifPresent(Hiding::prepare);
    }

    /** The periods of that kind for which at least one municipality has a figure, oldest first. */
    public List<Period> periods(KeyFigureId id, Level level) {
        return latest().map(newest -> periods(id, level, newest)).orElse(List.of());
    }

    /** Of that publication. */
    public List<Period> periods(KeyFigureId id, Level level, Publication publication) {
        return evaluate(publication).periods(keyFigure(id), level);
    }

    /** Those for which at least one of the key figures exists, newest first. */
    public List<Period> periods(Collection<KeyFigure> keyFigures, Level level, Publication publication) {
        return evaluate(publication).periods(keyFigures, level);
    }

    /** Whether a key figure exists for institutions at all. */
    public boolean hasInstitutions(KeyFigureId id) {
        return Institutions.has(keyFigure(id));
    }

    /** The institutions of a municipality for which the key figure has rows, in the order of their numbers. */
    public List<Place.Institution> institutions(KeyFigureId id, MunicipalityCode municipality) {
        return latest().map(newest -> institutions(id, municipality, newest)).orElse(List.of());
    }

    /** In that publication. */
    public List<Place.Institution> institutions(
            KeyFigureId id, MunicipalityCode municipality, Publication publication) {
        return evaluate(publication).institutions(keyFigure(id), municipality);
    }

    /** Ids of key figures that were perhaps meant, the likeliest first. */
    public List<String> near(KeyFigureId id) {
        return Suggestions.unknown(id, catalogue.keyFigures().keySet()).suggestions();
    }

    private Publication newest() {
        return latest().orElseThrow(() -> new FiguresException(
                FiguresException.Problem.NOTHING_PUBLISHED, "nothing has been published yet; run './flis publish'"));
    }

    private KeyFigure keyFigure(KeyFigureId id) {
        var found = catalogue.keyFigures().get(id);
        if (found == null) {
            throw Suggestions.unknown(id, catalogue.keyFigures().keySet());
        }
        return found;
    }

    private void require(Place place) {
        switch (place) {
            case Place.Country _ -> {}
            case Place.OneMunicipality one -> require(one.code());
            case Place.Group group -> group.members().forEach(this::require);
            case Place.Institution institution -> require(institution.municipality());
        }
    }

    private void require(MunicipalityCode code) {
        if (!catalogue.municipalities().containsKey(code)) {
            throw new FiguresException(
                    FiguresException.Problem.UNKNOWN_MUNICIPALITY,
                    "'%s' is not the code of a municipality; the list is in codes/kommune.csv".formatted(code));
        }
    }
}
