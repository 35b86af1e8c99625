package health.soma.prescriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SayEverythingAtOnceSpec {

    @Test
    void a_complete_order_has_nothing_to_say() {
        assertThat(AnOrder.findings(AnOrder.complete())).isEmpty();
    }

    @Test
    void an_empty_order_says_everything_that_is_missing() {
        assertThat(AnOrder.findings(Directions.draft()))
                .containsExactly(
                        new Finding.Unsigned(),
                        new Finding.PrescriberMissing(),
                        new Finding.NoDiagnosis(),
                        new Finding.NoArea(),
                        new Finding.SessionsMissing(),
                        new Finding.FrequencyMissing(),
                        new Finding.MinutesMissing(),
                        new Finding.BeginMissing(),
                        new Finding.EndMissing());
    }
}
