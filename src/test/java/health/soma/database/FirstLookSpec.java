package health.soma.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

@ExtendWith(OutputCaptureExtension.class)
class FirstLookSpec {

    static class Nothing {}

    @Test
    void a_busy_port_is_said_in_words_and_before_anything_starts(CapturedOutput output) throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(PortInUseException.class).isThrownBy(() -> start(busy.getLocalPort()));
            assertThat(output)
                    .contains("Port %d is busy".formatted(busy.getLocalPort()))
                    .contains("./soma run --port")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_free_port_is_left_free() throws Exception {
        int free;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        start(free);
        new ServerSocket(free).close();
    }

    private static void start(int port) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--server.port=" + port)
                .close();
    }
}
