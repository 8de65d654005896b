// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;
import java.util.OptionalInt;

/**
 * What is deliberately odd about children at risk; the accounts and the families department tell the same.
 *
 * <ul>
 *   <li>Pattern: Herning moves from residential institutions to network foster families over three years.
 *   <li>Cost that follows: Holbæk cut prevention three years ago; notifications, waiting and placements grew after it.
 *   <li>Payer: many of the placed that Langeland handles are paid for by others, half of them by Albertslund.
 *   <li>Early extract: Middelfart sent notifications before their decisions were registered, and sent the month again.
 *   <li>No prices: Langeland's system knew no prices until two and a half years before the end.
 * </ul>
 */
public record ChildrenStories(Month last) {

    private static final int ALBERTSLUND = 165;
    private static final int HOLBAEK = 316;
    private static final int MIDDELFART = 410;
    private static final int LANGELAND = 482;
    private static final int HERNING = 657;

    /** How far Herning has come: 0 before, 1 when it is done. */
    public double familyPolicy(Town town, Month month) {
        return town.code() == HERNING ? ramp(month, 44, 8) : 0;
    }

    /** Of what prevention was before. */
    public double prevention(Town town, Month month) {
        return town.code() == HOLBAEK && monthsAgo(month) <= 36 ? 0.68 : 1;
    }

    /** Of the notifications there would be otherwise. */
    public double concern(Town town, Month month) {
        return town.code() == HOLBAEK ? 1 + 0.3 * ramp(month, 32, 20) : 1;
    }

    /** Of the placements there would be otherwise. */
    public double placements(Town town, Month month) {
        return town.code() == HOLBAEK ? 1 + 0.35 * ramp(month, 26, 6) : 1;
    }

    /** Of the time that a decision takes otherwise. */
    public double waiting(Town town, Month month) {
        return town.code() == HOLBAEK ? 1 + 1.2 * ramp(month, 30, 18) : 1;
    }

    /** The share of the placements handled that somebody else pays for. */
    public double paidByOthers(Town town) {
        return town.code() == LANGELAND ? 0.4 : 0.03;
    }

    /** Who pays for half of them. */
    public OptionalInt usualPayer(Town town) {
        return town.code() == LANGELAND ? OptionalInt.of(ALBERTSLUND) : OptionalInt.empty();
    }

    public boolean knowsPrices(Town town, Month month) {
        return town.code() != LANGELAND || monthsAgo(month) <= 12;
    }

    public boolean sentTooEarly(Town town, Month month) {
        return town.code() == MIDDELFART && monthsAgo(month) == 3;
    }

    /** What a function costs of what it would cost without the stories. */
    public double spending(Town town, String account, Month month) {
        return switch (account) {
            case "5.28.20" -> placements(town, month);
            case "5.28.21" -> prevention(town, month);
            case "5.28.22" -> placements(town, month) * (1 + 0.22 * familyPolicy(town, month));
            case "5.28.23" -> placements(town, month) * (1 - 0.5 * familyPolicy(town, month));
            default -> 1;
        };
    }

    /** How much more a grouping weighs within its function. */
    public double weight(Town town, String account, String grouping, Month month) {
        return account.equals("5.28.22") && grouping.equals("005") ? 1 + 2.4 * familyPolicy(town, month) : 1;
    }

    private int monthsAgo(Month month) {
        return last.index() - month.index();
    }

    /** From 0 so many months before the end to 1 so many before it. */
    private double ramp(Month month, int from, int until) {
        return Math.clamp((from - monthsAgo(month)) / (double) (from - until), 0, 1);
    }
}
