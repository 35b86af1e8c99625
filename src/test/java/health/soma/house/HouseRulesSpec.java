package health.soma.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import health.soma.patients.PatientId;
import health.soma.security.Anyone;
import health.soma.security.May;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;

/// The rules of the house. Each holds for our code and is seen to bite: `planted` holds an offender for every rule.
class HouseRulesSpec {

    enum Rule {
        NOBODY_READS_THE_WALL_CLOCK(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes in through java.time.Clock")),

        ONLY_STORES_SPEAK_SQL(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages("health.soma.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcTemplate.class)),

        STORES_ARE_HIDDEN(
                classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate()),

        PAGES_ARE_HIDDEN(classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..pages")
                .andShould()
                .haveSimpleNameEndingWith("Pages")),

        EVERY_PAGE_SAYS_WHO_MAY_USE_IT(
                methods().that().areMetaAnnotatedWith(RequestMapping.class).should(sayWhoMayUseThem())),

        PATIENT_DATA_NEEDS_AN_OPEN_FILE(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("health.soma.patients")
                .should()
                .notHaveRawParameterTypes(describe(
                        "a bare PatientId",
                        (List<JavaClass> types) ->
                                types.stream().anyMatch(one -> one.isEquivalentTo(PatientId.class))))),

        HAPI_STAYS_IN_FHIR(noClasses()
                .that()
                .resideOutsideOfPackage("health.soma.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ca.uhn..", "org.hl7.."));

        final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }
    }

    static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.soma");
    static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @ParameterizedTest
    @EnumSource
    void holds(Rule each) {
        each.rule.check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Rule each) {
        assertThat(each.rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("carry exactly one of @May and @Anyone") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = method.isAnnotatedWith(May.class) ^ method.isAnnotatedWith(Anyone.class);
                if (!says)
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may use it"));
            }
        };
    }
}
