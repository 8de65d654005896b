// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

/**
 * Which part of a long list is shown.
 *
 * @param range such as «21–40 af 63»; blank when all of it is
 * @param previous blank on the first page
 * @param next blank on the last
 */
public record Paging(String range, String previous, String next) {

    public static Paging of(Address address, int number, int perPage, long total, Words words) {
        return of(address, "side", number, perPage, total, words);
    }

    /** @param parameter which holds the number of the page */
    public static Paging of(Address address, String parameter, int number, int perPage, long total, Words words) {
        if (total <= perPage && number == 1) {
            return new Paging("", "", "");
        }
        var first = (long) (number - 1) * perPage + 1;
        var last = Math.min((long) number * perPage, total);
        return new Paging(
                first > total ? words.say("paging.beyond", total) : words.say("paging.range", first, last, total),
                number == 1
                        ? ""
                        : (number == 2
                                        ? address.without(parameter)
                                        : address.with(parameter, Integer.toString(number - 1)))
                                .toString(),
                last < total
                        ? address.with(parameter, Integer.toString(number + 1)).toString()
                        : "");
    }
}
