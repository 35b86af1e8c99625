package health.soma.messaging;

import static health.soma.demo.Cast.SOMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.soma.SomaTest;
import health.soma.TestGround;
import health.soma.demo.Cast;
import health.soma.security.Practices;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters against a real mail server, which is down at first.
@SomaTest
class PostmanTest {

    private static final ZonedDateTime NOW =
            TestGround.MONDAY.atTime(TestGround.TEN).atZone(Cast.SEATTLE);

    @Autowired
    Messages messages;

    @Autowired
    LetterStore store;

    @Autowired
    Practices practices;

    @Autowired
    TransactionTemplate transactions;

    private final int port = freePort();

    private Postman postman(Duration later) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        var provider = new ObjectProvider<JavaMailSender>() {
            @Override
            public JavaMailSender getObject() {
                return mail;
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return mail;
            }
        };
        var clock = Clock.fixed(NOW.plus(later).toInstant(), Cast.SEATTLE);
        return new Postman(store, new PostOffice(provider, "desk@soma.example"), practices, transactions, clock);
    }

    private void write(String subject) {
        transactions.executeWithoutResult(_ -> messages.write(SOMA, "priya@soma.example", subject, "Söme words.\n"));
    }

    private long copies(GreenMail server, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> subject.equals(quietly(message::getSubject)))
                .count();
    }

    @Test
    void a_letter_stays_while_the_server_is_down_and_arrives_exactly_once_when_it_is_up() throws Exception {
        write("A question: down and up");
        postman(Duration.ZERO).carry(SOMA);
        assertThat(messages.waiting(SOMA).letters()).isPositive();

        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            postman(Duration.ofSeconds(30)).carry(SOMA);
            assertThat(copies(server, "A question: down and up"))
                    .as("not before its time")
                    .isZero();
            try (var postmen = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    postmen.submit(() -> health.soma.database.InPractice.run(
                            SOMA.value(), () -> postman(Duration.ofHours(7)).carry(SOMA)));
                }
                postmen.shutdown();
                assertThat(postmen.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
            postman(Duration.ofHours(8)).carry(SOMA);
            assertThat(copies(server, "A question: down and up")).isEqualTo(1);
            assertThat(messages.waiting(SOMA).letters()).isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void without_a_mail_server_letters_wait_and_it_is_said() {
        assertThat(messages.leave()).isFalse();
    }

    @Test
    void a_letter_with_a_head_of_somebody_elses_making_is_not_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> write("A\r\nBcc: all@evil.example"));
    }

    private static <T> T quietly(ThrowingSupplier<T> get) {
        try {
            return get.get();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private interface ThrowingSupplier<T> {
        T get() throws Exception;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
