package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Random orders, a tenth of them such as cannot be verified.
final class Orders {

    private static final List<String> AREAS = List.of("calf", "achilles", "back-low", "back-mid", "elbow-front");
    private static final List<String> SIDES = List.of("left", "right");

    private final Random chance;
    private final List<String> packs;

    Orders(Random chance, List<String> packs) {
        this.chance = chance;
        this.packs = packs;
    }

    Order original(LocalDate today) {
        return sometimesWrong(random("original", today));
    }

    Order after(Course course, LocalDate today) {
        int dice = chance.nextInt(100);
        if (dice < 4) return random("stop", today);
        if (dice < 8) return random("correction", today);
        if (dice < 30) return sometimesWrong(random("renewal", today));
        var before = course.newest().order;
        var like = random("amendment", today);
        return sometimesWrong(
                chance.nextBoolean()
                        ? like
                        : before.as("amendment")
                                .on(like.places())
                                .granting(like.sessions(), like.cap())
                                .lasting(before.begins(), like.ends()));
    }

    /// Places of which most lie in the scope.
    List<String> places(Issued version, int many) {
        return Stream.generate(
                        () -> chance.nextInt(12) == 0 || version.order.places().isEmpty()
                                ? pick(AREAS) + "/" + pick(SIDES)
                                : pick(version.order.places()).replace("both", pick(SIDES)))
                .limit(many)
                .toList();
    }

    private Order random(String kind, LocalDate today) {
        var issued = today.minusDays(chance.nextInt(5));
        var begins = chance.nextInt(3) == 0 ? today.plusDays(chance.nextInt(12)) : issued;
        var clocked = chance.nextInt(4) == 0;
        var places = new ArrayList<String>();
        for (var area : AREAS)
            if (chance.nextInt(3) == 0) places.add(area + "/" + (chance.nextInt(3) == 0 ? "both" : pick(SIDES)));
        if (places.isEmpty()) places.add("calf/left");
        int techniques = chance.nextInt(3);
        return new Order(
                kind,
                issued,
                2 + chance.nextInt(9),
                1 + chance.nextInt(3),
                chance.nextInt(5) == 0 ? 2 : 1,
                begins,
                begins.plusDays(20 + chance.nextInt(40)),
                clocked ? 20 + chance.nextInt(25) : null,
                clocked ? pick(List.of("issue", "receipt", "first-session")) : null,
                pick(packs),
                chance.nextBoolean() ? "C-" + chance.nextInt(2) : "",
                chance.nextBoolean() ? issued : null,
                true,
                places,
                techniques == 0 ? List.of() : List.of("prt", "nmt", "trp").subList(0, 1 + chance.nextInt(3)),
                techniques < 2);
    }

    private Order sometimesWrong(Order order) {
        return switch (chance.nextInt(60)) {
            case 0 -> order.unsigned();
            case 1 -> order.on(List.of("calf/"));
            case 2 -> order.on(List.of("nowhere/left"));
            case 3 -> order.by("own-no-such-pack");
            case 4 -> order.granting(0, order.cap());
            case 5 -> order.using(Model.EVERY_TECHNIQUE, true);
            case 6 -> order.lasting(order.begins(), order.begins().minusDays(20));
            case 7 -> order.on(List.of());
            default -> order;
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
