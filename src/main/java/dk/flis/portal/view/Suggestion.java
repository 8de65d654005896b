// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

/** A line under the search box while one types. */
public record Suggestion(String title, String kind, String path, String href) {}
