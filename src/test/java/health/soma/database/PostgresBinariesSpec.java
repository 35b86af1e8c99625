package health.soma.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PostgresBinariesSpec {

    @Test
    void each_kind_of_machine_has_its_archive() {
        assertThat(PostgresBinaries.resourceFor("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.resourceFor("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.resourceFor("Mac OS X", "x86_64")).isEqualTo("/postgres-darwin-x86_64.txz");
        assertThat(PostgresBinaries.resourceFor("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
    }

    @Test
    void a_machine_without_one_is_told_what_to_do() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> PostgresBinaries.resourceFor("Linux", "riscv64"))
                .withMessageContaining("SPRING_DATASOURCE_URL");
    }
}
