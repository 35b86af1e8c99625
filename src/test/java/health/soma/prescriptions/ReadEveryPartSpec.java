package health.soma.prescriptions;

import static health.soma.prescriptions.AnOrder.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// House rule R-18: a part of an order that no field of ours holds is read by a person before it is verified.
class ReadEveryPartSpec {

    @Test
    void nothing_is_left() {
        assertThat(ReadEveryPart.findings(complete().done())).isEmpty();
    }

    @Test
    void every_part_that_is_left_is_said() {
        var order = complete().unplaced(List.of(new Unplaced("priority", "stat"), new Unplaced("asNeeded", "yes")));
        assertThat(ReadEveryPart.findings(order.done()))
                .containsExactly(
                        new Finding.PartNotRead("priority", "stat"), new Finding.PartNotRead("asNeeded", "yes"));
    }
}
