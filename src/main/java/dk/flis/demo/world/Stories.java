// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is deliberately odd in the demo country, so that a reader has something to find; docs/synthetic-country.md tells it.
 *
 * <ul>
 *   <li>Late: Lolland and Langeland have not delivered their accounts of the last month, Rudersdal nothing at all.
 *   <li>Corrected: Odense booked its schools' salaries twice, four months before the end, and sent the month again.
 *   <li>Sibling: Næstved books home nursing (5.30.28) on care of the elderly (5.30.27).
 *   <li>Reform: Holbæk merged two of its districts in January of the last year.
 *   <li>Care: Herning spends more on home help than the alike, Frederiksberg less, Albertslund more on accommodation.
 *   <li>After-school care: Albertslund spends more on it than the alike.
 *   <li>Structure: Lolland closed its smallest school in August of the school year before the last.
 *   <li>Investment: Middelfart builds a swimming hall over eighteen months.
 *   <li>Children at risk: {@link ChildrenStories}.
 * </ul>
 */
public final class Stories {

    private static final int FREDERIKSBERG = 147;
    private static final int ALBERTSLUND = 165;
    private static final int RUDERSDAL = 230;
    private static final int HOLBAEK = 316;
    private static final int LOLLAND = 360;
    private static final int NAESTVED = 370;
    private static final int MIDDELFART = 410;
    private static final int ODENSE = 461;
    private static final int LANGELAND = 482;
    private static final int HERNING = 657;

    private static final Set<Integer> LATE_WITH_ACCOUNTS = Set.of(LOLLAND, LANGELAND);

    /** A small country begins with these: the first ten are of every group and hold most stories, the large ones come late. */
    public static final List<Integer> FIRST = List.of(
            ALBERTSLUND,
            NAESTVED,
            LOLLAND,
            MIDDELFART,
            HOLBAEK,
            825,
            HERNING,
            RUDERSDAL,
            LANGELAND,
            ODENSE,
            147,
            851,
            751,
            101);

    private final Month last;

    public Stories(Month last) {
        this.last = last;
    }

    public ChildrenStories children() {
        return new ChildrenStories(last);
    }

    public boolean late(Town town, String dataset, Month month) {
        return month.equals(last)
                && (town.code() == RUDERSDAL
                        || (dataset.equals("regnskab") && LATE_WITH_ACCOUNTS.contains(town.code())));
    }

    public boolean corrected(Town town, Month month) {
        return town.code() == ODENSE && month.equals(last.plus(-4));
    }

    /** What the first, wrong delivery of the corrected month holds twice. */
    public boolean bookedTwice(String account, String dranst, boolean salary) {
        return account.equals("3.22.01") && dranst.equals("1") && salary;
    }

    /** Home nursing is given, and paid, but elsewhere: see {@link #withSibling}. */
    public boolean withoutHomeNursing(Town town, String account) {
        return town.code() == NAESTVED && account.equals("5.30.28");
    }

    public boolean withSibling(Town town, String account) {
        return town.code() == NAESTVED && account.equals("5.30.27");
    }

    /** What is spent where others would spend one, such as Herning's hours of home help. */
    public static double spends(Town town, String account) {
        return switch (town.code()) {
            case HERNING -> account.equals("5.30.26") ? 1.3 : 1;
            case FREDERIKSBERG -> account.equals("5.30.26") ? 0.85 : 1;
            case ALBERTSLUND -> albertslundSpends(account);
            default -> 1;
        };
    }

    /** On after-school care as the real one: 1,150 kr. per inhabitant in 2024, where the country spent 647. */
    private static double albertslundSpends(String account) {
        if (account.equals("3.22.05")) {
            return 1.4;
        }
        return account.matches("5\\.38\\.5[0-2]") ? 1.3 : 1;
    }

    boolean districtReform(Town town, Month month) {
        return town.code() == HOLBAEK && month.equals(new Month(last.year(), 1));
    }

    private boolean afterReform(Town town, Month month) {
        return town.code() == HOLBAEK && month.compareTo(new Month(last.year(), 1)) >= 0;
    }

    /** The smallest school's last day, where {@link #schoolClosed} tells of one. */
    public Optional<LocalDate> smallestSchoolCloses(Town town) {
        return town.code() == LOLLAND
                ? Optional.of(LocalDate.of(lastSchoolYear() - 1, java.time.Month.JULY, 31))
                : Optional.empty();
    }

    /** What the municipality calls its district of that number in that month; a merged one has a new name. */
    public String district(Town town, Month month, int number) {
        return number < 2 && afterReform(town, month) ? "D1-2" : "D" + (number + 1);
    }

    /** Its smallest school no longer exists: the next in size has taken over pupils and budget. */
    public boolean schoolClosed(Town town, Month month) {
        return town.code() == LOLLAND && month.compareTo(new Month(lastSchoolYear() - 1, 8)) >= 0;
    }

    /** The school year that runs in the last month, named by the year in which it begins. */
    public int lastSchoolYear() {
        return last.number() >= 8 ? last.year() : last.year() - 1;
    }

    /** Kr. per inhabitant in that month on top of the usual, for sports grounds and halls as an investment. */
    public double swimmingHall(Town town, String account, boolean investment, Month month) {
        var monthsAgo = last.index() - month.index();
        var builds = town.code() == MIDDELFART
                && investment
                && account.equals("0.32.31")
                && monthsAgo >= 5
                && monthsAgo < 23;
        return builds ? 250 : 0;
    }
}
