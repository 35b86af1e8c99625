package health.soma.portal;

import health.soma.audit.AuditTrail;
import health.soma.courses.ReportPaper;
import health.soma.messaging.Messages;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Amending;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.security.People;
import health.soma.security.PracticeId;
import health.soma.security.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Turns an answer into another version of the order, keeps what was signed, and tells the front desk that somebody
/// answered. All of it is one transaction, within that of [Answers].
@Component
class Answerer {

    private static final String CHANGED =
            "The order was changed while you had it before you. Please open the link again, or call the practice.";

    private final DoctorsGround ground;
    private final Prescriptions prescriptions;
    private final Documents documents;
    private final AnswerStore store;
    private final Messages messages;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    Answerer(
            DoctorsGround ground,
            Prescriptions prescriptions,
            Documents documents,
            AnswerStore store,
            Messages messages,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.ground = ground;
        this.prescriptions = prescriptions;
        this.documents = documents;
        this.store = store;
        this.messages = messages;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    Answering answer(PracticeId practice, Link link, Answer answer, Signing signing) {
        var shown = ground.shown(practice, link);
        var order = shown.prescription().directions();
        var problems = new ArrayList<>(AnswerWhatWasAsked.problems(link.purpose(), answer, order, shown.today()));
        problems.addAll(SignWithNameAndIntent.problems(signing, shown.prescriber()));
        if (!shown.text().sha256().equals(signing.shown())) problems.add(CHANGED);
        if (!problems.isEmpty()) return new Answering.Refused(problems);
        var file = ground.file(practice, link);
        var after = new OrderAfterAnswer(order, shown.finding())
                .of(answer, signing.typedName().strip(), shown.today());
        var amending = after.map(directions -> version(file, shown, answer, directions));
        var refused = amending.filter(each -> !(each instanceof Amending.Amended));
        if (refused.isPresent()) return new Answering.Refused(List.of(CHANGED));
        var made = amending.map(each -> ((Amending.Amended) each).prescription().version());
        if (answer instanceof Answer.Stop) {
            made.ifPresent(version -> prescriptions.verify(file, link.prescription(), version));
        }
        return new Answering.Answered(kept(file, shown, answer, signing, after.orElse(order), made));
    }

    private Amending version(OpenFile file, Shown shown, Answer answer, Directions directions) {
        var before = shown.prescription();
        return prescriptions.addVersion(
                file,
                before.id(),
                before.version(),
                OrderAfterAnswer.kind(answer, before.verified()),
                Source.LINK,
                directions,
                OrderAfterAnswer.because(answer));
    }

    private Receipt kept(
            OpenFile file, Shown shown, Answer answer, Signing signing, Directions after, Optional<Integer> version) {
        var link = shown.link();
        var here = ground.practice(file.practice());
        var number = shown.prescription().number();
        var at = clock.instant();
        var text = OrderText.of(here.name(), ground.patient(file), number, shown.prescriber(), after);
        var statement = SignedWords.statement(answer, link.purpose(), shown.finding());
        var content = SignedWords.of(statement, text, answer, signing, shown.prescriber(), at, here.zone());
        var paper = new Document("application/pdf", ReportPaper.pdf(SignedWords.html(content, number)));
        var receipt = new Receipt(
                link.id(),
                answer.code(),
                answer.words().strip(),
                signing.typedName().strip(),
                content,
                OrderText.sha256(content),
                version,
                documents.add(file, link.prescription(), paper),
                zone(here.zone()),
                signing.from().address(),
                at);
        store.add(file.practice(), link.prescription(), receipt, signing.from());
        trail.add(file.by(), "doctor's link answered", file.patient().value(), link.id());
        tellFrontDesk(file.practice());
        return receipt;
    }

    private static String zone(ZoneId zone) {
        return zone.getId();
    }

    /// Says that somebody has answered, and neither who nor about whom.
    private void tellFrontDesk(PracticeId practice) {
        for (var person : people.withRole(practice, Role.FRONT_DESK)) {
            messages.write(
                    practice,
                    person.email(),
                    "A prescriber has answered",
                    "A prescriber has answered.\nSign in to Soma and open Prescriptions to read it.\n");
        }
    }
}
