package health.soma.fhir.pages;

import health.soma.fhir.Referrals;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.spi.PrescriptionSection;
import health.soma.web.Words;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On a prescription's page: where the order stands, as the doctor's system is told.
@Component
class ReferralPart implements PrescriptionSection {

    private final Referrals referrals;

    ReferralPart(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public Optional<Part> part(OpenFile file, PrescriptionId prescription) {
        return referrals
                .find(file, prescription)
                .map(referral -> new Part(
                        "fhir/referral",
                        Map.of(
                                "status",
                                referral.status(),
                                "since",
                                Words.day(referral.since()
                                        .atZone(referral.practice().zone())
                                        .toLocalDate()),
                                "task",
                                "/patients/" + file.patient() + "/prescriptions/" + prescription + "/task")));
    }
}
