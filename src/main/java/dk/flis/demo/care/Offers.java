// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;

/** What kind of service is given under a provision, as the catalogue codes it; a few are not registered. */
final class Offers {

    private Offers() {}

    static String of(Paragraph paragraph, Dice dice) {
        var draw = dice.uniform();
        return draw > 0.985 ? "" : offer(paragraph, draw);
    }

    private static String offer(Paragraph paragraph, double draw) {
        return switch (paragraph) {
            case SUPPORT -> draw < 0.7 ? "stoette.individuel" : draw < 0.9 ? "stoette.gruppe" : "stoette.virtuel";
            case HELPERS -> "hjaelper.kontant";
            case ASSISTANCE -> "hjaelper.bpa";
            case ATTENDANT -> "ledsager.ledsagelse";
            case DEAFBLIND -> "ledsager.doevblind";
            case CONTACT -> "ledsager.kontaktperson";
            case TREATMENT -> draw < 0.82 ? "behandling.ambulant" : draw < 0.92 ? "behandling.dag" : "behandling.doegn";
            case SPECIAL -> "behandling.saerlig";
            case SHELTERED -> draw < 0.76 ? "dagtilbud.vaerksted" : "dagtilbud.virksomhed";
            case ACTIVITY -> "dagtilbud.aktivitet";
            case TEMPORARY -> draw < 0.92 ? "bo.midlertidigt" : "bo.aflastning";
            case PERMANENT -> "bo.laengerevarende";
            case HOUSING -> "bo.almenbolig";
            case CRISIS -> "bo.krisecenter";
            case SHELTER -> "bo.herberg";
        };
    }
}
