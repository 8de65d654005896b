// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Whose users a page is about: one's own municipality, or the one that the operator chooses ({@code kommune}). */
final class Keeping {

    private final Catalogue catalogue;

    Keeping(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static boolean administers(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.CatalogueEditor _, Viewer.Sender _ -> false;
            case Viewer.User user -> user.administers(user.municipality());
        };
    }

    /**
     * Refuses whoever administers nothing.
     *
     * @param asked the operator's choice; blank for the first
     */
    MunicipalityCode municipality(Visit visit, String asked) {
        var viewer = visit.viewer();
        if (!administers(viewer)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-administrator");
        }
        return switch (viewer) {
            case Viewer.User user -> user.municipality();
            case Viewer.Sender sender -> sender.municipality();
            case Viewer.Operator _, Viewer.CatalogueEditor _ -> asked.isBlank() ? first() : known(asked);
        };
    }

    /** For the operator alone. */
    List<Option> choices(Visit visit, MunicipalityCode chosen) {
        return visit.viewer() instanceof Viewer.Operator
                ? catalogue.municipalities().values().stream()
                        .map(one -> new Option(
                                one.code().toString(), one.name(), one.code().equals(chosen)))
                        .toList()
                : List.of();
    }

    String name(MunicipalityCode code, Words words) {
        var municipality = catalogue.municipalities().get(code);
        return words.say("who.municipality", municipality == null ? code.toString() : municipality.name());
    }

    /** The operator's choice goes with every link and form. */
    Address address(Visit visit, String path, MunicipalityCode chosen) {
        var plain = Address.of(path);
        return visit.viewer() instanceof Viewer.Operator ? plain.with("kommune", chosen.toString()) : plain;
    }

    private MunicipalityCode known(String text) {
        return MunicipalityCode.parse(text)
                .filter(code -> catalogue.municipalities().containsKey(code))
                .orElseThrow(() -> Choices.malformed("kommune", text));
    }

    private MunicipalityCode first() {
        return catalogue.municipalities().values().stream()
                .map(Municipality::code)
                .findFirst()
                .orElseThrow();
    }
}
