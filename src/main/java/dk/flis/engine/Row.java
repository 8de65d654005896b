// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

/** One row of a result, good until the next; columns count from 0. */
public interface Row {

    /** Of an INTEGER; 0 where there is none. */
    int whole(int column);

    /** Of a BIGINT that is there. */
    long number(int column);

    /** Of a VARCHAR that is there. */
    String text(int column);
}
