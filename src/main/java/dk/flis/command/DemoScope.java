// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how much of the synthetic country is made. */
final class DemoScope {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Option(
            names = "--municipalities",
            paramLabel = "N",
            description = "How many of the 98; default: ${DEFAULT-VALUE}.")
    private int municipalities;

    @Option(names = "--years", paramLabel = "N", description = "Years of twelve months; default: ${DEFAULT-VALUE}.")
    private int years;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number, another country; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--size",
            converter = SizeName.class,
            description =
                    "small: one posting per account, art and cost centre; full: vouchers, 60 million in five years"
                            + " of the whole country. The sums are the same. Default: small.")
    private Scope.Size size = Scope.Size.SMALL;

    @Option(
            names = "--end",
            paramLabel = "MONTH",
            converter = MonthName.class,
            description = "The last month, such as 2026-10; default: the last full month.")
    private Month end = Month.of(YearMonth.now(DENMARK)).plus(-1);

    private DemoScope(int municipalities, int years) {
        this.municipalities = municipalities;
        this.years = years;
    }

    /** All of it, unless less is asked for. */
    static DemoScope wholeCountry() {
        return new DemoScope(98, 5);
    }

    /** What one waits minutes for, and that yet has everything a page can show, unless more is asked for. */
    static DemoScope minutes() {
        return new DemoScope(10, 2);
    }

    Scope scope() {
        return new Scope(municipalities, years, seed, size, end);
    }

    /** Reads {@code small} and {@code full}. */
    static final class SizeName implements ITypeConverter<Scope.Size> {
        @Override
        public Scope.Size convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "small" -> Scope.Size.SMALL;
                case "full" -> Scope.Size.FULL;
                default -> throw new TypeConversionException("'%s' is not a size; small and full are".formatted(text));
            };
        }
    }

    /** Reads a month as everywhere. */
    static final class MonthName implements ITypeConverter<Month> {
        @Override
        public Month convert(String text) {
            return Month.parse(text)
                    .orElseThrow(() ->
                            new TypeConversionException("'%s' is not a month; write it as 2026-10".formatted(text)));
        }
    }
}
