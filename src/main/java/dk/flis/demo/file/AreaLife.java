// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import dk.flis.reference.Month;
import java.io.IOException;

/**
 * What one area of one municipality lives through, and the deliveries that its systems make of it. Asked for every month
 * once, oldest first, beginning with {@link dk.flis.demo.world.Scope#primo}; what is delivered begins with
 * {@link dk.flis.demo.world.Scope#first}, save the states on 1 January that a first year needs.
 */
public interface AreaLife {

    void month(Month month, Desk desk) throws IOException;
}
