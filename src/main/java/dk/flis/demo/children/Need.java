// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.children.Measure.Field;
import java.util.Map;

/**
 * How much help a municipality gives, before stories.
 *
 * @param placed full-year placements by field, as the accounts pay for
 * @param support of the country's usual support per child, as the accounts pay for
 * @param concern of the country's usual notifications per child
 * @param price of the country's usual prices, by field
 */
record Need(Map<Field, Double> placed, double support, double concern, Map<Field, Double> price) {

    Need {
        placed = Map.copyOf(placed);
        price = Map.copyOf(price);
    }

    double placed(Field field) {
        return placed.getOrDefault(field, 0.0);
    }

    double allPlaced() {
        return placed.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double price(Field field) {
        return price.getOrDefault(field, 1.0);
    }
}
