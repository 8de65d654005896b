// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

/** @param trouble what is wrong with what was typed; blank when nothing is */
public record ContactForm(Frame frame, String municipality, String back, String name, String reach, String trouble) {}
