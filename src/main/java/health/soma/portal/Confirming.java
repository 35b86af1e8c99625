package health.soma.portal;

import health.soma.security.Token;

/// Whether somebody knew the patient's birth date.
public sealed interface Confirming {

    /// They read on with this token.
    record Confirmed(Token reading) implements Confirming {}

    record Wrong(int left) implements Confirming {}

    /// What was typed is no date; it does not count as a guess.
    record NoDate() implements Confirming {}

    record Gone() implements Confirming {}
}
