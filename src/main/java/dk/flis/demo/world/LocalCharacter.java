// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

/** How much more than its group a municipality spends on an account, for good; whoever uses what is paid for follows it. */
public final class LocalCharacter {

    private LocalCharacter() {}

    /** @param spread how much municipalities of a group differ on the account */
    public static double of(Town town, String account, String dranst, double spread, long seed) {
        var whole = Dice.of(seed, "kommune", town.code()).factor(0.03);
        var field = Dice.of(seed, "hovedfunktion " + account.substring(0, 4), town.code())
                .factor(spread * 0.5);
        var own = Dice.of(seed, "funktion " + account + dranst, town.code()).factor(spread * 0.8);
        return whole * field * own;
    }
}
