package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.demo.Cast;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody from the street reads, asks, and is heard.
@SomaWalk
class StrangersWalk {

    private static final String QUESTION = "Do you take a prescription that was written in Oregon?";
    private static final Pattern REFERENCE = Pattern.compile("Your reference number is\\s+(\\S+)");

    @Autowired
    Visitors visitors;

    @Test
    void the_front_page_answers_what_people_ask() {
        try (var stranger = visitors.anyone()) {
            stranger.goTo("/")
                    .reads(
                            "Massage your doctor prescribes, only where it is prescribed.",
                            "Strain-Counterstrain",
                            "Certified: Rosa Okafor");
            stranger.main()
                    .getByText("Do I need a prescription for any massage?")
                    .click();
            stranger.reads("Massage for relaxation or well-being needs none.");
        }
    }

    @Test
    void a_question_is_stored_before_it_is_thanked_for_and_reaches_the_front_desk() {
        String reference;
        try (var stranger = visitors.anyone()) {
            stranger.goTo("/");
            stranger.follow("Ask us a question");
            stranger.fill("Your name", "Walter Quist").press("Send the question");
            stranger.reads(
                    "There is a problem",
                    "Enter an e-mail address or a telephone number, so that we can answer.",
                    "Enter your question.");
            assertThat(stranger.page.title()).startsWith("Error: ");
            assertThat(stranger.field("Your name").inputValue()).isEqualTo("Walter Quist");

            stranger.fill("Telephone number", "360 555 0190").fill("Your question", QUESTION);
            stranger.press("Send the question");
            stranger.reads("Thank you. Your question is stored.");
            var thanks = REFERENCE.matcher(stranger.main().innerText());
            assertThat(thanks.find()).isTrue();
            reference = thanks.group(1);
        }
        try (var priya = visitors.as(Cast.PRIYA)) {
            priya.follow("Enquiries").follow(reference);
            priya.reads("Walter Quist", "360 555 0190", QUESTION);
            priya.press("Mark as answered").reads("answered");
        }
    }
}
