package health.soma.portal;

import health.soma.audit.AuditTrail;
import health.soma.portal.Signing.Circumstances;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.Documents;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import health.soma.security.Token;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for a prescriber who was given a link. Whoever holds no good link learns nothing, not even whether there
/// was one.
@Service
@Transactional
public class Answers {

    /// What may be seen before the birth date: who asks, and of whom as little as tells a doctor which file to open.
    public record Asked(String practice, String phone, String patient, Purpose purpose, int left) {}

    private final LinkStore links;
    private final ReadingStore readings;
    private final AnswerStore answers;
    private final WrongLinks wrongLinks;
    private final DoctorsGround ground;
    private final Answerer answerer;
    private final Documents documents;
    private final AuditTrail trail;
    private final Clock clock;

    Answers(
            LinkStore links,
            ReadingStore readings,
            AnswerStore answers,
            WrongLinks wrongLinks,
            DoctorsGround ground,
            Answerer answerer,
            Documents documents,
            AuditTrail trail,
            Clock clock) {
        this.links = links;
        this.readings = readings;
        this.answers = answers;
        this.wrongLinks = wrongLinks;
        this.ground = ground;
        this.answerer = answerer;
        this.documents = documents;
        this.trail = trail;
        this.clock = clock;
    }

    /// Where to call instead.
    @Transactional(readOnly = true)
    public String phone(PracticeId practice) {
        return ground.phone(practice);
    }

    public Optional<Asked> look(PracticeId practice, Token token, String address) {
        return good(practice, token, address).map(link -> {
            var patient = ground.patient(ground.file(practice, link));
            var masked = "%s %s.".formatted(patient.given(), patient.family().substring(0, 1));
            var left = ShowOnlyToWhoKnowsThePatient.MOST_WRONG - link.wrong();
            return new Asked(ground.practice(practice).name(), ground.phone(practice), masked, link.purpose(), left);
        });
    }

    /// Takes the patient's birth date for proof that the link lies in the right hands.
    public Confirming confirm(PracticeId practice, Token token, String typed, Circumstances from) {
        var found = good(practice, token, from.address());
        if (found.isEmpty()) return new Confirming.Gone();
        links.hold(found.get().id());
        var link = links.with(practice, token).orElseThrow();
        if (ShowOnlyToWhoKnowsThePatient.closed(link.wrong())) return new Confirming.Gone();
        var day = ShowOnlyToWhoKnowsThePatient.read(typed);
        if (day.isEmpty()) return new Confirming.NoDate();
        var house = Actor.house(practice);
        var patient = ground.patient(ground.file(practice, link));
        var now = clock.instant();
        if (!patient.birthDate().equals(day.get())) {
            readings.wrongBirthDate(practice, link.id(), now);
            trail.add(house, "doctor's link: wrong birth date", link.patient().value(), link.id());
            var left = ShowOnlyToWhoKnowsThePatient.MOST_WRONG - link.wrong() - 1;
            return left > 0 ? new Confirming.Wrong(left) : new Confirming.Gone();
        }
        var reading = Token.draw();
        readings.begin(practice, link.id(), reading, from, now, now.plus(ShowOnlyToWhoKnowsThePatient.READS_FOR));
        trail.add(house, "doctor's link opened", link.patient().value(), link.id());
        return new Confirming.Confirmed(reading);
    }

    /// The page itself, for whoever has shown in this browser that they know the patient.
    public Optional<Shown> read(PracticeId practice, Token token, Token reading) {
        return links.with(practice, token)
                .filter(link -> readings.reads(practice, link.id(), reading, clock.instant()))
                .filter(link -> state(practice, link).good())
                .map(link -> ground.shown(practice, link));
    }

    /// What was answered, for the same person, who may keep a copy.
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(PracticeId practice, Token token, Token reading) {
        return links.with(practice, token)
                .filter(link -> readings.reads(practice, link.id(), reading, clock.instant()))
                .flatMap(link -> answers.of(practice, link.id()));
    }

    public Optional<Document> copy(PracticeId practice, Token token, Token reading) {
        return receipt(practice, token, reading).flatMap(receipt -> {
            var link = links.with(practice, token).orElseThrow();
            return documents.open(ground.file(practice, link), link.prescription(), receipt.document());
        });
    }

    /// Takes the answer, once: whoever sends it again, or at the same moment, gets the receipt of the first.
    public Answering answer(PracticeId practice, Token token, Token reading, Answer answer, Signing signing) {
        var found = links.with(practice, token);
        if (found.isEmpty() || !readings.reads(practice, found.get().id(), reading, clock.instant())) {
            return new Answering.Gone();
        }
        links.hold(found.get().id());
        var earlier = answers.of(practice, found.get().id());
        if (earlier.isPresent()) return new Answering.Answered(earlier.get());
        var link = links.with(practice, token).orElseThrow();
        return state(practice, link).good() ? answerer.answer(practice, link, answer, signing) : new Answering.Gone();
    }

    private Optional<Link> good(PracticeId practice, Token token, String address) {
        if (wrongLinks.tooMany(practice, address)) return Optional.empty();
        var found = links.with(practice, token);
        if (found.isEmpty()) wrongLinks.count(practice, address);
        return found.filter(link -> state(practice, link).good());
    }

    private Link.State state(PracticeId practice, Link link) {
        var latest = ground.prescription(ground.file(practice, link), link).version();
        return OpenOnlyAGoodLink.state(link, latest, clock.instant());
    }
}
