package health.soma.portal.pages;

import health.soma.patients.OpenFile;
import health.soma.portal.Links;
import health.soma.security.Practices;
import health.soma.web.Words;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Moments in the practice's own zone.
@Component
class Moments {

    private final Practices practices;

    Moments(Practices practices) {
        this.practices = practices;
    }

    /// "23 Nov 2026, 10:00"
    String of(OpenFile file, Instant at) {
        var local = at.atZone(practices.current(file.practice()).zone());
        return Words.day(local.toLocalDate()) + ", " + Words.time(local.toLocalTime());
    }

    List<LinkLine> lines(OpenFile file, List<Links.Line> lines) {
        return lines.stream()
                .map(line -> new LinkLine(
                        line,
                        of(file, line.link().madeAt()),
                        of(file, line.link().endsAt()),
                        line.receipt().map(each -> of(file, each.answeredAt())).orElse("")))
                .toList();
    }
}
