package health.soma.courses.pages;

import static health.soma.security.Role.OWNER;
import static health.soma.security.Role.THERAPIST;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.courses.Course;
import health.soma.courses.Courses;
import health.soma.courses.Reports;
import health.soma.outcomes.Scores;
import health.soma.patients.OpenChart;
import health.soma.patients.Patients;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.May;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// A course as its therapist and the owner see it, and the report it makes.
@Controller
@RequestMapping("/patients/{patient}/courses/{prescription}")
class CoursePages {

    private final Courses courses;
    private final Reports reports;
    private final Scores scores;
    private final Patients patients;
    private final Screens screens;

    CoursePages(Courses courses, Reports reports, Scores scores, Patients patients, Screens screens) {
        this.courses = courses;
        this.reports = reports;
        this.scores = scores;
        this.patients = patients;
        this.screens = screens;
    }

    @GetMapping
    @May({THERAPIST, OWNER})
    View show(OpenChart chart, @PathVariable UUID prescription) {
        return page(OK, chart, course(chart, prescription), List.of());
    }

    @PostMapping("/goals")
    @May({THERAPIST, OWNER})
    View aim(OpenChart chart, @PathVariable UUID prescription, @Valid GoalForm form, BindingResult unreadable) {
        var course = course(chart, prescription);
        var problems = unreadable.hasErrors()
                ? List.of("A goal is a whole number from 0 to 10, and its day a date.")
                : form.problems();
        if (!problems.isEmpty()) return page(UNPROCESSABLE_CONTENT, chart, course, problems);
        scores.aim(chart, course.prescription().id(), form.goal());
        return screens.seeOther("/patients/%s/courses/%s".formatted(chart.patient(), prescription), "The goal is set.");
    }

    /// Made by POST, because making it is an act that the audit trail keeps.
    @PostMapping("/report")
    @May({THERAPIST, OWNER})
    ResponseEntity<byte[]> report(OpenChart chart, @PathVariable UUID prescription) {
        var pdf = reports.make(chart, course(chart, prescription));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"progress-report.pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    private Course course(OpenChart chart, UUID prescription) {
        return courses.find(chart, new PrescriptionId(prescription)).orElseThrow(NotFound::new);
    }

    private View page(HttpStatus status, OpenChart chart, Course course, List<String> problems) {
        return screens.show(
                status,
                "Course",
                "courses/course",
                Map.of(
                        "patient",
                        patients.of(chart.file()),
                        "course",
                        course,
                        "problems",
                        problems,
                        "fresh",
                        UUID.randomUUID().toString()));
    }
}
