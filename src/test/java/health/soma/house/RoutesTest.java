package health.soma.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.security.Anyone;
import health.soma.security.May;
import health.soma.security.Person;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Made from the table of routes itself, so that no page can be forgotten: every route, asked by nobody, by every role,
/// about an own patient, somebody else's, and one of another practice.
@SomaTest
class RoutesTest {

    record Route(HttpMethod method, String path, HandlerMethod page) {
        boolean aboutAPatient() {
            return path.contains("{patient}");
        }

        boolean open() {
            return page.hasMethodAnnotation(Anyone.class);
        }

        String address(PatientId patient) {
            return path.replace("{patient}", patient.toString())
                    .replaceAll("\\{[^}]+\\}", UUID.randomUUID().toString());
        }
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    List<Route> routes = List.of();
    OpenFile theirs;

    @BeforeEach
    void readTheRouteTable() {
        routes = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Route(method, path, entry.getValue()))))
                .toList();
        theirs = stage.newPatient(Cast.aisha());
        assertThat(routes).hasSizeGreaterThan(10);
    }

    private static Stream<HttpMethod> methods(java.util.Set<RequestMethod> named) {
        return named.isEmpty() ? Stream.of(HttpMethod.GET) : named.stream().map(RequestMethod::asHttpMethod);
    }

    @Test
    void every_route_says_who_may_use_it() {
        assertThat(routes).allMatch(route -> route.page().hasMethodAnnotation(May.class) ^ route.open());
    }

    @Test
    void a_stranger_is_sent_to_sign_in() {
        assertThat(routes.stream().filter(route -> !route.open()))
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> {
                    var answer = ask(route, theirs.patient(), null);
                    assertThat(answer.getStatus()).as(route.toString()).isEqualTo(303);
                    assertThat(answer.getHeader("Location"))
                            .as(route.toString())
                            .startsWith("/sign-in");
                });
    }

    @Test
    void a_role_that_is_not_named_is_refused() {
        var refused = new ArrayList<String>();
        for (var person : Cast.PEOPLE) {
            var cookie = stage.cookie(person);
            for (var route : routes) {
                var may = route.page().getMethodAnnotation(May.class);
                if (may == null || Arrays.asList(may.value()).contains(person.role())) continue;
                assertThat(ask(route, theirs.patient(), cookie).getStatus())
                        .as(person.role() + " " + route)
                        .isEqualTo(403);
                refused.add(route.path());
            }
        }
        assertThat(refused).hasSizeGreaterThan(10);
    }

    /// Nobody cares for this patient yet: to a therapist they do not exist.
    @Test
    void a_therapist_finds_nothing_about_a_patient_of_others() {
        notFound(Cast.ROSA, theirs.patient());
    }

    @Test
    void nobody_finds_anything_about_a_patient_that_does_not_exist() {
        for (Person person : List.of(Cast.MARGARET, Cast.PRIYA, Cast.ROSA))
            notFound(person, new PatientId(UUID.randomUUID()));
    }

    @Test
    void a_sign_in_of_another_practice_opens_nothing_here() {
        assertThat(routes.stream().filter(route -> !route.open()))
                .allSatisfy(route -> assertThat(ask(route, theirs.patient(), stage.otherCookie())
                                .getStatus())
                        .as(route.toString())
                        .isEqualTo(303));
    }

    @Test
    void the_owner_of_another_practice_finds_none_of_our_patients() {
        var patients = routes.stream().filter(Route::aboutAPatient).toList();
        assertThat(patients).isNotEmpty().allSatisfy(route -> {
            var answer = mvc.method(route.method())
                    .uri("http://" + CastOnStage.OTHER_HOST + route.address(theirs.patient()))
                    .header("Host", CastOnStage.OTHER_HOST)
                    .cookie(stage.otherCookie())
                    .with(csrf())
                    .exchange()
                    .getResponse();
            assertThat(answer.getStatus()).as(route.toString()).isIn(404, 403);
            assertThat(answer.getContentAsString()).doesNotContain("Noor");
        });
    }

    @Test
    void nothing_is_changed_without_the_token_of_a_form_of_ours() {
        var acts = routes.stream()
                .filter(route -> route.method() != HttpMethod.GET)
                .toList();
        assertThat(acts)
                .hasSizeGreaterThan(3)
                .allSatisfy(route -> assertThat(mvc.method(route.method())
                                .uri(route.address(theirs.patient()))
                                .cookie(stage.cookie(Cast.MARGARET))
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as(route.toString())
                        .isEqualTo(403));
    }

    @Test
    void every_answer_forbids_foreign_scripts_and_frames() {
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(ask(route, theirs.patient(), null).getHeader("Content-Security-Policy"))
                                .as(route.toString())
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    private void notFound(Person person, PatientId patient) {
        var cookie = stage.cookie(person);
        var asked = routes.stream()
                .filter(Route::aboutAPatient)
                .filter(route -> Arrays.asList(
                                route.page().getMethodAnnotation(May.class).value())
                        .contains(person.role()))
                .toList();
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(ask(route, patient, cookie).getStatus())
                        .as(person.role() + " " + route)
                        .isEqualTo(404));
    }

    private org.springframework.mock.web.MockHttpServletResponse ask(
            Route route, PatientId patient, @Nullable Cookie cookie) {
        var request = mvc.method(route.method()).uri(route.address(patient)).with(csrf());
        if (cookie != null) request = request.cookie(cookie);
        return request.exchange().getResponse();
    }
}
