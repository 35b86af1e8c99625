package health.soma.fhir;

import health.soma.fhir.Happening.Booked;
import health.soma.fhir.Happening.Fell;
import health.soma.fhir.Happening.Given;
import health.soma.fhir.Happening.Received;
import health.soma.fhir.Happening.StopAsked;
import health.soma.fhir.Happening.Stopped;
import health.soma.fhir.Happening.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// **Other systems hear the newest that happened to an order, in BSeR's words.** Rule R-78. An order that was stopped
/// stays cancelled and one whose sessions are all given or spent stays completed, whatever is booked, missed or
/// cancelled under it afterwards, until further sessions are verified. A change of the order alone is no news, unless
/// it leaves nothing to give, or something again.
final class TellWhereAnOrderStands {

    /// A status, and since when.
    record Told(ReferralStatus status, Instant since) {}

    private final List<Told> told = new ArrayList<>();
    private final Set<Integer> spent = new HashSet<>();
    private Set<Integer> granted = Set.of();
    private boolean stopped;

    private TellWhereAnOrderStands() {}

    /// Every status that was told, the oldest first; the last is where the order stands.
    static List<Told> history(List<Happening> happenings) {
        var teller = new TellWhereAnOrderStands();
        happenings.forEach(each -> teller.hear(each));
        return List.copyOf(teller.told);
    }

    private void hear(Happening happening) {
        var wasOver = over();
        var news = news(happening);
        if (!stopped && !wasOver && complete()) {
            // The session that was the last is told as given, too.
            news.ifPresent(status -> tell(status, happening));
            tell(ReferralStatus.COMPLETED, happening);
        } else if (!wasOver || happening instanceof Verified) {
            news.ifPresent(status -> tell(status, happening));
        }
    }

    private Optional<ReferralStatus> news(Happening happening) {
        return switch (happening) {
            case Received _ -> Optional.of(ReferralStatus.CREATED);
            case Verified verified -> verified(verified);
            case StopAsked _ -> Optional.of(ReferralStatus.CANCELLATION_REQUESTED);
            case Stopped _ -> {
                stopped = true;
                yield Optional.of(ReferralStatus.CANCELLED);
            }
            case Booked _ -> Optional.of(ReferralStatus.SCHEDULED);
            case Fell fell -> {
                if (fell.spent()) spent.add(fell.number());
                yield Optional.of(fell.missed() ? ReferralStatus.UNATTENDED : ReferralStatus.EVENT_CANCELLED);
            }
            case Given given -> {
                spent.add(given.number());
                yield Optional.of(ReferralStatus.EVENT_COMPLETED);
            }
        };
    }

    private Optional<ReferralStatus> verified(Verified verified) {
        var wasOver = over();
        if (verified.anew()) {
            spent.clear();
        }
        granted = Set.copyOf(verified.numbers());
        stopped = false;
        return verified.anew() || wasOver && !complete() ? Optional.of(ReferralStatus.ACCEPTED) : Optional.empty();
    }

    private boolean over() {
        return stopped || complete();
    }

    private boolean complete() {
        return !granted.isEmpty() && spent.containsAll(granted);
    }

    private void tell(ReferralStatus status, Happening happening) {
        told.add(new Told(status, happening.at()));
    }
}
