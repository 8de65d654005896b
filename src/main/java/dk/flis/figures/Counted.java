// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.Optional;

/** The municipality, or one institution of it, whose rows are counted. */
record Counted(int municipality, Optional<String> institution) {}
