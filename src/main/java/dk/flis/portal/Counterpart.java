// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Place;
import dk.flis.reference.Period;

/** Which figure an own one is held against: of another place, of another period, or the one that was budgeted. */
record Counterpart(KeyFigureId keyFigure, Place place, Period period) {}
