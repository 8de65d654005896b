// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of position, and what those who hold it are like.
 *
 * @param code in the code list stillingskategori
 * @param pay kr. a year for full time in 2024, pension included
 * @param full share of the employed on full time
 * @param part the working time of the others, on average
 * @param men their share
 * @param age on average
 * @param newAge of those who are hired
 * @param hourly share of the work that is done by the hour
 * @param trainee share of the work that trainees do
 * @param flex share of the work in flexible jobs
 * @param leaving share that leaves in a year, for other reasons than age
 * @param illness compared with all employees
 * @param injury compared with all employees
 */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ArrayRecordComponent")
record Category(
        String code,
        double pay,
        double full,
        double part,
        double men,
        double age,
        double newAge,
        double hourly,
        double trainee,
        double flex,
        double leaving,
        double illness,
        double injury,
        byte[] written) {

    static Map<String, Category> all() {
        var all = new LinkedHashMap<String, Category>();
        for (var row : Table.rows("staff-categories.csv")) {
            var code = row.getField("category");
            all.put(
                    code,
                    new Category(
                            code,
                            Table.number(row, "pay"),
                            Table.number(row, "full"),
                            Table.number(row, "part"),
                            Table.number(row, "men"),
                            Table.number(row, "age"),
                            Table.number(row, "new_age"),
                            Table.number(row, "hourly"),
                            Table.number(row, "trainee"),
                            Table.number(row, "flex"),
                            Table.number(row, "leaving"),
                            Table.number(row, "illness"),
                            Table.number(row, "injury"),
                            code.getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    /** Works by the school year, with its summer holiday and its departures on 31 July. */
    boolean schoolYear() {
        return code.startsWith("undervisning") || code.equals("ledelse.skole");
    }

    boolean manager() {
        return code.startsWith("ledelse");
    }

    /** Kr. a year for a full-time equivalent, when some of the work is paid otherwise. */
    double cost() {
        return pay
                * (1
                        - hourly * (1 - Form.HOURLY.pay())
                        - trainee * (1 - Form.TRAINEE.pay())
                        - flex * (1 - Form.FLEXIBLE.pay()));
    }
}
