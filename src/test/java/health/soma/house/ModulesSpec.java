package health.soma.house;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.Soma;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The map of modules, as each module's `package-info` declares it.
class ModulesSpec {

    static final ApplicationModules MODULES = ApplicationModules.of(Soma.class);

    @Test
    void modules_use_only_what_they_declare_and_form_no_circle() {
        MODULES.verify();
    }

    @Test
    void every_module_declares_what_it_may_use() {
        assertThat(MODULES.stream())
                .hasSizeGreaterThan(8)
                .allSatisfy(module -> assertThat(declared(module.getIdentifier().toString()))
                        .as(module.getDisplayName())
                        .isPresent());
    }

    @Test
    void nobody_imports_a_face() {
        for (var face : Set.of("site", "portal", "fhir", "demo")) {
            assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                    .filteredOn(module -> !module.equals(face) && !module.equals("installation"))
                    .allSatisfy(
                            module -> assertThat(declared(module).orElseThrow()).doesNotContain(face));
        }
    }

    /// The modules that `module` may use, named interfaces left out.
    static Optional<Set<String>> declared(String module) {
        try {
            var map = Class.forName("health.soma." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Optional.ofNullable(map)
                    .map(one -> Arrays.stream(one.allowedDependencies())
                            .map(used -> used.replaceFirst("\\s*::.*", ""))
                            .collect(Collectors.toSet()));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }
}
