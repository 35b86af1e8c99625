package health.soma.fhir;

import static health.soma.fhir.WireFiles.ICD_10_CM;
import static health.soma.fhir.WireFiles.SNOMED;
import static health.soma.fhir.WireFiles.bundle;
import static health.soma.fhir.WireFiles.course;
import static health.soma.fhir.WireFiles.doctor;
import static health.soma.fhir.WireFiles.json;
import static health.soma.fhir.WireFiles.one;
import static health.soma.fhir.WireFiles.patient;
import static health.soma.fhir.WireFiles.request;
import static health.soma.fhir.WireFiles.signature;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.ReceivedOrder;
import health.soma.prescriptions.Unplaced;
import health.soma.techniques.Techniques;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a FHIR file says, and what it leaves for a person.
class BundlesSpec {

    private final Bundles bundles = new Bundles(
            Anatomy.standard(),
            Techniques.standard(),
            Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneId.of("America/Los_Angeles")));

    private List<Order> orders(byte[] file) {
        assertThat(bundles.read(file)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) bundles.read(file)).orders();
    }

    private ReceivedOrder order(byte[] file) {
        var orders = orders(file);
        assertThat(orders).singleElement().isInstanceOf(Order.Ready.class);
        return ((Order.Ready) orders.getFirst()).order();
    }

    private Directions directions(Consumer<ServiceRequest> change) {
        return order(json(one(change))).directions();
    }

    private List<OrderTrouble> refusal(Resource resource) {
        var orders = orders(json(resource));
        assertThat(orders).singleElement().isInstanceOf(Order.Refused.class);
        return ((Order.Refused) orders.getFirst()).reasons();
    }

    private static String told(Directions directions, String part) {
        return String.join(
                "\n",
                directions.unplaced().stream()
                        .filter(unplaced -> unplaced.part().equals(part))
                        .map(Unplaced::asReceived)
                        .toList());
    }

    private static Directions timed(BundlesSpec spec, Consumer<TimingRepeatComponent> repeat) {
        return spec.directions(request -> {
            var timing = new Timing();
            repeat.accept(timing.getRepeat());
            request.setOccurrence(timing);
        });
    }

    @Nested
    class The_worked_course {

        @Test
        void says_who_prescribed_what_for_whom() {
            var order = order(course());
            assertThat(order.patient().family()).isEqualTo("Doe");
            assertThat(order.patient().given()).isEqualTo("Jane");
            assertThat(order.patient().birthDate()).isEqualTo("1980-02-15");
            assertThat(order.patient().sex()).isEqualTo("female");
            assertThat(order.patient().address()).isEqualTo("22 Elm Ave, Seattle WA 98102");
            assertThat(order.prescriber()).get().extracting("npi", "family").containsExactly("1245319599", "Smith");
            var directions = order.directions();
            assertThat(directions.sessions()).isEqualTo(12);
            assertThat(directions.perWeekMin()).isEqualTo(1);
            assertThat(directions.perWeekMax()).isEqualTo(2);
            assertThat(directions.minutes()).isEqualTo(30);
            assertThat(directions.validFrom()).isEqualTo("2026-11-01");
            assertThat(directions.validUntil()).isEqualTo("2027-01-29");
            assertThat(directions.issuedOn()).isEqualTo("2026-10-28");
            assertThat(directions.payer()).isEqualTo("Example Health Plan, member XYZ123456789");
            assertThat(directions.note()).isEqualTo("Report back after 6 sessions.");
            assertThat(directions.diagnoses())
                    .containsExactly(new DirectedDiagnosis("M54.2", "Neck pain (ICD-10-CM M54.2)"));
        }

        @Test
        void leaves_the_side_that_only_words_tell_to_a_person() {
            assertThat(order(course()).directions().areas())
                    .extracting(DirectedArea::place, DirectedArea::side)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("NECK", null),
                            org.assertj.core.groups.Tuple.tuple("SHOULDER", null));
        }

        @Test
        void is_not_signed_by_being_active() {
            assertThat(order(course()).directions().signedOn()).isNull();
        }

        @Test
        void keeps_the_bytes_as_they_came() {
            assertThat(order(course()).original().bytes()).isEqualTo(course());
        }
    }

    @Nested
    class An_area {

        private DirectedArea area(CodeableConcept site) {
            return directions(request -> request.addBodySite(site)).areas().getFirst();
        }

        private CodeableConcept site(String text, String... snomed) {
            var site = new CodeableConcept().setText(text);
            for (var code : snomed) site.addCoding(new Coding(SNOMED, code, null));
            return site;
        }

        @Test
        void is_placed_by_a_code_with_a_side() {
            assertThat(area(site("Left shoulder", "91775009")))
                    .extracting(DirectedArea::place, DirectedArea::side)
                    .containsExactly("SHOULDER", Laterality.LEFT);
        }

        @Test
        void takes_its_side_from_a_second_code() {
            assertThat(area(site("", "16982005", "24028007")).side()).isEqualTo(Laterality.RIGHT);
            assertThat(area(site("", "16982005", "51440002")).side()).isEqualTo(Laterality.BOTH);
        }

        @Test
        void takes_its_side_from_an_extension() {
            var site = site("Shoulder", "16982005");
            site.addExtension(new Extension("https://sender.example/laterality")
                    .setValue(new CodeableConcept(new Coding(SNOMED, "7771000", "Left"))));
            assertThat(area(site).side()).isEqualTo(Laterality.LEFT);
        }

        @Test
        void in_words_alone_is_kept_and_not_guessed() {
            assertThat(area(new CodeableConcept().setText("Left shoulder, near the blade")))
                    .isEqualTo(new DirectedArea(null, null, "Left shoulder, near the blade"));
        }

        @Test
        void in_an_unknown_code_is_kept_and_not_guessed() {
            var site =
                    new CodeableConcept().addCoding(new Coding("https://sender.example/sites", "SH-L", "Schulter li."));
            assertThat(area(site).place()).isNull();
            assertThat(area(site).asReceived()).isEqualTo("Schulter li. (https://sender.example/sites SH-L)");
        }

        @Test
        void has_no_side_when_code_and_words_disagree() {
            var directions = directions(request -> request.addBodySite(site("Right shoulder", "91775009")));
            assertThat(directions.areas().getFirst().side()).isNull();
            assertThat(told(directions, "bodySite")).contains("names more than one side");
        }

        @Test
        void has_no_place_when_its_codes_disagree() {
            assertThat(area(site("", "45048000", "16982005")).place()).isNull();
        }
    }

    @Nested
    class A_dose {

        @Test
        void every_seven_days_is_once_a_week() {
            var weekly = timed(
                    BundlesSpec.this,
                    repeat -> repeat.setFrequency(1)
                            .setPeriod(new BigDecimal("7"))
                            .setPeriodUnit(UnitsOfTime.D));
            assertThat(weekly.perWeekMin()).isEqualTo(1);
            assertThat(weekly.perWeekMax()).isEqualTo(1);
        }

        @Test
        void twice_in_two_weeks_is_a_period_of_two_weeks_and_not_once_a_week() {
            for (var unit : List.of(UnitsOfTime.WK, UnitsOfTime.D)) {
                var directions = every(unit == UnitsOfTime.WK ? "2" : "14", unit);
                assertThat(directions.perWeekMax()).isEqualTo(2);
                assertThat(directions.everyWeeks()).isEqualTo(2);
            }
            assertThat(every("1", UnitsOfTime.WK).everyWeeks()).isNull();
        }

        @Test
        void a_period_of_twelve_weeks_is_the_longest_and_ten_days_are_none() {
            assertThat(every("12", UnitsOfTime.WK).everyWeeks()).isEqualTo(12);
            for (var period : List.of("13", "1.5")) {
                var directions = every(period, UnitsOfTime.WK);
                assertThat(directions.perWeekMax()).isNull();
                assertThat(told(directions, "occurrenceTiming.repeat")).startsWith("2 times in " + period);
            }
            assertThat(every("10", UnitsOfTime.D).everyWeeks()).isNull();
            assertThat(every("10", UnitsOfTime.D).perWeekMax()).isNull();
        }

        private Directions every(String period, UnitsOfTime unit) {
            return timed(
                    BundlesSpec.this,
                    repeat -> repeat.setFrequency(2)
                            .setPeriod(new BigDecimal(period))
                            .setPeriodUnit(unit));
        }

        @Test
        void half_an_hour_is_thirty_minutes() {
            assertThat(timed(
                                    BundlesSpec.this,
                                    repeat -> repeat.setDuration(new BigDecimal("0.5"))
                                            .setDurationUnit(UnitsOfTime.H))
                            .minutes())
                    .isEqualTo(30);
        }

        @Test
        void thirty_to_forty_minutes_is_neither() {
            var directions = timed(
                    BundlesSpec.this,
                    repeat -> repeat.setDuration(new BigDecimal("30"))
                            .setDurationMax(new BigDecimal("40"))
                            .setDurationUnit(UnitsOfTime.MIN));
            assertThat(directions.minutes()).isNull();
            assertThat(told(directions, "occurrenceTiming.repeat.duration")).isEqualTo("30 to 40 minute");
        }

        @Test
        void six_by_quantity_and_eight_by_timing_is_neither() {
            var directions = directions(request -> {
                var timing = new Timing();
                timing.getRepeat().setCount(8);
                request.setOccurrence(timing).setQuantity(new Quantity(6).setUnit("sessions"));
            });
            assertThat(directions.sessions()).isNull();
            assertThat(told(directions, "quantity")).isEqualTo("6 sessions by quantity, but 8 by timing");
        }

        @Test
        void a_quantity_of_hours_is_no_number_of_sessions() {
            var directions = directions(request -> request.setQuantity(new Quantity(6).setUnit("hours")));
            assertThat(directions.sessions()).isNull();
            assertThat(told(directions, "quantity")).isEqualTo("6 hours");
        }

        @Test
        void a_number_beyond_all_measure_is_no_number() {
            var quantity = new Quantity();
            quantity.setUnit("sessions").setValue(new BigDecimal("1e99999"));
            assertThat(directions(request -> request.setQuantity(quantity)).sessions())
                    .isNull();
        }

        @Test
        void a_period_gives_the_days() {
            var period = new Period();
            period.setStartElement(new DateTimeType("2026-11-01"))
                    .setEndElement(new DateTimeType("2027-01-31T23:30:00-08:00"));
            var directions = directions(request -> request.setOccurrence(period));
            assertThat(directions.validFrom()).isEqualTo("2026-11-01");
            assertThat(directions.validUntil()).isEqualTo("2027-01-31");
        }

        @Test
        void a_month_is_no_day() {
            var directions =
                    directions(request -> request.getAuthoredOnElement().setValueAsString("2026-11"));
            assertThat(directions.issuedOn()).isNull();
            assertThat(told(directions, "authoredOn")).isEqualTo("2026-11");
        }

        @Test
        void days_of_the_week_are_told() {
            var directions = timed(BundlesSpec.this, repeat -> repeat.addDayOfWeek(Timing.DayOfWeek.MON));
            assertThat(told(directions, "occurrenceTiming.repeat.dayOfWeek")).isEqualTo("mon");
        }
    }

    @Nested
    class A_diagnosis {

        private List<DirectedDiagnosis> diagnoses(Coding... codings) {
            return directions(request -> {
                        var reason = request.addReasonCode();
                        for (var coding : codings) reason.addCoding(coding);
                    })
                    .diagnoses();
        }

        @Test
        void may_be_written_without_its_dot() {
            assertThat(diagnoses(new Coding(ICD_10_CM, "M542", "Cervicalgia")))
                    .extracting(DirectedDiagnosis::code)
                    .containsExactly("M54.2");
        }

        @Test
        void in_another_code_system_stays_words() {
            assertThat(diagnoses(new Coding(SNOMED, "81680005", "Neck pain")))
                    .containsExactly(new DirectedDiagnosis(null, "Neck pain (SNOMED 81680005)"));
        }

        @Test
        void that_is_no_code_at_all_stays_words() {
            assertThat(diagnoses(new Coding(ICD_10_CM, "neck pain", null)))
                    .containsExactly(new DirectedDiagnosis(null, "ICD-10-CM neck pain"));
        }

        @Test
        void that_was_refuted_is_told_and_not_placed() {
            var condition = new Condition();
            condition.setId("c");
            condition.getCode().setText("Neck pain");
            condition.getVerificationStatus().addCoding().setCode("refuted");
            var file = one(request -> request.addReasonReference(new Reference("Condition/c")));
            file.addEntry().setResource(condition);
            var directions = order(json(file)).directions();
            assertThat(directions.diagnoses()).isEmpty();
            assertThat(told(directions, "reasonReference")).contains("refuted");
        }
    }

    @Nested
    class A_technique {

        @Test
        void is_known_by_its_full_name() {
            assertThat(directions(request -> request.addOrderDetail().setText("myofascial release"))
                            .techniques())
                    .containsExactly(new DirectedTechnique("mfr", true, "myofascial release"));
        }

        @Test
        void in_other_words_waits_for_a_person() {
            assertThat(directions(request -> request.addOrderDetail().setText("MFR, but no counterstrain"))
                            .techniques())
                    .containsExactly(new DirectedTechnique(null, true, "MFR, but no counterstrain"));
        }

        @Test
        void another_service_than_massage_is_told() {
            var directions = directions(request -> request.setCode(new CodeableConcept().setText("MRI of the neck")));
            assertThat(told(directions, "code")).isEqualTo("MRI of the neck");
        }
    }

    @Nested
    class A_signature {

        private Directions signed(Consumer<ServiceRequest> change, Resource... more) {
            var file = one(change);
            for (var resource : more) file.addEntry().setResource(resource);
            return order(json(file)).directions();
        }

        @Test
        void of_the_requester_on_this_request_counts() {
            var directions = signed(
                    request -> {}, signature("ServiceRequest/rx", "Practitioner/doc", "2026-11-20T17:30:00-08:00"));
            assertThat(directions.signedOn()).isEqualTo("2026-11-20");
            assertThat(directions.signedBy()).isEqualTo("Alan Smith MD");
        }

        @Test
        void of_somebody_else_does_not() {
            var nurse = doctor();
            nurse.setId("nurse");
            var directions = signed(
                    request -> {},
                    nurse,
                    signature("ServiceRequest/rx", "Practitioner/nurse", "2026-11-20T17:30:00-08:00"));
            assertThat(directions.signedOn()).isNull();
            assertThat(told(directions, "Provenance.signature")).contains("not by the requester");
        }

        @Test
        void on_something_else_does_not() {
            assertThat(signed(request -> {}, signature("Patient/p", "Practitioner/doc", "2026-11-20T17:30:00-08:00"))
                            .signedOn())
                    .isNull();
        }

        @Test
        void on_a_revoked_request_does_not() {
            var directions = signed(
                    request -> request.setStatus(ServiceRequestStatus.REVOKED),
                    signature("ServiceRequest/rx", "Practitioner/doc", "2026-11-20T17:30:00-08:00"));
            assertThat(directions.signedOn()).isNull();
            assertThat(told(directions, "status")).isEqualTo("the status is revoked");
        }
    }

    @Nested
    class References_are_followed {

        private Bundle pointing(String subject, String fullUrl) {
            var file = bundle();
            file.addEntry().setFullUrl(fullUrl).setResource(patient("p", "Okafor", "Ada", "1979-04-02"));
            file.addEntry()
                    .setFullUrl("https://a.example/fhir/ServiceRequest/rx")
                    .setResource(request("rx", subject));
            return file;
        }

        @Test
        void by_full_address() {
            assertThat(order(json(pointing("https://a.example/fhir/Patient/p", "https://a.example/fhir/Patient/p")))
                            .patient()
                            .family())
                    .isEqualTo("Okafor");
        }

        @Test
        void by_urn() {
            var urn = "urn:uuid:0b7d1f5c-7a55-4a0e-9a8b-8d1c4d0ce001";
            var file = pointing(urn, urn);
            file.getEntryFirstRep().getResource().setId((String) null);
            assertThat(order(json(file)).patient().given()).isEqualTo("Ada");
        }

        @Test
        void by_version() {
            assertThat(order(json(pointing("Patient/p/_history/3", "https://a.example/fhir/Patient/p")))
                            .patient()
                            .given())
                    .isEqualTo("Ada");
        }

        @Test
        void by_identifier() {
            var file = pointing("", "https://a.example/fhir/Patient/p");
            ((org.hl7.fhir.r4.model.Patient) file.getEntryFirstRep().getResource())
                    .addIdentifier()
                    .setSystem("https://a.example/mrn")
                    .setValue("77");
            var subject = new Reference();
            subject.getIdentifier().setSystem("https://a.example/mrn").setValue("77");
            ((ServiceRequest) file.getEntry().get(1).getResource()).setSubject(subject);
            assertThat(order(json(file)).patient().given()).isEqualTo("Ada");
        }

        @Test
        void into_what_is_contained() {
            var request = request("rx", "#inside");
            request.addContained(patient("inside", "Okafor", "Ada", "1979-04-02"));
            assertThat(order(json(request)).patient().given()).isEqualTo("Ada");
        }

        @Test
        void through_a_role_to_the_practitioner() {
            var role = new PractitionerRole();
            role.setId("role");
            role.setPractitioner(new Reference("Practitioner/doc"));
            var file = one(request -> request.setRequester(new Reference("PractitionerRole/role")));
            file.addEntry().setResource(role);
            assertThat(order(json(file)).prescriber()).isPresent();
        }

        @Test
        void but_never_to_another_server() {
            assertThat(refusal(pointing("https://b.example/fhir/Patient/p", "https://a.example/fhir/Patient/p")))
                    .containsExactly(new OrderTrouble.PatientNotInFile());
        }

        @Test
        void and_not_when_two_fit() {
            var file = pointing("https://c.example/Patient/p", "");
            file.addEntry().setResource(patient("p", "Other", "Person", "1990-01-01"));
            assertThat(refusal(file)).contains(new OrderTrouble.PatientNotInFile());
        }
    }

    @Nested
    class An_order_is_refused {

        @Test
        void when_it_asks_that_nothing_be_done() {
            assertThat(refusal(one(request -> request.setDoNotPerform(true))))
                    .containsExactly(new OrderTrouble.DoNotPerform());
        }

        @Test
        void when_an_unknown_extension_may_change_its_meaning() {
            assertThat(refusal(one(request -> request.addModifierExtension(
                            new Extension("https://sender.example/only-if").setValue(new StringType("?"))))))
                    .containsExactly(new OrderTrouble.UnknownModifier("ServiceRequest"));
        }

        @Test
        void when_it_names_no_patient() {
            assertThat(refusal(one(request -> request.setSubject(null))))
                    .containsExactly(new OrderTrouble.NoPatientNamed());
        }

        @Test
        void for_every_reason_at_once() {
            var nobody = patient("p", "Okafor", "", "1979");
            var request = request("rx", "Patient/p").setDoNotPerform(true);
            assertThat(refusal(bundle(nobody, request)))
                    .containsExactly(
                            new OrderTrouble.DoNotPerform(),
                            new OrderTrouble.NoGivenName(),
                            new OrderTrouble.BirthDateUnusable());
        }

        @Test
        void when_the_patient_is_not_born_yet() {
            assertThat(refusal(bundle(patient("p", "O", "A", "2026-11-24"), request("rx", "Patient/p"))))
                    .containsExactly(new OrderTrouble.BirthDateUnusable());
        }

        @Test
        void while_another_in_the_same_file_is_read() {
            var file = one(request -> {});
            file.addEntry().setResource(request("rx2", "Patient/p").setDoNotPerform(true));
            assertThat(orders(json(file))).hasExactlyElementsOfTypes(Order.Ready.class, Order.Refused.class);
        }
    }

    @Nested
    class Several_patients_in_one_file {

        private List<Order> two() {
            var pain = new Observation();
            pain.setSubject(new Reference("Patient/q")).setValue(new StringType("9"));
            return orders(json(bundle(
                    patient("p", "Okafor", "Ada", "1979-04-02"),
                    patient("q", "Lindqvist", "Nils", "1990-01-01"),
                    doctor(),
                    pain,
                    request("rx", "Patient/p"),
                    request("rx2", "Patient/q"))));
        }

        @Test
        void give_an_order_each() {
            assertThat(two()).hasExactlyElementsOfTypes(Order.Ready.class, Order.Ready.class);
        }

        @Test
        void are_kept_apart_in_what_is_stored_and_shown() {
            var ada = ((Order.Ready) two().getFirst()).order();
            var nils = ((Order.Ready) two().getLast()).order();
            assertThat(new String(ada.original().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Okafor", "Smith")
                    .doesNotContain("Lindqvist");
            assertThat(told(ada.directions(), "Observation")).isEmpty();
            assertThat(told(nils.directions(), "Observation")).isNotEmpty();
        }
    }

    @Nested
    class Nothing_is_dropped {

        @Test
        void an_extension_is_told() {
            var directions =
                    directions(request -> request.addExtension(new Extension("https://sender.example/area-in-words")
                            .setValue(new StringType("between the blades"))));
            assertThat(told(directions, "extension")).contains("between the blades");
        }

        @Test
        void an_element_that_has_no_place_here_is_told() {
            var directions = directions(request -> request.setAsNeeded(new CodeableConcept().setText("when in pain")));
            assertThat(told(directions, "asNeeded")).isEqualTo("when in pain");
        }

        @Test
        void an_element_that_fhir_does_not_know_is_told() {
            var text = new String(json(one(request -> {})), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\"status\":\"active\"", "\"status\":\"active\",\"urgency\":\"soon\"");
            assertThat(told(
                            order(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                    .directions(),
                            "file"))
                    .contains("urgency");
        }

        @Test
        void five_megabytes_of_notes_are_cut_for_the_eye_and_whole_in_the_original() {
            var note = "Pain since the fall. ".repeat(250_000);
            var order = order(json(one(request -> request.addNote().setText(note))));
            assertThat(order.directions().note())
                    .hasSizeLessThan(2_200)
                    .endsWith("characters in all; the whole is in the stored original)");
            assertThat(order.original().bytes()).hasSizeGreaterThan(5_000_000);
        }

        @Test
        void the_sex_is_unknown_when_not_said() {
            assertThat(order(json(one(request -> {}))).patient().sex()).isEqualTo("unknown");
            var known = patient("p", "O", "A", "1979-04-02").setGender(AdministrativeGender.OTHER);
            assertThat(order(json(bundle(known, request("rx", "Patient/p"))))
                            .patient()
                            .sex())
                    .isEqualTo("other");
        }
    }

    @Test
    void the_same_bytes_read_the_same() {
        assertThat(order(course()).directions()).isEqualTo(order(course()).directions());
    }
}
