package health.soma.courses;

import health.soma.practice.Certificate;
import health.soma.preflight.Projection;
import java.time.LocalDate;

/// Why a matter needs somebody. Data, no prose: `pages.DueWords` says it.
public sealed interface DueReason {

    DueKind kind();

    /// @param again whether it changes or renews an order that is verified already
    /// @param answered whether it came as a prescriber's answer through a link
    record ToVerify(LocalDate received, boolean again, boolean answered) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.UNVERIFIED;
        }
    }

    record ToSign(LocalDate received) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.UNSIGNED;
        }
    }

    /// Booked sessions that a change of the order no longer covers.
    record LeftBehind(int sessions, LocalDate first) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.LEFT_BEHIND;
        }
    }

    record NotAuthorized(int sessions, LocalDate first) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.AUTHORIZATION;
        }
    }

    record FallAfterTheEnd(int sessions, LocalDate first, LocalDate lastDay) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.OVER_RUN;
        }
    }

    record WillNotFit(int sessions, LocalDate lastDay) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.OVER_RUN;
        }
    }

    record ToReEvaluate(int visits, long days) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.RE_EVALUATION;
        }
    }

    /// @param given sessions given so far, of `sessions` granted
    /// @param notGiven sessions granted and not given yet, booked or not
    record EndsSoon(int given, int sessions, int notGiven, Projection projection) implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.ENDING;
        }
    }

    /// @param daysLeft days on which it still counts, today included; none or fewer when it has ended
    record CertificateEnds(String therapist, Certificate certificate, LocalDate lastDay, long daysLeft)
            implements DueReason {
        @Override
        public DueKind kind() {
            return DueKind.CERTIFICATE;
        }
    }
}
