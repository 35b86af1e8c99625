package health.soma.demo;

import health.soma.patients.NewPatient;
import health.soma.patients.PatientId;
import health.soma.prescriptions.DirectedArea;
import health.soma.security.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one invented patient came to the practice and what became of it. Days count back from the day it is told.
///
/// @param pain what the patient rates before each session, from the first; its length is how many sessions are told
/// @param ability the mean ability, 0 to 10, at the start and at the end of what is told
record Story(
        PatientId patient,
        NewPatient somebody,
        int prescriber,
        String code,
        String diagnosis,
        List<DirectedArea> areas,
        List<String> techniques,
        int sessions,
        int perWeek,
        int issuedDaysAgo,
        int validDays,
        Ending ending,
        @Nullable Person therapist,
        List<Integer> pain,
        List<String> activities,
        List<Integer> ability,
        String precautions) {

    enum Ending {
        /// Waits for the prescriber's signature.
        UNSIGNED,
        /// Came with words that somebody has to resolve.
        UNRESOLVED,
        /// Complete, and nobody has verified it yet.
        RECEIVED,
        /// Verified, and nothing is booked yet.
        VERIFIED,
        /// Booked; what lies behind is treated and signed, the rest is to come.
        UNDER_WAY,
        /// Some sessions were never taken before it expired.
        EXPIRED
    }
}
