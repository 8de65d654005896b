// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

/**
 * Something that can be found.
 *
 * @param id what one who knows it may type, such as a key figure's id or a municipality's code
 * @param english blank where there is only a Danish title
 * @param path where it stands, in words
 * @param text Danish prose in which a word may be found that the title has not; may be blank
 * @param central whether it comes before equals, as what stands on a dashboard does
 */
public record Entry(
        Kind kind,
        String id,
        String title,
        String english,
        String path,
        String text,
        String address,
        boolean central,
        Audience audience) {}
