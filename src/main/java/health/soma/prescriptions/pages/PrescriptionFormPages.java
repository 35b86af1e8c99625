package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.Amending;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Receiving;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.VersionKind;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Typing a prescription in from paper, and correcting one.
@Controller
@RequestMapping("/patients/{patient}/prescriptions")
class PrescriptionFormPages {

    private final Prescriptions prescriptions;
    private final Prescribers prescribers;
    private final Patients patients;
    private final FormAids aids;
    private final Originals originals;
    private final Screens screens;

    PrescriptionFormPages(
            Prescriptions prescriptions,
            Prescribers prescribers,
            Patients patients,
            FormAids aids,
            Originals originals,
            Screens screens) {
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
        this.patients = patients;
        this.aids = aids;
        this.originals = originals;
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/new")
    View blank(OpenFile file, @RequestParam(defaultValue = "") String waiting) {
        return form(HttpStatus.OK, file, FilledForm.blank(UUID.randomUUID()), List.of(), waiting);
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping
    View receive(
            OpenFile file,
            PrescriptionForm form,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(defaultValue = "") String waiting)
            throws IOException {
        var reader = new FormReader(form);
        var order = reader.read();
        var problems = new ArrayList<>(reader.problems());
        var documents = originals.of(file, scan, waiting, problems);
        if (!problems.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, file, form, problems, waiting);
        }
        var id = new PrescriptionId(form.id());
        return switch (prescriptions.receive(file, id, Source.PAPER, prescribed(file, form, order), documents)) {
            case Receiving.Received(var received) -> {
                originals.kept(file, waiting, received.id());
                yield screens.seeOther(path(file, received.id()), "Prescription " + received.number() + " is stored.");
            }
            case Receiving.Refused(var faults) ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        file,
                        form,
                        faults.stream().map(Sentences::of).toList(),
                        waiting);
        };
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/{prescription}/correction")
    View correct(
            OpenFile file, @PathVariable PrescriptionId prescription, @RequestParam(defaultValue = "") String waiting) {
        var found = prescriptions.find(file, prescription).orElseThrow(NotFound::new);
        if (found.verified() && waiting.isEmpty()) {
            return screens.seeOther(
                    path(file, prescription), Sentences.of(new Amending.AlreadyVerified(found.version())));
        }
        // Paper that came back for a verified order is its renewal.
        var filled = found.verified() ? FilledForm.next(found, VersionKind.RENEWAL) : FilledForm.of(found);
        return form(HttpStatus.OK, file, filled, List.of(), waiting);
    }

    /// What the prescriber ordered instead of a verified version, typed from paper.
    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/{prescription}/change")
    View change(OpenFile file, @PathVariable PrescriptionId prescription) {
        return next(file, prescription, VersionKind.AMENDMENT);
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/{prescription}/renewal")
    View renew(OpenFile file, @PathVariable PrescriptionId prescription) {
        return next(file, prescription, VersionKind.RENEWAL);
    }

    private View next(OpenFile file, PrescriptionId prescription, VersionKind kind) {
        var found = prescriptions.find(file, prescription).orElseThrow(NotFound::new);
        if (prescriptions.compiled(file, prescription).isEmpty()) {
            return screens.seeOther(path(file, prescription), Sentences.of(new Amending.NothingToSupersede()));
        }
        return form(HttpStatus.OK, file, FilledForm.next(found, kind), List.of(), "");
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/{prescription}/versions")
    View addVersion(
            OpenFile file,
            @PathVariable PrescriptionId prescription,
            PrescriptionForm form,
            @RequestParam(defaultValue = "") String waiting) {
        var reader = new FormReader(form);
        var order = reader.read();
        if (!reader.problems().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, file, form, reader.problems(), waiting);
        }
        var prescribed = prescribed(file, form, order);
        return switch (added(file, prescription, form, prescribed)) {
            case Amending.Amended(var amended) -> {
                originals.add(file, waiting, prescription);
                yield screens.seeOther(path(file, prescription), "Version " + amended.version() + " is stored.");
            }
            case Amending.Outdated outdated -> refused(file, form, waiting, Sentences.of(outdated));
            case Amending.AlreadyVerified verified -> refused(file, form, waiting, Sentences.of(verified));
            case Amending.NothingToSupersede none -> refused(file, form, waiting, Sentences.of(none));
            case Amending.NoReasonGiven none -> refused(file, form, waiting, Sentences.of(none));
        };
    }

    private Amending added(OpenFile file, PrescriptionId id, PrescriptionForm form, Directions order) {
        var kind = form.versionKind();
        return kind.supersedes()
                ? prescriptions.addVersion(file, id, form.basedOn(), kind, Source.PAPER, order, form.because())
                : prescriptions.addVersion(file, id, form.basedOn(), order, form.because());
    }

    private View refused(OpenFile file, PrescriptionForm form, String waiting, String sentence) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, file, form, List.of(sentence), waiting);
    }

    /// Registers the prescriber that was typed in, if the number is right; the order keeps the words otherwise.
    private Directions prescribed(OpenFile file, PrescriptionForm form, Directions order) {
        var somebody = form.prescriber().somebody();
        var prescriber =
                somebody.blank() ? known(file, form.prescriber().known()) : prescribers.register(somebody, file.by());
        return order.corrected()
                .prescriber(prescriber.map(Prescriber::id).orElse(null))
                .done();
    }

    private Optional<Prescriber> known(OpenFile file, String id) {
        return prescribers.all(file.practice()).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst();
    }

    private View form(HttpStatus status, OpenFile file, PrescriptionForm form, List<String> problems, String waiting) {
        return screens.show(
                status,
                VersionWords.title(form),
                "prescriptions/form",
                Map.of(
                        "patient",
                        patients.of(file),
                        "form",
                        form,
                        "aids",
                        aids.of(file, form),
                        "prescribers",
                        prescribers.all(file.practice()),
                        "problems",
                        problems,
                        "waiting",
                        originals.waits(file, waiting) ? waiting : ""));
    }

    static String path(OpenFile file, PrescriptionId prescription) {
        return "/patients/" + file.patient() + "/prescriptions/" + prescription;
    }
}
