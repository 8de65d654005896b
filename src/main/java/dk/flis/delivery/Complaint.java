// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** What a check has to say, before it is known where: the check's lasting name, what is wrong, what would be right. */
record Complaint(String check, String message, String advice) {}
