package health.soma.prescriptions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.web.Offer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordOffersSpec {

    @Test
    void a_place_with_its_side_is_offered_whole() {
        assertThat(WordOffers.places("neck both").getFirst())
                .isEqualTo(new Offer("Neck, both sides", "", Map.of("place", "NECK", "side", "both")));
        assertThat(WordOffers.places("right shoulder").getFirst().fills())
                .isEqualTo(Map.of("place", "SHOULDER", "side", "right"));
        assertThat(WordOffers.places("lt shoulder").getFirst().fills()).containsEntry("side", "left");
    }

    @Test
    void half_a_word_is_enough() {
        assertThat(WordOffers.places("right should").getFirst().fills())
                .isEqualTo(Map.of("place", "SHOULDER", "side", "right"));
        assertThat(texts(WordOffers.places("trapez"))).isNotEmpty();
    }

    @Test
    void without_a_side_the_likeliest_place_is_offered_with_each_and_no_side_is_made_up_for_the_others() {
        var offers = WordOffers.places("neck");
        assertThat(texts(offers)).startsWith("Neck, both sides", "Neck, left", "Neck, right");
        assertThat(offers.subList(3, offers.size()))
                .isNotEmpty()
                .noneMatch(each -> each.fills().containsKey("side"));
    }

    @Test
    void a_spine_is_not_a_side() {
        assertThat(WordOffers.places("l spine").getFirst().fills()).containsEntry("place", "LOW_BACK");
        assertThat(texts(WordOffers.places("l spine"))).startsWith("Low back, both sides");
    }

    @Test
    void nothing_is_offered_for_what_means_nothing() {
        assertThat(WordOffers.places("zzz")).isEmpty();
        assertThat(WordOffers.places("")).isEmpty();
        assertThat(WordOffers.places("both")).isEmpty();
        assertThat(WordOffers.techniques("zzz")).isEmpty();
        assertThat(WordOffers.techniques("")).isEmpty();
    }

    @Test
    void a_technique_is_offered_as_allowed_and_as_excluded() {
        var offers = WordOffers.techniques("mfr");
        assertThat(offers.getFirst())
                .isEqualTo(new Offer("Myofascial Release", "allowed", Map.of("technique", "mfr", "allowed", "true")));
        assertThat(offers.get(1).fills()).containsEntry("allowed", "false");
        assertThat(WordOffers.techniques("no myof")).extracting(Offer::about).containsOnly("excluded");
    }

    @Test
    void the_therapists_choice_names_none() {
        assertThat(WordOffers.techniques("therapist's ch").getFirst().fills()).containsEntry("technique", "");
        assertThat(texts(WordOffers.techniques("th"))).doesNotContain("The therapist's choice");
        assertThat(texts(WordOffers.techniques("the"))).contains("The therapist's choice");
    }

    private static List<String> texts(List<Offer> offers) {
        return offers.stream().map(Offer::text).toList();
    }
}
