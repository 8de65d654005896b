// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import java.util.ArrayList;
import java.util.List;

/** Codes with their shares, written {@code 1:0.8,4.9:0.2}. */
public record Shares(List<Part> parts) {

    public record Part(String code, double share) {}

    public Shares {
        parts = List.copyOf(parts);
    }

    public static Shares parse(String text) {
        var parts = new ArrayList<Part>();
        if (!text.isEmpty()) {
            for (var part : text.split(",", -1)) {
                var colon = part.indexOf(':');
                parts.add(new Part(part.substring(0, colon), Double.parseDouble(part.substring(colon + 1))));
            }
        }
        return new Shares(parts);
    }
}
