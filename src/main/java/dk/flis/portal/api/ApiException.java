// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import java.util.List;

/** A request that is answered with a problem. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String parameter;
    private final transient List<String> arguments;
    private final transient List<String> suggestions;

    private ApiException(Problem problem, String parameter, List<String> arguments, List<String> suggestions) {
        super(problem + " " + parameter + " " + arguments);
        this.problem = problem;
        this.parameter = parameter;
        this.arguments = List.copyOf(arguments);
        this.suggestions = List.copyOf(suggestions);
    }

    public static ApiException of(Problem problem, String... arguments) {
        return new ApiException(problem, "", List.of(arguments), List.of());
    }

    /** About one parameter of the request; {0} is its value, or its name where it has none. */
    static ApiException about(String parameter, Problem problem, String... arguments) {
        return new ApiException(problem, parameter, List.of(arguments), List.of());
    }

    /** What was perhaps meant, the likeliest first. */
    ApiException suggesting(List<String> those) {
        return new ApiException(problem, parameter, arguments, those);
    }

    Problem problem() {
        return problem;
    }

    /** Blank when it is about none. */
    String parameter() {
        return parameter;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    List<String> suggestions() {
        return suggestions;
    }
}
