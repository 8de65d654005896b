// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Favourites;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts a key figure on the front page and takes it away again. */
@Controller
final class FavouriteController {

    private final Catalogue catalogue;
    private final Favourites favourites;

    FavouriteController(Catalogue catalogue, Favourites favourites) {
        this.catalogue = catalogue;
        this.favourites = favourites;
    }

    @PostMapping("/noegletal/{id}/favorit")
    String add(
            Visit visit,
            @PathVariable("id") String id,
            @RequestParam(name = "tilbage", defaultValue = "/") String back) {
        var keyFigure = keyFigure(visit, id);
        if (!favourites.add(visit.viewer(), keyFigure.id())) {
            throw new PortalException(HttpStatus.CONFLICT, "trouble.favourites", Favourites.MOST);
        }
        return "redirect:" + own(back);
    }

    @PostMapping("/noegletal/{id}/favorit/fjern")
    String remove(
            Visit visit,
            @PathVariable("id") String id,
            @RequestParam(name = "tilbage", defaultValue = "/") String back) {
        favourites.remove(visit.viewer(), new KeyFigureId(id));
        return "redirect:" + own(back);
    }

    private KeyFigure keyFigure(Visit visit, String id) {
        var keyFigure = catalogue
                .keyFigure(new KeyFigureId(id))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-key-figure", id));
        if (!Frames.sees(visit.viewer(), keyFigure.area())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", keyFigure.area());
        }
        return keyFigure;
    }

    /** Only to a key figure's page or the front page: an address from elsewhere leads nowhere else. */
    private static String own(String back) {
        return back.matches("/noegletal/[\\w.-]+(\\?[\\w.=&%+-]*)?") ? back : "/";
    }
}
