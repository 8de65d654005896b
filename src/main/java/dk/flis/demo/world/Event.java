// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import java.util.List;

/** What happens to an inhabitant. */
public enum Event {
    MOVED_IN("tilflyttet", 1),
    MOVED_OUT("fraflyttet", -1),
    IMMIGRATED("indvandret", 1),
    EMIGRATED("udvandret", -1),
    BORN("foedt", 1),
    DIED("doed", -1),
    FOUND("genfundet", 1),
    DISAPPEARED("forsvundet", -1);

    private static final List<Event> ALL = List.of(values());

    private final String code;
    private final int sign;

    Event(String code, int sign) {
        this.code = code;
        this.sign = sign;
    }

    /** In the code list haendelse. */
    public String code() {
        return code;
    }

    /** What it adds to the number of inhabitants. */
    int sign() {
        return sign;
    }

    /** Events, counterparts (0: none), ages and sexes packed into a number, so that millions of them are cheap to keep and sort. */
    int pack(int counterpart, int sex, int age) {
        return ((ALL.indexOf(this) * 1024 + counterpart) * 128 + age) * 2 + sex;
    }

    public static Event of(int packed) {
        return ALL.get(packed / 2 / 128 / 1024);
    }

    public static int counterpart(int packed) {
        return packed / 2 / 128 % 1024;
    }

    public static int age(int packed) {
        return packed / 2 % 128;
    }

    public static int sex(int packed) {
        return packed % 2;
    }
}
