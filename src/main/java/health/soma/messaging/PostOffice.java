package health.soma.messaging;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The mail server, when one is set (`spring.mail.host`).
@Component
class PostOffice {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    PostOffice(ObjectProvider<JavaMailSender> sender, @Value("${soma.mail.from:no-reply@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    boolean open() {
        return sender.getIfAvailable() != null;
    }

    /// The message's id is the letter's, so that a letter that went out twice can be known for one.
    void send(Letter letter) throws MailException {
        var mail = sender.getObject();
        var message = mail.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.words());
            helper.setSentDate(Date.from(letter.writtenAt()));
            message.saveChanges();
            message.setHeader("Message-ID", "<" + letter.id() + "@" + from.replaceFirst("^.*@", "") + ">");
        } catch (MessagingException unfit) {
            throw new MailPreparationException(unfit);
        }
        mail.send(message);
    }
}
