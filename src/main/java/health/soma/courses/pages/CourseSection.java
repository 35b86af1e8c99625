package health.soma.courses.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.spi.ChartSection;
import health.soma.prescriptions.CompiledWords;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.Role;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The courses of a patient, on the patient's page. The front desk sees the count, not what was done.
@Component
class CourseSection implements ChartSection {

    private final Prescriptions prescriptions;

    CourseSection(Prescriptions prescriptions) {
        this.prescriptions = prescriptions;
    }

    @Override
    public String title() {
        return "Courses";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<Part> part(OpenFile file) {
        var lines = prescriptions.of(file).stream()
                .flatMap(order -> line(file, order).stream())
                .toList();
        var opens = file.by().is(Role.THERAPIST) || file.by().is(Role.OWNER);
        return Optional.of(new Part(
                "courses/section", Map.of("patient", file.patient().toString(), "lines", lines, "opens", opens)));
    }

    private Optional<CourseLine> line(OpenFile file, Prescription order) {
        return prescriptions
                .compiled(file, order.id())
                .map(granted -> new CourseLine(
                        order.id().toString(),
                        order.number(),
                        CompiledWords.of(granted),
                        granted.used(),
                        granted.sessions()));
    }
}
