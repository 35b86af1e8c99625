package health.soma.payers.pages;

import health.soma.payers.Changing;
import health.soma.payers.PackVersion;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.payers.spi.PackUse;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.Navigation;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import health.soma.web.StyleSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The packs in plain sentences. The owner copies one; everybody at the desk reads.
@Controller
@RequestMapping("/rule-packs")
class PackPages {

    /// Then those that ship with Soma, then the practice's own, each by name.
    private static final Comparator<RulePack> DEFAULT_FIRST = Comparator.comparing(
                    (RulePack pack) -> !pack.id().equals(RulePack.DEFAULT))
            .thenComparing(RulePack::own)
            .thenComparing(RulePack::name);

    private final RulePacks packs;
    private final ObjectProvider<PackUse> uses;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    PackPages(RulePacks packs, ObjectProvider<PackUse> uses, Practices practices, Screens screens, Clock clock) {
        this.packs = packs;
        this.uses = uses;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation rulePacksEntry() {
        return new Navigation("Rule packs", "/rule-packs", 80, Set.of(Role.OWNER, Role.FRONT_DESK));
    }

    @Bean
    static StyleSheet payersSheet() {
        return new StyleSheet("/css/payers.css");
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping
    View list(Actor by) {
        var shown = packs.of(by.practice(), LocalDate.now(clock)).stream()
                .sorted(DEFAULT_FIRST)
                .toList();
        return screens.show("Rule packs", "payers/list", Map.of("packs", shown));
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/{pack}")
    View pack(Actor by, @PathVariable String pack) {
        var versions = versions(by, pack);
        var today = LocalDate.now(clock);
        // What holds today; a pack that is only going to hold is shown by its newest version.
        var shown = versions.stream()
                .filter(one -> !one.pack().since().isAfter(today))
                .findFirst()
                .orElse(versions.getFirst());
        return show(HttpStatus.OK, by, shown, versions, UUID.randomUUID(), "", List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/{pack}/versions/{version}")
    View version(Actor by, @PathVariable String pack, @PathVariable String version) {
        var versions = versions(by, pack);
        var shown = one(versions, PackForm.number(version));
        return show(HttpStatus.OK, by, shown, versions, UUID.randomUUID(), "", List.of());
    }

    @May(Role.OWNER)
    @PostMapping("/{pack}/versions/{version}/copies")
    View copy(
            Actor by,
            @PathVariable String pack,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name) {
        var versions = versions(by, pack);
        var of = one(versions, PackForm.number(version));
        var drawn = drawn(id);
        var changing = packs.copy(of.pack(), drawn, name, by);
        if (changing instanceof Changing.Changed(var copy))
            return screens.seeOther(
                    "/rule-packs/" + copy.id() + "/versions/new", "The copy is made. Change what is different here.");
        return show(HttpStatus.UNPROCESSABLE_CONTENT, by, of, versions, drawn, name, Sentences.of(changing));
    }

    private List<PackVersion> versions(Actor by, String pack) {
        var versions = packs.versions(by.practice(), pack);
        if (versions.isEmpty()) throw new NotFound();
        return versions;
    }

    private static PackVersion one(List<PackVersion> versions, int number) {
        return versions.stream()
                .filter(one -> one.pack().version() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static UUID drawn(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException tampered) {
            return UUID.randomUUID();
        }
    }

    private View show(
            HttpStatus status,
            Actor by,
            PackVersion shown,
            List<PackVersion> versions,
            UUID drawn,
            String name,
            List<Sentences.Problem> problems) {
        var pack = shown.pack();
        var model = new HashMap<String, Object>();
        model.put("pack", pack);
        model.put("said", RuleWords.of(pack));
        model.put("examples", ExampleWords.of(pack));
        model.put("versions", VersionLine.of(versions, courses(by, pack), LocalDate.now(clock)));
        model.put("zone", practices.current(by.practice()).zone());
        model.put("drawn", drawn);
        model.put("name", name);
        model.put("problems", problems);
        return screens.show(status, pack.name(), "payers/pack", model);
    }

    private Map<Integer, Integer> courses(Actor by, RulePack pack) {
        var all = new HashMap<Integer, Integer>();
        uses.forEach(use -> use.courses(by.practice(), pack.id())
                .forEach((version, courses) -> all.merge(version, courses, Integer::sum)));
        return all;
    }
}
