package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import health.soma.demo.Cast;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Dr. Adler gets an address on the phone, and signs: without an account, in less than twenty seconds. Then the same
/// order goes on paper and finds its way back.
@SomaWalk
class DoctorWalk {

    /// Seconds for pointing at something (P) and for making up one's mind (M): Card, Moran and Newell, The
    /// Keystroke-Level Model, CACM 23 (1980).
    private static final double POINTING = 1.1;
    private static final double DECIDING = 1.35;

    /// Seconds for a letter on a phone: 36.2 words of five letters a minute, Palin et al., MobileHCI 2019.
    private static final double LETTER = 60 / (36.2 * 5);

    private static final String NAME = "Jonas Adler";

    @Autowired
    Visitors visitors;

    @Test
    void signs_on_a_phone_in_less_than_twenty_seconds() {
        String address;
        try (var priya = visitors.as(Cast.PRIYA)) {
            address = asks(priya, "NOOR, Aisha");
        }
        var hand = new Hand();
        var began = System.nanoTime();
        try (var doctor = visitors.anyone()) {
            doctor.wide(390).goTo(address);
            hand.tap();
            doctor.reads("Aisha N.").readsNothingOf("NOOR", "M26.62");
            look(doctor, "doctor-birth-date");
            hand.tap().types("12301991").tap();
            doctor.fill("The patient's birth date", "12301991").press("Continue");
            doctor.reads("An order for you to sign", "NOOR, Aisha", "Jaw, both sides", "Pain of the jaw joint");
            look(doctor, "doctor-page");
            hand.decides().tap().types(NAME).tap().tap().tap();
            var sign = doctor.page.locator("section[aria-labelledby=sign]");
            sign.locator("input[name=name]").fill(NAME);
            sign.locator("input[name=intends]").check();
            sign.locator("input[name=agrees]").check();
            sign.locator("button").click();
            doctor.reads("Thank you", "I order this treatment.", "Signed: " + NAME);
            look(doctor, "doctor-receipt");
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "The doctor's page at 390 px: %.1f s by hand (%d taps, %d letters, %d decision), reading left out; the browser"
                        + " and axe took %.1f s.%n",
                hand.seconds(),
                hand.taps,
                hand.letters,
                hand.decisions,
                seconds);
        assertThat(hand.seconds()).isLessThan(20);
        try (var another = visitors.anyone()) {
            another.wide(390).goTo(address).reads("This link is no longer good");
            look(another, "doctor-gone");
        }
        try (var priya = visitors.as(Cast.PRIYA)) {
            prescription(priya, "NOOR, Aisha");
            priya.reads("signed by “Jonas Adler”", "SHA-256", "Signed by the prescriber through the link.");
        }
    }

    @Test
    void renews_without_scripts_and_is_told_what_is_wrong() {
        String address;
        try (var rosa = visitors.as(Cast.ROSA)) {
            rosa.goTo("/patients/" + Cast.INGRID);
            rosa.page.locator("a[href*='/prescriptions/']").first().click();
            rosa.follow("Ask the doctor");
            rosa.main().getByLabel("Renew the treatment").check();
            rosa.press("Make the link").reads("shown here once");
            address = made(rosa);
        }
        try (var doctor = visitors.withoutScripts()) {
            doctor.wide(390).goTo(address);
            doctor.fill("The patient's birth date", "04031979").press("Continue");
            doctor.reads("This is not the patient's birth date.", "4 more attempts");
            doctor.fill("The patient's birth date", "04/02/1979").press("Continue");
            doctor.reads("A treatment for you to renew", "sessions given", "Pain");
            var renew = doctor.page.locator("section[aria-labelledby=renew]");
            renew.locator("button").click();
            doctor.reads("Type your name: it is your signature.");
            renew.locator("input[name=name]").fill("alan smith");
            renew.locator("input[name=intends]").check();
            renew.locator("input[name=agrees]").check();
            doctor.picture("doctor-renews-390");
            renew.locator("button").click();
            doctor.reads("I order further sessions, counted anew.", "Signed: alan smith");
        }
    }

    @Test
    void prints_the_order_and_takes_its_scan_in() {
        try (var priya = visitors.as(Cast.PRIYA)) {
            prescription(priya, "NOOR, Aisha");
            var form = priya.asks(priya.path() + "/order-form.pdf").body();
            priya.goTo("/prescriptions").follow("Take in a scan");
            for (var width : new int[] {390, 1280}) {
                priya.wide(width).picture("intake-" + width);
                priya.findsNoBarrier();
            }
            priya.press("Take it in").reads("Choose the scan first.");
            priya.field("Scan of the order").setInputFiles(new FilePayload("scan.pdf", "application/pdf", form));
            priya.press("Take it in").reads("NOOR, Aisha", "The scan you took in is kept with this prescription");
            priya.findsNoBarrier();
        }
    }

    private static String asks(Visitor priya, String patient) {
        prescription(priya, patient);
        priya.follow("Ask the doctor");
        for (var width : new int[] {390, 1280}) {
            priya.wide(width).picture("ask-the-doctor-" + width);
            priya.scrollsOnlyDown();
            priya.findsNoBarrier();
        }
        priya.press("Make the link").reads("The link for the doctor");
        priya.findsNoBarrier();
        for (var width : new int[] {390, 1280}) priya.wide(width).picture("link-made-" + width);
        return made(priya);
    }

    private static String made(Visitor somebody) {
        return somebody.page.locator("#address").inputValue().replaceFirst("^https?://[^/]+", "");
    }

    private static void prescription(Visitor priya, String patient) {
        priya.goTo("/prescriptions")
                .main()
                .locator("th a", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(patient))
                .first()
                .click();
        priya.page.waitForURL("**/prescriptions/**", new Page.WaitForURLOptions());
    }

    private static void look(Visitor doctor, String name) {
        for (var width : new int[] {768, 1280, 390}) {
            doctor.wide(width).picture(name + "-" + width);
            doctor.scrollsOnlyDown();
            doctor.findsNoBarrier();
        }
    }

    /// What a hand does on a phone.
    private static final class Hand {
        int taps;
        int letters;
        int decisions;

        Hand tap() {
            taps++;
            return this;
        }

        Hand types(String text) {
            letters += text.length();
            return this;
        }

        Hand decides() {
            decisions++;
            return this;
        }

        double seconds() {
            return taps * POINTING + letters * LETTER + decisions * DECIDING;
        }
    }
}
