package health.soma.payers.pages;

import health.soma.payers.Changing;
import health.soma.payers.PackReading;
import health.soma.payers.PackVersion;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The form that changes a practice's own pack: look first, then store the next version.
@Controller
@RequestMapping("/rule-packs/{pack}/versions")
class PackChangePages {

    private final RulePacks packs;
    private final Screens screens;
    private final Clock clock;

    PackChangePages(RulePacks packs, Screens screens, Clock clock) {
        this.packs = packs;
        this.screens = screens;
        this.clock = clock;
    }

    @May(Role.OWNER)
    @GetMapping("/new")
    View change(Actor by, @PathVariable String pack) {
        var newest = own(by, pack).getFirst().pack();
        return form(HttpStatus.OK, newest, PackForm.of(newest, LocalDate.now(clock)), List.of(), null);
    }

    @May(Role.OWNER)
    @PostMapping
    View store(Actor by, @PathVariable String pack, @RequestParam Map<String, String> sent) {
        var form = PackForm.sent(sent);
        var base = own(by, pack).stream()
                .map(PackVersion::pack)
                .filter(one -> one.version() == form.basedOn())
                .findFirst()
                .orElseThrow(NotFound::new);
        return "look".equals(sent.get("act")) ? look(base, form) : store(base, form, by);
    }

    private View look(RulePack base, PackForm form) {
        return switch (packs.preview(base, form.draft())) {
            case PackReading.Read(var next) -> form(HttpStatus.OK, base, form, List.of(), next);
            case PackReading.Faulty(var faults) ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, base, form, Sentences.of(faults), null);
        };
    }

    private View store(RulePack base, PackForm form, Actor by) {
        var changing = packs.change(base, form.draft(), by);
        if (changing instanceof Changing.Changed(var next))
            return screens.seeOther(
                    "/rule-packs/%s/versions/%d".formatted(next.id(), next.version()),
                    "Version %d is stored. Courses that began keep their version.".formatted(next.version()));
        // Sent again it replaces the version that came in between, now that its author has been told.
        var kept = changing instanceof Changing.Overtaken(var newest) ? form.basedOn(newest) : form;
        return form(HttpStatus.UNPROCESSABLE_CONTENT, base, kept, Sentences.of(changing), null);
    }

    /// All versions, the newest first. One of Soma's packs has no form.
    private List<PackVersion> own(Actor by, String pack) {
        if (!pack.startsWith(RulePack.OWN)) throw new NotFound();
        var versions = packs.versions(by.practice(), pack);
        if (versions.isEmpty()) throw new NotFound();
        return versions;
    }

    private View form(
            HttpStatus status,
            RulePack base,
            PackForm form,
            List<Sentences.Problem> problems,
            @Nullable RulePack next) {
        var model = new HashMap<String, Object>();
        model.put("pack", base);
        model.put("form", form);
        model.put("problems", problems);
        model.put("said", next == null ? List.of() : RuleWords.of(next));
        model.put("differences", next == null ? List.of() : ExampleWords.between(base, next));
        model.put("looked", next != null);
        return screens.show(status, "Change " + base.name(), "payers/form", model);
    }
}
