package health.soma.bench;

import health.soma.Soma;
import health.soma.courses.Due;
import health.soma.database.InPractice;
import health.soma.security.Person;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The inbox of a practice, its first page, in a house of its own within this process, as the practice grows: the time
/// beside that of merely aggregating the ledger it looks through, and the number of queries, which must not grow.
final class InTime {

    private static final PracticeId PRACTICE = new PracticeId(new UUID(0x7000L, 0x8000_0000_0000_be00L));
    private static final Person OWNER = new Person(new UUID(1, 1), "Olga Ott", Role.OWNER, "olga@example.org");

    private static final String LEDGER = """
            select count(*) from (
              select v.prescription_id, count(p.id), max(p.day)
                from prescriptions.verification v
                join prescriptions.posting p on p.practice_id = v.practice_id and p.prescription_id = v.prescription_id
               where v.practice_id = :practice and v.valid_until >= :since
               group by v.prescription_id) each
            """;

    private final ConfigurableApplicationContext house;
    private final CountedQueries queries;
    private final TransactionTemplate transactions;
    private final LocalDate since = LocalDate.now().minusDays(14);

    private InTime(ConfigurableApplicationContext house, CountedQueries queries) {
        this.house = house;
        this.queries = queries;
        transactions = house.getBean(TransactionTemplate.class);
    }

    static void measure(Report report, Counts counts, Path work) {
        report.chapter("The inbox of a practice, median of %d".formatted(counts.iterations()));
        var queries = new CountedQueries();
        try (var house = open(work, queries)) {
            house.getBean(Practices.class)
                    .found(new Practice(PRACTICE, "Scratch", ZoneId.systemDefault(), true), Practices.ANY_HOST);
            new InTime(house, queries).measure(report, counts);
        }
    }

    private void measure(Report report, Counts counts) {
        var db = house.getBean(JdbcClient.class);
        var many = new ManyPrescriptions(db, transactions, PRACTICE);
        var first = 0;
        for (int size : counts.prescriptions()) {
            many.fillUpTo(size);
            // As the database does by itself, some time after so much was written.
            JdbcClient.create(house.getBean("ownerDataSource", DataSource.class))
                    .sql("vacuum analyze")
                    .update();
            inbox();
            var before = queries.now();
            var found = inbox();
            var sent = queries.since(before);
            if (found < size / ManyPrescriptions.ONE_ENDS_SOON_IN)
                throw new IllegalStateException("only %d of %d are due".formatted(found, size));
            if (first == 0) first = sent;
            var took = median(counts.iterations(), this::inbox);
            var least = median(counts.iterations(), () -> ledger(db));
            report.add(new Figure("%,d prescriptions".formatted(size), took, "ms", "aggregating their ledger", least));
            report.add(new Figure(
                    "%,d prescriptions, queries".formatted(size), sent, "", "of the smallest practice", first));
        }
    }

    private int inbox() {
        return InPractice.call(
                PRACTICE.value(),
                () -> house.getBean(Due.class)
                        .of(OWNER.in(PRACTICE), Optional.empty(), 0)
                        .all());
    }

    private int ledger(JdbcClient db) {
        return InPractice.call(
                PRACTICE.value(),
                () -> transactions.execute(_ -> db.sql(LEDGER)
                        .param("practice", PRACTICE.value())
                        .param("since", since)
                        .query(Integer.class)
                        .single()));
    }

    private static double median(int times, Runnable work) {
        var took = new double[times];
        for (var i = 0; i < times; i++) {
            var begin = System.nanoTime();
            work.run();
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        return took[times / 2];
    }

    private static ConfigurableApplicationContext open(Path work, CountedQueries queries) {
        return new SpringApplicationBuilder(Soma.class)
                .initializers(house -> {
                    house.getBeanFactory().registerSingleton("onlyTheHouse", new OnlyTheHouse());
                    house.getBeanFactory().addBeanPostProcessor(queries);
                })
                .run("--server.port=0", "--soma.load=false", "--soma.data=" + work.resolve("inbox"));
    }

    /// The classes of the tests are on this class path too, and would bring their own practice and a clock that stands.
    private static final class OnlyTheHouse extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyTheHouse;
        }

        @Override
        public int hashCode() {
            return OnlyTheHouse.class.hashCode();
        }
    }
}
