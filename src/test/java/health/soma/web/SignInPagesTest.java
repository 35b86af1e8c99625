package health.soma.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.TestGround;
import health.soma.demo.Cast;
import health.soma.security.PassPhrase;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.Role;
import health.soma.security.SignIns;
import health.soma.terms.HouseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SomaTest
class SignInPagesTest {

    static final String PHRASE = "eleven quiet herons";
    static final Instant NOW =
            TestGround.MONDAY.atTime(TestGround.TEN).atZone(Cast.SEATTLE).toInstant();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    CastOnStage stage;

    private Person newcomer() {
        var id = UUID.randomUUID();
        var person = new Person(id, "Nora New", Role.FRONT_DESK, id + "@soma.example");
        people.add(Cast.SOMA, person);
        return person;
    }

    private Person withPassPhrase() {
        var person = newcomer();
        signIns.accept(Cast.SOMA, signIns.invite(Cast.SOMA, person), new PassPhrase(PHRASE));
        return person;
    }

    private MockHttpServletResponse signIn(String email, String phrase, String next) {
        return mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("passPhrase", phrase)
                .param("next", next)
                .with(csrf())
                .exchange()
                .getResponse();
    }

    @Nested
    class Whoever_knows_the_pass_phrase {
        @Test
        void is_signed_in_by_a_cookie_no_script_can_read() {
            var answer = signIn(withPassPhrase().email(), PHRASE, "");
            assertThat(answer.getStatus()).isEqualTo(303);
            var cookie = Objects.requireNonNull(answer.getCookie("soma"));
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        }

        @Test
        void comes_back_to_the_page_they_wanted() {
            assertThat(signIn(withPassPhrase().email(), PHRASE, "/patients").getHeader("Location"))
                    .isEqualTo("/patients");
        }

        @Test
        void is_never_sent_to_a_foreign_page() {
            for (var foreign :
                    new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a/../..//x"}) {
                assertThat(signIn(withPassPhrase().email(), PHRASE, foreign).getHeader("Location"))
                        .isEqualTo("/start");
            }
        }
    }

    @Nested
    class Whoever_does_not {
        @Test
        void hears_the_same_for_a_wrong_phrase_and_for_an_unknown_address() throws Exception {
            var wrong = signIn(withPassPhrase().email(), "eleven loud herons", "");
            var unknown = signIn("nobody@soma.example", PHRASE, "");
            assertThat(wrong.getStatus()).isEqualTo(422);
            assertThat(unknown.getStatus()).isEqualTo(422);
            assertThat(wrong.getContentAsString()).contains("do not belong together");
            assertThat(unknown.getContentAsString()).contains("do not belong together");
        }

        @Test
        void waits_after_the_fifth_attempt_even_with_the_right_phrase() throws Exception {
            var person = withPassPhrase();
            for (var n = 0; n < 4; n++) signIn(person.email(), "wrong", "");
            assertThat(signIn(person.email(), PHRASE, "").getStatus()).isEqualTo(303);
            signIn(person.email(), "wrong", "");
            assertThat(signIn(person.email(), PHRASE, "").getContentAsString()).contains("Too many attempts");
        }

        @Test
        void keeps_the_address_typed() throws Exception {
            assertThat(signIn("nobody@soma.example", "x", "").getContentAsString())
                    .contains("value=\"nobody@soma.example\"");
        }
    }

    @Nested
    class A_sign_in_ends {
        @Test
        void by_signing_out() {
            var cookie = stage.cookie(Cast.PRIYA);
            assertThat(mvc.get().uri("/patients").cookie(cookie)).hasStatus(200);
            assertThat(mvc.post().uri("/sign-out").cookie(cookie).with(csrf())).hasStatus(303);
            assertThat(mvc.get().uri("/patients").cookie(cookie)).hasStatus(303);
        }

        @Test
        void after_an_hour_without_use_and_not_a_minute_before() {
            var cookie = stage.cookie(Cast.PRIYA);
            HouseClock.at(
                    NOW.plus(Duration.ofMinutes(59)),
                    () -> assertThat(mvc.get().uri("/patients").cookie(cookie)).hasStatus(200));
            HouseClock.at(
                    NOW.plus(Duration.ofMinutes(118)),
                    () -> assertThat(mvc.get().uri("/patients").cookie(cookie)).hasStatus(200));
            HouseClock.at(
                    NOW.plus(Duration.ofMinutes(179)),
                    () -> assertThat(mvc.get().uri("/patients").cookie(cookie)).hasStatus(303));
        }

        @Test
        void after_twelve_hours_however_busy() {
            var cookie = stage.cookie(Cast.PRIYA);
            for (var hours = 1; hours <= 23; hours++) {
                var later = NOW.plus(Duration.ofMinutes(30L * hours));
                HouseClock.at(
                        later,
                        () -> assertThat(mvc.get().uri("/patients").cookie(cookie))
                                .hasStatus(200));
            }
            HouseClock.at(
                    NOW.plus(Duration.ofHours(12)),
                    () -> assertThat(mvc.get().uri("/patients").cookie(cookie)).hasStatus(303));
        }
    }

    @Nested
    class An_invitation {
        @Test
        void serves_once() {
            var token = signIns.invite(Cast.SOMA, newcomer());
            assertThat(accept(token.text(), PHRASE).getStatus()).isEqualTo(303);
            assertThat(accept(token.text(), PHRASE).getStatus()).isEqualTo(404);
        }

        @Test
        void serves_for_three_days() {
            var token = signIns.invite(Cast.SOMA, newcomer());
            HouseClock.at(
                    NOW.plus(Duration.ofDays(3)),
                    () -> assertThat(accept(token.text(), PHRASE).getStatus()).isEqualTo(404));
            HouseClock.at(
                    NOW.plus(Duration.ofDays(3)).minusSeconds(1),
                    () -> assertThat(accept(token.text(), PHRASE).getStatus()).isEqualTo(303));
        }

        @Test
        void wants_fifteen_characters() {
            var token = signIns.invite(Cast.SOMA, newcomer());
            assertThat(accept(token.text(), "fourteen chars").getStatus()).isEqualTo(422);
            assertThat(accept(token.text(), "fifteen chars..").getStatus()).isEqualTo(303);
        }

        @Test
        void of_nobody_leads_nowhere() {
            assertThat(mvc.get().uri("/invitation/AAAA")).hasStatus(404);
        }

        private MockHttpServletResponse accept(String token, String phrase) {
            return mvc.post()
                    .uri("/invitation/" + token)
                    .param("passPhrase", phrase)
                    .with(csrf())
                    .exchange()
                    .getResponse();
        }
    }

    @Nested
    class The_demonstrations_cast_is_offered {
        @Test
        void on_the_machine_itself() {
            assertThat(mvc.get().uri("/demo")).hasStatus(200);
        }

        @Test
        void to_nobody_from_outside() {
            assertThat(mvc.get().uri("/demo").with(request -> {
                        request.setRemoteAddr("203.0.113.7");
                        return request;
                    }))
                    .hasStatus(404);
        }

        @Test
        void to_nobody_behind_a_proxy() {
            assertThat(mvc.get().uri("/demo").header("X-Forwarded-For", "203.0.113.7"))
                    .hasStatus(404);
        }

        @Test
        void under_no_foreign_name() {
            assertThat(mvc.get().uri("/demo").with(request -> {
                        request.setServerName("rebound.example");
                        return request;
                    }))
                    .hasStatus(404);
        }

        @Test
        void in_no_real_practice() {
            assertThat(mvc.get().uri("/demo").with(request -> {
                        request.setServerName(CastOnStage.OTHER_HOST);
                        return request;
                    }))
                    .hasStatus(404);
        }
    }
}
