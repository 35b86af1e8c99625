package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.Optional;

/// A number that a version grants, with its state in the whole series and the day it is booked for or was given,
/// and under which version.
record LedgerLine(int version, int series, Entitlement entitlement, int postedUnder, Optional<LocalDate> day) {

    boolean taken() {
        return entitlement.state() == Entitlement.State.RESERVED || entitlement.state() == Entitlement.State.USED;
    }

    boolean spent() {
        return switch (entitlement.state()) {
            case USED, FORFEITED, ADJUSTED -> true;
            case GRANTED, RESERVED, WITHDRAWN -> false;
        };
    }
}
