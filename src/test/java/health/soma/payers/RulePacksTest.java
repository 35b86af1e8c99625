package health.soma.payers;

import static health.soma.CastOnStage.as;
import static health.soma.demo.Cast.MARGARET;
import static health.soma.demo.Cast.SOMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.audit.AuditEvent;
import health.soma.audit.AuditTrail;
import health.soma.database.InPractice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// no version of a rule pack is ever changed.
@SomaTest
class RulePacksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    RulePacks packs;

    @Autowired
    AuditTrail trail;

    @Autowired
    CastOnStage stage;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Nested
    class Somas_own {

        @Test
        void stand_in_the_database_as_in_the_files() {
            assertThat(Packs.all()).hasSize(9).allSatisfy(pack -> {
                var stored = packs.find(SOMA, pack.id(), pack.version()).orElseThrow();
                assertThat(PackReader.JSON.readTree(stored.content()))
                        .isEqualTo(PackReader.JSON.readTree(pack.content()));
                assertThat(packs.of(SOMA, TODAY)).extracting(RulePack::id).contains(pack.id());
            });
        }

        @Test
        void hold_from_their_first_day_on() {
            assertThat(packs.newest(SOMA, "wa-li", LocalDate.of(2025, 12, 31))).isEmpty();
            assertThat(packs.newest(SOMA, "wa-li", LocalDate.of(2026, 1, 1)))
                    .map(RulePack::version)
                    .contains(1);
            assertThat(packs.of(SOMA, LocalDate.of(2025, 12, 31))).isEmpty();
        }

        @Test
        void are_the_default_of_an_order_that_names_none() {
            assertThat(packs.newest(SOMA, "", TODAY)).map(RulePack::id).contains("default");
            assertThat(packs.newest(SOMA, "nobody", TODAY)).isEmpty();
            assertThat(packs.find(SOMA, "wa-li", 2)).isEmpty();
        }

        @Test
        void can_be_changed_by_nobody() {
            assertThatThrownBy(() -> packs.change(Packs.pack("wa-li"), PackDraft.of(Packs.pack("wa-li")), as(MARGARET)))
                    .isInstanceOf(IllegalArgumentException.class);
            for (var act : List.of(
                    "update payers.shipped_pack set version = 2",
                    "delete from payers.shipped_pack",
                    "insert into payers.shipped_pack values ('x', 1, '{}')",
                    "update payers.practice_pack set version = 2",
                    "delete from payers.practice_pack"))
                assertThatThrownBy(() -> stage.sql(act)).as(act).hasStackTraceContaining("permission denied");
        }
    }

    @Nested
    class A_copy {

        @Test
        void says_what_the_original_says_under_a_name_of_its_own_and_from_today() {
            var original = Packs.pack("wa-li");
            var copy = copied("wa-li");
            assertThat(copy.own()).isTrue();
            assertThat(copy.version()).isEqualTo(1);
            assertThat(copy.since()).isEqualTo(TODAY);
            assertThat(copy.authorization()).isEqualTo(original.authorization());
            assertThat(copy.cases()).isEqualTo(original.cases());
            assertThat(copy.notes()).isEqualTo(original.notes());
            assertThat(packs.of(SOMA, TODAY)).contains(copy(copy.id(), 1));
            assertThat(packs.of(SOMA, TODAY.minusDays(1)))
                    .extracting(RulePack::id)
                    .doesNotContain(copy.id());
            assertThat(trail.newest(as(MARGARET), 0))
                    .extracting(AuditEvent::act)
                    .contains("rule pack copied");
        }

        @Test
        void of_every_pack_says_what_its_original_says() {
            for (var original : Packs.all()) {
                var copy = copied(original.id());
                assertThat(copy.clock()).isEqualTo(original.clock());
                assertThat(copy.money()).isEqualTo(original.money());
                assertThat(copy.missed()).isEqualTo(original.missed());
                assertThat(copy.requires()).isEqualTo(original.requires());
                assertThat(copy.cases()).isEqualTo(original.cases());
            }
        }

        @Test
        void is_made_once_however_often_the_form_is_sent() {
            var drawn = UUID.randomUUID();
            var name = name();
            var first = packs.copy(Packs.pack("no-fault"), drawn, name, as(MARGARET));
            assertThat(packs.copy(Packs.pack("no-fault"), drawn, name, as(MARGARET)))
                    .isEqualTo(first);
            assertThat(packs.versions(SOMA, "own-" + drawn)).hasSize(1);
        }

        @Test
        void has_a_name_that_no_other_pack_has() {
            var name = name();
            copy("default", name);
            assertThat(packs.copy(Packs.pack("default"), UUID.randomUUID(), name.toUpperCase(), as(MARGARET)))
                    .isEqualTo(new Changing.NameTaken(name.toUpperCase()));
            assertThat(packs.copy(Packs.pack("default"), UUID.randomUUID(), "self-pay", as(MARGARET)))
                    .isEqualTo(new Changing.NameTaken("self-pay"));
            assertThat(packs.copy(Packs.pack("default"), UUID.randomUUID(), " ", as(MARGARET)))
                    .isEqualTo(new Changing.Faulty(List.of(new PackFault.Missing("name"))));
        }

        @Test
        void is_not_there_for_another_practice() {
            var copy = copied("default");
            InPractice.run(CastOnStage.OTHER.value(), () -> {
                assertThat(packs.find(CastOnStage.OTHER, copy.id(), 1)).isEmpty();
                assertThat(packs.find(SOMA, copy.id(), 1)).isEmpty();
                assertThat(packs.versions(SOMA, copy.id())).isEmpty();
                assertThat(packs.newest(CastOnStage.OTHER, "default", TODAY)).isPresent();
            });
        }
    }

    @Nested
    class A_change {

        @Test
        void is_another_version_and_the_older_one_stays_as_it_was() {
            var copy = copied("no-fault");
            var changed = changed(packs.change(copy, with(copy, Map.of("clock.graceDays", "3")), as(MARGARET)));
            assertThat(changed.version()).isEqualTo(2);
            assertThat(copy(copy.id(), 2).clock().graceDays()).isEqualTo(3);
            assertThat(copy(copy.id(), 1)).isEqualTo(copy);
            assertThat(packs.versions(SOMA, copy.id()))
                    .extracting(one -> one.pack().version() + " "
                            + one.written().by() + " " + one.written().basedOn())
                    .containsExactly("2 Margaret Chen " + copy.id() + " v1", "1 Margaret Chen no-fault v1");
            assertThat(trail.newest(as(MARGARET), 0))
                    .extracting(AuditEvent::act)
                    .contains("rule pack changed");
        }

        @Test
        void carries_the_examples_with_the_answers_that_hold_now() {
            var copy = copied("no-fault");
            var changed = changed(packs.change(copy, with(copy, Map.of("clock.graceDays", "3")), as(MARGARET)));
            assertThat(changed.cases())
                    .filteredOn(one -> one.name().equals("Started seven days late"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.expect()).isEqualTo(Map.of("lastDay", "2026-12-03")));
            assertThat(changed.cases())
                    .allSatisfy(
                            one -> assertThat(PackCases.answer(changed, one)).isEqualTo(one.expect()));
        }

        @Test
        void that_takes_a_rule_out_takes_its_examples_out() {
            var copy = copied("de-heilmittel");
            var changed = changed(packs.change(copy, with(copy, Map.of("gap.mostDays", "")), as(MARGARET)));
            assertThat(changed.gap()).isNull();
            assertThat(changed.cases()).extracting(PackCase::rule).doesNotContain("gap");
        }

        @Test
        void may_hold_from_a_later_day() {
            var copy = copied("no-fault");
            var later = TODAY.plusMonths(2);
            changed(packs.change(
                    copy, with(copy, Map.of("clock.graceDays", "3", "since", later.toString())), as(MARGARET)));
            assertThat(packs.newest(SOMA, copy.id(), later.minusDays(1)))
                    .map(RulePack::version)
                    .contains(1);
            assertThat(packs.newest(SOMA, copy.id(), later))
                    .map(RulePack::version)
                    .contains(2);
        }

        @Test
        void does_not_reach_back() {
            var copy = copied("no-fault");
            var draft = with(copy, Map.of("clock.graceDays", "3", "since", "2026-11-22"));
            assertThat(packs.change(copy, draft, as(MARGARET))).isEqualTo(new Changing.BeginsInThePast());
        }

        @Test
        void says_everything_that_is_wrong_and_writes_nothing() {
            var copy = copied("no-fault");
            var draft = with(copy, Map.of("clock.graceDays", "many", "week.source", "", "money.capCents", "1.005"));
            assertThat(packs.change(copy, draft, as(MARGARET)))
                    .isInstanceOfSatisfying(
                            Changing.Faulty.class,
                            faulty -> assertThat(faulty.faults())
                                    .extracting(PackFault::field)
                                    .containsExactly(
                                            "clock.graceDays", "week.source", "money.capCents", "money.source"));
            assertThat(packs.versions(SOMA, copy.id())).hasSize(1);
        }

        @Test
        void that_changes_nothing_is_none_and_the_same_form_twice_is_one() {
            var copy = copied("no-fault");
            assertThat(packs.change(copy, PackDraft.of(copy), as(MARGARET))).isEqualTo(new Changing.NothingChanged());
            var draft = with(copy, Map.of("clock.graceDays", "3"));
            var first = packs.change(copy, draft, as(MARGARET));
            assertThat(packs.change(copy, draft, as(MARGARET))).isEqualTo(first);
            assertThat(packs.change(copy, with(copy, Map.of("clock.graceDays", "4")), as(MARGARET)))
                    .isEqualTo(new Changing.Overtaken(2));
            assertThat(packs.versions(SOMA, copy.id())).hasSize(2);
        }

        @Test
        void of_ten_at_once_one_is_written() throws Exception {
            var copy = copied("no-fault");
            try (var ten = Executors.newFixedThreadPool(10)) {
                var all = new ArrayList<Callable<Changing>>();
                for (var days = 20; days < 30; days++) {
                    var draft = with(copy, Map.of("clock.graceDays", "" + days));
                    all.add(() -> InPractice.call(SOMA.value(), () -> packs.change(copy, draft, as(MARGARET))));
                }
                var answers = new ArrayList<Changing>();
                for (var one : ten.invokeAll(all)) answers.add(one.get());
                assertThat(answers)
                        .filteredOn(Changing.Changed.class::isInstance)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(new Changing.Overtaken(2)::equals)
                        .hasSize(9);
            }
            assertThat(packs.versions(SOMA, copy.id())).hasSize(2);
        }
    }

    @Nested
    class The_database {

        @Test
        void takes_no_pack_of_a_practice_under_one_of_somas_ids() {
            assertThatThrownBy(() -> insert("wa-li", 2, "wa-li", 2, "2026-01-01"))
                    .hasStackTraceContaining("practice_pack_id_check");
        }

        @Test
        void takes_no_content_that_is_of_another_pack_version_or_day() {
            var id = "own-" + UUID.randomUUID();
            assertThatThrownBy(() -> insert(id, 1, "own-x", 1, "2026-01-01"))
                    .hasStackTraceContaining("content_is_of_this_version");
            assertThatThrownBy(() -> insert(id, 1, id, 2, "2026-01-01"))
                    .hasStackTraceContaining("content_is_of_this_version");
            assertThatThrownBy(() -> insert(id, 1, id, 1, "soon")).hasStackTraceContaining("content_says_since_when");
            assertThat(insert(id, 1, id, 1, "2999-01-01")).isEqualTo(1);
        }

        @Test
        void answers_null_for_what_is_not_there() {
            assertThat(asked("select payers.content(current_setting('soma.practice')::uuid, 'nobody', 1) is null"))
                    .isTrue();
            assertThat(
                            asked(
                                    "select payers.newest(current_setting('soma.practice')::uuid, 'wa-li', '2025-12-31') is null"))
                    .isTrue();
            assertThat(asked("select payers.newest(current_setting('soma.practice')::uuid, 'wa-li', '2026-01-01') = 1"))
                    .isTrue();
            assertThat(asked("select (payers.content(current_setting('soma.practice')::uuid, 'no-fault', 1)"
                            + "->'clock'->>'graceDays')::int = 7"))
                    .isTrue();
        }

        private boolean asked(String question) {
            return transactions.execute(
                    _ -> db.sql(question).query(Boolean.class).single());
        }

        private int insert(String id, int version, String contentId, int contentVersion, String since) {
            return stage.sql(
                    """
                    insert into payers.practice_pack (practice_id, id, version, content, based_on, written_by, written_at)
                    values (?, ?, ?, ?::jsonb, 'a test', ?, now())
                    """,
                    SOMA.value(),
                    id,
                    version,
                    "{\"id\":\"%s\",\"version\":%d,\"since\":\"%s\"}".formatted(contentId, contentVersion, since),
                    MARGARET.id());
        }
    }

    private RulePack copied(String of) {
        return copy(of, name());
    }

    private RulePack copy(String of, String name) {
        return changed(packs.copy(Packs.pack(of), UUID.randomUUID(), name, as(MARGARET)));
    }

    private RulePack copy(String id, int version) {
        return packs.find(SOMA, id, version).orElseThrow();
    }

    private static String name() {
        return "Copy " + UUID.randomUUID();
    }

    private static RulePack changed(Changing changing) {
        assertThat(changing).isInstanceOf(Changing.Changed.class);
        return ((Changing.Changed) changing).pack();
    }

    private static PackDraft with(RulePack pack, Map<String, String> more) {
        var typed = new HashMap<>(PackDraft.of(pack).typed());
        typed.putAll(more);
        return new PackDraft(typed);
    }
}
