// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

/** One measured number. */
public record Measurement(String name, double value, String unit) {}
