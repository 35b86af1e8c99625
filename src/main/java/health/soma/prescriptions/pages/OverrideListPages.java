package health.soma.prescriptions.pages;

import health.soma.prescriptions.Overrides;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.NotFound;
import health.soma.web.NotYours;
import health.soma.web.Screens;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The exceptions that wait for an answer, and, for the owner, those of a month: to read, to print, to keep.
@Controller
@RequestMapping("/overrides")
class OverrideListPages {

    private final Overrides overrides;
    private final OverrideLines lines;
    private final Screens screens;

    OverrideListPages(Overrides overrides, OverrideLines lines, Screens screens) {
        this.overrides = overrides;
        this.lines = lines;
        this.screens = screens;
    }

    @Bean
    static Navigation exceptionsEntry() {
        return new Navigation("Exceptions", "/overrides", 45, Set.of(Role.OWNER, Role.THERAPIST));
    }

    @May({Role.OWNER, Role.THERAPIST})
    @GetMapping
    View list(Actor by, @RequestParam(defaultValue = "") String month) {
        var current = YearMonth.from(overrides.today(by.practice()));
        if (!month.isEmpty()) return month(by, read(month), current);
        return screens.show(
                "Exceptions",
                "prescriptions/overridesOpen",
                Map.of(
                        "lines",
                        lines.of(by, overrides.open(by)),
                        "month",
                        by.is(Role.OWNER) ? current.toString() : ""));
    }

    private View month(Actor by, YearMonth month, YearMonth current) {
        if (!by.is(Role.OWNER)) throw new NotYours();
        return screens.show(
                "Exceptions of a month",
                "prescriptions/overridesOfMonth",
                Map.of(
                        "lines",
                        lines.of(by, overrides.ofMonth(by, month)),
                        "month",
                        month,
                        "following",
                        month.isBefore(current) ? month.plusMonths(1).toString() : ""));
    }

    @May(Role.OWNER)
    @GetMapping("/month.csv")
    ResponseEntity<byte[]> file(Actor by, @RequestParam(defaultValue = "") String month) {
        var read = read(month);
        var rows = OverrideTable.csv(lines.of(by, overrides.ofMonth(by, read)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"exceptions-" + read + ".csv\"")
                .cacheControl(CacheControl.noStore())
                .body(rows.getBytes(StandardCharsets.UTF_8));
    }

    private static YearMonth read(String month) {
        try {
            var read = YearMonth.parse(month);
            if (read.getYear() < 2000 || read.getYear() > 2200) throw new NotFound();
            return read;
        } catch (DateTimeException unreadable) {
            throw new NotFound();
        }
    }
}
