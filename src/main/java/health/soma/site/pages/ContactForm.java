package health.soma.site.pages;

import health.soma.site.NewEnquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the contact form sent, as typed. `website` is a field that people do not see; only programs fill it in.
public record ContactForm(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String question,
        @Nullable String website) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    static ContactForm blank() {
        return new ContactForm(UUID.randomUUID(), "", "", "", "", "");
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /// A fault of one field, so that the summary and the field say the same.
    public record Problem(String field, String sentence) {}

    /// What is wrong with one field; empty when nothing is.
    public static String sentence(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst()
                .orElse("");
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var email = text(this.email);
        var phone = text(this.phone);
        if (text(name).isEmpty()) problems.add(new Problem("name", "Enter your name, so that we know whom to answer."));
        if (text(name).length() > 200) problems.add(new Problem("name", "Your name may have up to 200 characters."));
        if (email.isEmpty() && phone.isEmpty()) {
            problems.add(new Problem("email", "Enter an e-mail address or a telephone number, so that we can answer."));
        }
        if (!email.isEmpty() && (!EMAIL.matcher(email).matches() || email.length() > 254)) {
            problems.add(new Problem("email", "Enter the e-mail address in full, such as name@example.com."));
        }
        if (!phone.isEmpty()
                && (phone.length() > 40
                        || phone.chars().filter(Character::isDigit).count() < 5)) {
            problems.add(new Problem("phone", "Enter the telephone number with its digits, such as 360 555 0100."));
        }
        if (text(question).isEmpty()) problems.add(new Problem("question", "Enter your question."));
        if (text(question).length() > 5000) {
            problems.add(new Problem("question", "The question may have up to 5,000 characters."));
        }
        if (!text(website).isEmpty()) {
            problems.add(new Problem("website", "Leave the field “Website” empty; it is there to catch programs."));
        }
        return List.copyOf(problems);
    }

    NewEnquiry read() {
        return new NewEnquiry(
                id == null ? UUID.randomUUID() : id, text(name), text(email), text(phone), text(question));
    }
}
