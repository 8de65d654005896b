// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

/** Where the program begins: hands the command line to {@code dk.flis.command}. */
public final class Flis {

    private Flis() {}

    /** Exit 0 done · 1 done but rejected, faults or no figure · 2 wrong call or broken system. */
    public static void main(String[] arguments) {
        System.exit(dk.flis.command.Root.run(arguments));
    }
}
