package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.Amending;
import health.soma.prescriptions.Authorizations;
import health.soma.prescriptions.Authorizations.Authorization;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.SignedHow;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Standings;
import health.soma.prescriptions.Verifying;
import health.soma.prescriptions.VersionKind;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The ledger of one prescription: what was granted and what became of it, posting by posting; what the payer
/// authorized;
/// and the acts that change what is left.
@Controller
@RequestMapping("/patients/{patient}/prescriptions/{prescription}")
class LedgerPages {

    private final Prescriptions prescriptions;
    private final Authorizations authorizations;
    private final Entitlements entitlements;
    private final Standings standings;
    private final LedgerWords words;

    LedgerPages(
            Prescriptions prescriptions,
            Authorizations authorizations,
            Entitlements entitlements,
            Standings standings,
            LedgerWords words) {
        this.prescriptions = prescriptions;
        this.authorizations = authorizations;
        this.entitlements = entitlements;
        this.standings = standings;
        this.words = words;
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping({"/ledger", "/authorizations"})
    View ledger(OpenFile file, @PathVariable PrescriptionId prescription) {
        return page(HttpStatus.OK, file, prescription, LedgerForm.blank(), List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/authorizations")
    View authorize(OpenFile file, @PathVariable PrescriptionId prescription, LedgerForm form) {
        var problems = new ArrayList<String>();
        var visits = LedgerForm.number(form.visits(), "The number of visits", problems);
        var from = LedgerForm.day(form.from(), "The first day", problems);
        var until = LedgerForm.day(form.until(), "The last day", problems);
        if (problems.isEmpty()) {
            var granted = new Authorization(
                    form.id(), form.number(), visits.orElseThrow(), from.orElseThrow(), until.orElseThrow());
            authorizations.record(file, prescription, granted).forEach(each -> problems.add(each.sentence()));
        }
        return answered(file, prescription, form, problems, "The authorization is recorded.");
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/adjustments")
    View adjust(OpenFile file, @PathVariable PrescriptionId prescription, LedgerForm form) {
        var problems = new ArrayList<String>();
        var sessions = LedgerForm.number(form.sessions(), "The number of sessions", problems);
        if (form.because().isBlank()) problems.add("Say where they were given, or why they do not count.");
        if (problems.isEmpty() && !entitlements.adjust(file, prescription, sessions.orElseThrow(), form.because())) {
            problems.add("Not so many sessions are left that are neither given nor booked.");
        }
        return answered(file, prescription, form, problems, "The sessions are taken out of the count.");
    }

    /// The prescriber's word to end the treatment takes effect at once.
    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/stop")
    View stop(OpenFile file, @PathVariable PrescriptionId prescription, LedgerForm form) {
        var problems = new ArrayList<String>();
        var signedOn = LedgerForm.day(form.signedOn(), "The day on which the prescriber said so", problems);
        if (form.signedBy().isBlank()) problems.add("Say who ended the treatment: the prescriber's name.");
        if (form.because().isBlank()) problems.add("Say why the treatment ends.");
        if (problems.isEmpty()) {
            var latest = prescriptions.find(file, prescription).orElseThrow(NotFound::new);
            var order = latest.directions()
                    .corrected()
                    .signedOn(signedOn.orElseThrow())
                    .signedBy(form.signedBy().strip())
                    .signedHow(SignedHow.INK)
                    .done();
            var added = prescriptions.addVersion(
                    file, prescription, latest.version(), VersionKind.STOP, Source.PAPER, order, form.because());
            if (added instanceof Amending.Amended(var stopped)) {
                if (prescriptions.verify(file, prescription, stopped.version())
                        instanceof Verifying.Refused(var findings)) {
                    problems.addAll(Sentences.of(findings));
                }
            } else {
                problems.add(Sentences.of(new Amending.NothingToSupersede()));
            }
        }
        return answered(file, prescription, form, problems, "The treatment is stopped.");
    }

    private View answered(OpenFile file, PrescriptionId id, LedgerForm form, List<String> problems, String done) {
        return problems.isEmpty()
                ? words.screens().seeOther(PrescriptionFormPages.path(file, id) + "/ledger", done)
                : page(HttpStatus.UNPROCESSABLE_CONTENT, file, id, form, problems);
    }

    private View page(HttpStatus status, OpenFile file, PrescriptionId id, LedgerForm form, List<String> problems) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        var versions =
                standings.of(file).stream().filter(each -> each.id().equals(id)).toList();
        var model = new HashMap<String, Object>(Map.of(
                "patient", words.patients().of(file),
                "prescription", prescription,
                "compiled", prescriptions.allCompiled(file, id),
                "claim",
                        versions.reversed().stream()
                                .flatMap(each -> each.claim().stream())
                                .findFirst(),
                "authorizations", authorizations.of(file, id),
                "lines", words.lines(file, prescriptions.ledger(file, id)),
                "form", form,
                "problems", problems,
                "stoppable",
                        versions.stream()
                                .reduce((_, later) -> later)
                                .filter(each -> !each.stopped())
                                .isPresent()));
        return words.screens().show(status, "Ledger of " + prescription.number(), "prescriptions/ledger", model);
    }
}
