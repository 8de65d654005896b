// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

/** Whether what a figure is built on was reconciled with the ledger it comes from. */
public sealed interface Seal {

    /** As files and interfaces write it; holds nothing that JSON would escape. */
    String keyword();

    /**
     * Of one municipality: the worst of its months.
     *
     * @param good how many of the months are reconciled without a difference
     * @param months how many there are
     */
    record Own(State state, int good, int months) implements Seal {

        @Override
        public String keyword() {
            return state.keyword();
        }
    }

    /** Of the country: how many municipalities are reconciled. */
    record Many(int good, int municipalities) implements Seal {

        @Override
        public String keyword() {
            return good + "/" + municipalities;
        }
    }

    /** Later is worse. */
    enum State {
        RECONCILED("reconciled"),
        NOT_RECONCILED("not_reconciled"),
        /** It was, but another delivery has come since. */
        OUTDATED("outdated"),
        /** It was, and a difference was found. */
        DIFFERENCE("difference");

        private final String keyword;

        State(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }

        public State worse(State other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
