// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which systems write a code whose segments have fixed numbers of digits. */
record Spelling(Optional<Character> separator, List<Integer> digits) {

    /** What a delivered text may mean, the likeliest first; itself is always among them. */
    Stream<String> readings(String text) {
        if (digits.isEmpty()) {
            return Stream.of(text);
        }
        return text.chars().allMatch(Spelling::isDigit)
                ? Stream.concat(Stream.of(text), cut(text).stream())
                : Stream.of(text, trimmed(text));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** 53230 and 053230 to 5.32.30, 2201 (a spreadsheet ate the zero) to 0.22.01, and 5 to 005 where a code has three digits. */
    private Optional<String> cut(String text) {
        var length = digits.stream().mapToInt(Integer::intValue).sum();
        var shortest = digits.size() == 1 ? 1 : length - 1;
        var bare = withoutZeros(text, length);
        if (bare.length() < shortest || bare.length() > length) {
            return Optional.empty();
        }
        var full = "0".repeat(length - bare.length()) + bare;
        return Optional.of(IntStream.range(0, digits.size())
                .mapToObj(at -> full.substring(start(at), start(at + 1)))
                .collect(Collectors.joining(sign())));
    }

    private int start(int segment) {
        return digits.stream().limit(segment).mapToInt(Integer::intValue).sum();
    }

    /** 05.32.30 to 5.32.30. A short segment is not filled: 5.3 may have been 5.30 or 5.03. */
    private String trimmed(String text) {
        var segments = text.split(Pattern.quote(sign()), -1);
        return IntStream.range(0, segments.length)
                .mapToObj(at -> at < digits.size() ? withoutZeros(segments[at], digits.get(at)) : segments[at])
                .collect(Collectors.joining(sign()));
    }

    private static String withoutZeros(String digits, int length) {
        var from = 0;
        while (digits.length() - from > length && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private String sign() {
        return separator.map(String::valueOf).orElse("");
    }
}
