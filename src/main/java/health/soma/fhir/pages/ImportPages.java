package health.soma.fhir.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.soma.fhir.Choice;
import health.soma.fhir.FileId;
import health.soma.fhir.Imports;
import health.soma.fhir.Lights;
import health.soma.fhir.Receipt;
import health.soma.fhir.ReceivedFile;
import health.soma.fhir.Taking;
import health.soma.patients.PatientId;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import health.soma.web.StyleSheet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Prescriptions that come as a file of a doctor's system: handed in, looked at, taken in.
@Controller
@RequestMapping("/prescriptions/import")
class ImportPages {

    private final Imports imports;
    private final Lights lights;
    private final Screens screens;

    ImportPages(Imports imports, Lights lights, Screens screens) {
        this.imports = imports;
        this.lights = lights;
        this.screens = screens;
    }

    @Bean
    static StyleSheet fileStyles() {
        return new StyleSheet("/css/fhir.css");
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping
    View blank() {
        return form(HttpStatus.OK, "", List.of());
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping
    View handIn(
            Actor by,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        // A form without a chosen file sends an empty one without a name; a named one that is empty was meant.
        var uploaded =
                file != null && !String.valueOf(file.getOriginalFilename()).isEmpty();
        if (uploaded && !text.isBlank()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT, text, List.of("Choose a file or paste its text, but not both."));
        }
        if (!uploaded && text.isBlank()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, "", List.of("Choose a file, or paste its text."));
        }
        // Pasted text is characters already: the mark says so, whatever character set the text itself declares.
        var bytes = uploaded && file != null ? file.getBytes() : ("\uFEFF" + text).getBytes(UTF_8);
        return switch (imports.handIn(bytes, by)) {
            case Receipt.Unreadable(var trouble) ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        text,
                        List.of(Sentences.of(trouble), "Nothing has been stored."));
            case Receipt.Kept(var id, boolean before) ->
                before
                        ? screens.seeOther(
                                "/prescriptions/import/" + id,
                                "This very file has been received before. Here it is; nothing was added.")
                        : screens.seeOther("/prescriptions/import/" + id);
        };
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping("/{file}")
    View look(Actor by, @PathVariable UUID file) {
        return show(HttpStatus.OK, by, look(new FileId(file), by), Map.of(), List.of());
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping("/{file}/orders")
    View takeIn(Actor by, @PathVariable UUID file, @RequestParam Map<String, String> sent) {
        var id = new FileId(file);
        if (imports.look(id, by).isEmpty()) throw new NotFound();
        return switch (imports.takeIn(id, choices(sent), by)) {
            case Taking.Taken(var orders) ->
                screens.seeOther(
                        "/prescriptions/import/" + id,
                        orders.isEmpty()
                                ? "No prescription was taken in."
                                : orders.size() == 1
                                        ? "One prescription is taken in and waits to be verified."
                                        : orders.size() + " prescriptions are taken in and wait to be verified.");
            case Taking.Undecided(var positions) ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        by,
                        look(id, by),
                        sent,
                        positions.stream()
                                .map("Say for prescription %d who the patient is."::formatted)
                                .toList());
            case Taking.Unfit(var faults) ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        by,
                        look(id, by),
                        sent,
                        faults.stream().map(Sentences::of).toList());
        };
    }

    private ReceivedFile look(FileId id, Actor by) {
        return imports.look(id, by).orElseThrow(NotFound::new);
    }

    /// The fields are named `order-1`, `order-2` and so on; what cannot be read counts as not decided.
    private static Map<Integer, Choice> choices(Map<String, String> sent) {
        var choices = new LinkedHashMap<Integer, Choice>();
        sent.forEach((field, value) -> {
            if (!field.matches("order-[0-9]{1,4}")) return;
            int position = Integer.parseInt(field.substring("order-".length()));
            switch (value) {
                case "new" -> choices.put(position, new Choice.SomebodyNew());
                case "leave" -> choices.put(position, new Choice.LeaveOut());
                default -> {
                    if (value.matches("[0-9a-fA-F-]{36}")) {
                        choices.put(position, new Choice.Existing(PatientId.of(value)));
                    }
                }
            }
        });
        return choices;
    }

    private View form(HttpStatus status, String text, List<String> problems) {
        return screens.show(status, "Receive a file", "fhir/import", Map.of("text", text, "problems", problems));
    }

    private View show(HttpStatus status, Actor by, ReceivedFile file, Map<String, String> sent, List<String> problems) {
        var light = lights.of(file, by);
        var orders = file.orders().stream()
                .map(order -> OrderView.of(
                        order,
                        file,
                        Optional.ofNullable(light.get(order.position()))
                                .map(OrderLight::of)
                                .orElse(null),
                        sent.getOrDefault("order-" + order.position(), "")))
                .toList();
        return screens.show(
                status,
                "Received file",
                "fhir/file",
                Map.of(
                        "id",
                        file.id().toString(),
                        "orders",
                        orders,
                        "waiting",
                        !file.waiting().isEmpty(),
                        "problems",
                        problems));
    }
}
