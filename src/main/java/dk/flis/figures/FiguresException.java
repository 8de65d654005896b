// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.List;

/** A read or a publication that cannot be answered with figures; says which problem it is and who must act. */
public final class FiguresException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<String> suggestions;

    FiguresException(Problem problem, String message) {
        this(problem, message, List.of());
    }

    FiguresException(Problem problem, String message, List<String> suggestions) {
        super(message);
        this.problem = problem;
        this.suggestions = List.copyOf(suggestions);
    }

    public Problem problem() {
        return problem;
    }

    /** Names that were perhaps meant, the likeliest first. */
    public List<String> suggestions() {
        return suggestions;
    }

    /** What is wrong; the comment says who must act. */
    public enum Problem {
        /** The caller: no key figure of that id. */
        UNKNOWN_KEY_FIGURE,
        /** The caller: no municipality of that code. */
        UNKNOWN_MUNICIPALITY,
        /** The local administrator: the viewer has no right in the key figure's area. */
        NO_RIGHT,
        /** The operator: nothing has been published yet. */
        NOTHING_PUBLISHED,
        /** The operator: a file of the mart is gone or of another format; publish again or restore it. */
        MART_LOST
    }
}
