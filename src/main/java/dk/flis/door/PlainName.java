// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file as a sender gave it: one name and no path, nothing that hides, nothing that a screen cannot show. */
public record PlainName(String value) {

    /** Longer ones would not leave room for what is written beside the file. */
    private static final int LONGEST = 160;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_(][\\p{L}\\p{N} ._,()+=@#&!~-]*");
    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".filepart", ".tmp", ".temp", ".upload", ".crdownload", "~");
    private static final String NOTE = ".note.json";

    public PlainName {
        if (!isPlain(value)) {
            throw new IllegalArgumentException("'" + value + "' is no plain file name");
        }
    }

    /** Empty when that is none. */
    public static Optional<PlainName> read(String text) {
        return Optional.of(text).filter(PlainName::isPlain).map(PlainName::new);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !text.contains("..");
    }

    /** Its client will give it another name when it is whole. */
    boolean isUnfinished() {
        var lower = value.toLowerCase(Locale.ROOT);
        return UNFINISHED.stream().anyMatch(lower::endsWith);
    }

    /** What a sender says of a delivery, beside it. */
    public boolean isNote() {
        return value.endsWith(NOTE);
    }

    boolean isReceipt() {
        return value.endsWith(WriteSlip.TEXT) || value.endsWith(WriteSlip.FINDINGS);
    }

    @Override
    public String toString() {
        return value;
    }
}
