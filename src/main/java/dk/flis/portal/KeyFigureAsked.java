// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.reference.Period;

/** What the address of a key figure's page asks for, of what nothing is read yet. */
record KeyFigureAsked(KeyFigure keyFigure, Reader reader, Choice choice, Period period) {}
