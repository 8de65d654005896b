// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.PeerGroups;
import dk.flis.access.PeerGroups.PeerGroup;
import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Figures;
import dk.flis.portal.FindAlike.Found;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.LikenessPage;
import dk.flis.portal.view.LikenessPage.Check;
import dk.flis.portal.view.LikenessPage.Form;
import dk.flis.portal.view.LikenessPage.Group;
import dk.flis.portal.view.LikenessPage.Picking;
import dk.flis.portal.view.LikenessPage.Row;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** Makes the page of those that are like a municipality. */
final class LikenessPages {

    /** So many stand in the table with their reasons; the others can be picked below it. */
    private static final int SHOWN = 20;

    private final Catalogue catalogue;
    private final Figures figures;
    private final PeerGroups groups;
    private final FindAlike alike;
    private final Choices choices;
    private final Frames frames;

    LikenessPages(Parts parts, FindAlike alike, Choices choices, Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.groups = parts.groups();
        this.alike = alike;
        this.choices = choices;
        this.frames = frames;
    }

    /**
     * What was sent and could not be kept, or what was kept.
     *
     * @param picked what was picked; empty for those that are alike, or those of the group that is changed
     */
    record Sent(String name, Optional<Set<MunicipalityCode>> picked, String trouble, String done) {

        static final Sent NOTHING = new Sent("", Optional.empty(), "", "");
    }

    LikenessPage page(Visit visit, AreaId id, Sent sent) {
        var area = area(visit, id);
        var words = visit.words();
        var own = choices.own(visit);
        var publication = choices.publication(visit.address());
        var weights = Weights.of(visit.address());
        var found = alike.in(id, own, weights, publication)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-alike", words.name(area)));
        var reader = new Reader(figures, visit.viewer(), publication);
        var traits = new TraitWords(catalogue, words, reader, found, own);
        var changed = changed(visit);
        var picked = sent.picked().or(() -> changed.map(PeerGroup::members)).orElseGet(() -> codes(found.nearest()));
        var state = state(visit, id, found);
        return new LikenessPage(
                frames.of(visit, words.say("like.title", words.name(area)), Optional.of(id)),
                words.say("like.title", words.name(area)),
                AreaTabs.of(id, words, AreaTabs.LIKENESS),
                form(visit, found, traits, own),
                sentence(words, found, own),
                found.period()
                        .map(period -> words.say("like.basis", new PeriodWords(words).name(period)))
                        .orElse(""),
                new Link(
                        words.say("like.compare"),
                        state.at(AreaTabs.BENCHMARKING + id)
                                .with("mod", Against.LIKE)
                                .toString(),
                        false),
                rows(found, traits, picked, words),
                rest(found, own, picked),
                new Picking(
                        state.toString(),
                        sent.name().isEmpty() ? changed.map(PeerGroup::name).orElse("") : sent.name(),
                        changed.map(group -> Long.toString(group.number())).orElse(""),
                        Integer.toString(PeerGroups.LONGEST_NAME),
                        state.without("gruppe").toString()),
                groups(visit, id, state),
                sent.trouble(),
                sent.done(),
                BenchmarkPages.publication(reader, words));
    }

    /** The area when it has a text of likeness or not; an error when there is none or the reader may not see it. */
    Area area(Visit visit, AreaId id) {
        var area = catalogue.areas().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-area", id));
        if (!Frames.sees(visit.viewer(), id)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", id);
        }
        return area;
    }

    /** The address that carries on what was chosen, with the weights as one parameter. */
    private static Address state(Visit visit, AreaId id, Found found) {
        var address = visit.address().at(AreaTabs.LIKENESS + id);
        for (var at = 0; at < found.traits().size(); at++) {
            address = address.without(Weights.FIELD + at);
        }
        var own = found.traits().stream()
                .allMatch(trait -> trait.weight() == trait.background().weight());
        return own
                ? address.without(Weights.WEIGHTS)
                : address.with(
                        Weights.WEIGHTS,
                        found.traits().stream()
                                .map(trait -> Integer.toString(trait.weight()))
                                .collect(Collectors.joining("-")));
    }

    private Form form(Visit visit, Found found, TraitWords traits, MunicipalityCode own) {
        return new Form(
                visit.address().path(),
                IntStream.range(0, found.traits().size())
                        .mapToObj(at ->
                                traits.weight(Weights.FIELD + at, found.traits().get(at)))
                        .toList(),
                Integer.toString(found.number()),
                choices.municipalities(visit.viewer(), own),
                Choices.parameter(visit.address(), "publikation").orElse(""));
    }

    private String sentence(Words words, Found found, MunicipalityCode own) {
        return found.nearest().isEmpty()
                ? words.say("like.nobody", name(own))
                : words.say("like.sentence", name(own), names(codes(found.nearest()), words));
    }

    private List<Row> rows(Found found, TraitWords traits, Set<MunicipalityCode> picked, Words words) {
        var rows = new ArrayList<Row>();
        var near = found.nearest().size();
        var shown = found.likeness().neighbours().stream()
                .limit(Math.max(SHOWN, near))
                .toList();
        for (var at = 0; at < shown.size(); at++) {
            var neighbour = shown.get(at);
            rows.add(new Row(
                    check(neighbour.municipality(), picked),
                    Integer.toString(at + 1),
                    words.number(BigDecimal.valueOf(neighbour.distance()), 2),
                    at < near,
                    neighbour.likest().stream()
                            .map(apart -> traits.reason(apart.trait(), neighbour.municipality()))
                            .toList(),
                    neighbour.unlikest().stream()
                            .map(apart -> traits.reason(apart.trait(), neighbour.municipality()))
                            .toList()));
        }
        return rows;
    }

    /** By name. */
    private List<Check> rest(Found found, MunicipalityCode own, Set<MunicipalityCode> picked) {
        var shown = codes(found.likeness().neighbours().stream()
                .limit(Math.max(SHOWN, found.nearest().size()))
                .toList());
        return catalogue.municipalities().values().stream()
                .filter(one -> !one.code().equals(own) && !shown.contains(one.code()))
                .sorted(Comparator.comparing(Municipality::name))
                .map(one -> check(one.code(), picked))
                .toList();
    }

    private Check check(MunicipalityCode code, Set<MunicipalityCode> picked) {
        return new Check(code.toString(), name(code), picked.contains(code));
    }

    private List<Group> groups(Visit visit, AreaId id, Address state) {
        var words = visit.words();
        return groups.of(visit.signedIn().name()).stream()
                .map(group -> new Group(
                        Long.toString(group.number()),
                        group.name(),
                        names(group.members(), words),
                        new Link(
                                words.say("like.group.compare"),
                                state.at(AreaTabs.BENCHMARKING + id)
                                        .without("gruppe")
                                        .with("mod", Against.Picked.parameter(group.members()))
                                        .toString(),
                                false),
                        new Link(
                                words.say("like.group.change"),
                                state.with("gruppe", Long.toString(group.number())) + "#valg",
                                false)))
                .toList();
    }

    private Optional<PeerGroup> changed(Visit visit) {
        return Choices.parameter(visit.address(), "gruppe")
                .map(text -> text.matches("\\d{1,15}") ? text : "0")
                .map(text -> groups.find(visit.signedIn().name(), Long.parseLong(text))
                        .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-group")));
    }

    private String names(Collection<MunicipalityCode> codes, Words words) {
        var names = codes.stream().map(this::name).sorted().toList();
        return names.size() < 2
                ? String.join("", names)
                : words.say("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private String name(MunicipalityCode code) {
        return Optional.ofNullable(catalogue.municipalities().get(code))
                .map(Municipality::name)
                .orElse(code.toString());
    }

    private static Set<MunicipalityCode> codes(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::municipality).collect(Collectors.toCollection(TreeSet::new));
    }
}
