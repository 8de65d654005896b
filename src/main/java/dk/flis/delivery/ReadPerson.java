// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;

/** A person, replaced by a pseudonym before anything is held. */
record ReadPerson(PseudonymFunction function, Persons persons) implements Reading {

    @Override
    public String held(String text) {
        return held(text, Engine.literal(persons.written()));
    }

    /** @param context SQL of {@link Persons#written}, where it is not the same in all rows */
    String held(String text, String context) {
        return "%s(%s, %s)".formatted(function.name(), text, context);
    }

    @Override
    public Complaint explain(String text) {
        return persons.sourceSystem().isEmpty()
                ? new Complaint(
                        "person",
                        "Værdien er ikke et CPR-nummer (den vises ikke her)",
                        "Skriv ti cifre med eller uden bindestreg. Leverer kildesystemet sin egen nøgle, skal"
                                + " følgesedlen angive kildesystem, og personnoegle skal være 'egen'")
                : new Complaint(
                        "person",
                        "Værdien ligner et CPR-nummer, men dens dato findes ikke (den vises ikke her)",
                        "Ret nummeret. Er det kildesystemets egen nøgle, så skriv personnoegle 'egen' i følgesedlen");
    }
}
