package health.soma.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Forty zones, everything their clocks do from 2020 to 2040, and what stands on the wall there, minute by minute.
final class Clocks {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2040, 12, 31);

    /// By half an hour at Lord Howe, by two at Troll; at midnight in Beirut, Cairo, Havana, Santiago and on the Azores;
    /// an hour before it in Nuuk; for Ramadan in Casablanca; long ago or never in Kathmandu, Phoenix and Honolulu.
    static final List<ZoneId> ZONES =
            Stream.of("""
                    Africa/Cairo Africa/Casablanca Africa/Juba America/Adak America/Anchorage America/Asuncion
                    America/Chicago America/Denver America/Halifax America/Havana America/Los_Angeles
                    America/Mexico_City America/New_York America/Nuuk America/Phoenix America/Port-au-Prince
                    America/Santiago America/Sao_Paulo America/Scoresbysund America/St_Johns Antarctica/Troll
                    Asia/Almaty Asia/Amman Asia/Beirut Asia/Gaza Asia/Kathmandu Asia/Tehran Atlantic/Azores
                    Australia/Adelaide Australia/Lord_Howe Australia/Sydney Europe/Berlin Europe/Dublin Europe/London
                    Europe/Volgograd Pacific/Apia Pacific/Auckland Pacific/Chatham Pacific/Easter Pacific/Honolulu
                    """.strip().split("\\s+")).map(ZoneId::of).toList();

    record Change(ZoneId zone, ZoneOffsetTransition how) {

        /// The days on the wall before and after: two where it happens at midnight.
        TreeSet<LocalDate> days() {
            var days = new TreeSet<LocalDate>();
            days.add(how.getDateTimeBefore().minusMinutes(1).toLocalDate());
            days.add(how.getDateTimeBefore().toLocalDate());
            days.add(how.getDateTimeAfter().toLocalDate());
            return days;
        }

        @Override
        public String toString() {
            return zone + " " + how;
        }
    }

    private Clocks() {}

    static List<Change> changes() {
        return changesSince(FIRST);
    }

    /// From 2010 on there are a day that Apia left out and midnights that São Paulo did not have.
    static List<Change> changesSince(LocalDate first) {
        var found = new ArrayList<Change>();
        for (var zone : ZONES) {
            var rules = zone.getRules();
            var change = rules.nextTransition(first.atStartOfDay(ZoneOffset.UTC).toInstant());
            for (;
                    change != null && !change.getDateTimeBefore().toLocalDate().isAfter(LAST);
                    change = rules.nextTransition(change.getInstant())) found.add(new Change(zone, change));
        }
        return found;
    }

    /// The second opinion: a clock that somebody watched, from one minute to the next, and wrote down. It goes from
    /// instants to the wall, the other way round than what it judges.
    static final class Watched {

        private final Instant begun;
        /// Minutes of the wall since 1970, and the latest that was seen up to then.
        private final long[] seen;

        private final long[] latest;

        Watched(Change change, Duration around) {
            begun = change.how().getInstant().minus(around);
            seen = new long[2 * (int) around.toMinutes()];
            latest = new long[seen.length];
            for (int i = 0; i < seen.length; i++) {
                var instant = begun.plusSeconds(60L * i);
                var ahead = change.zone().getRules().getOffset(instant).getTotalSeconds();
                seen[i] = Math.floorDiv(instant.getEpochSecond() + ahead, 60);
                latest[i] = i == 0 ? seen[i] : Math.max(latest[i - 1], seen[i]);
            }
        }

        /// The first minute at which the wall showed this or something later. Null where nobody watched.
        Instant first(LocalDate day, LocalTime time) {
            var wanted = minute(day, time);
            if (wanted < seen[0] || wanted > latest[latest.length - 1]) return null;
            int i = 0;
            // Steps of an hour first, then of a minute.
            while (i + 60 < latest.length && latest[i + 60] < wanted) i += 60;
            while (latest[i] < wanted) i++;
            return begun.plusSeconds(60L * i);
        }

        boolean showed(LocalDate day, LocalTime time) {
            var at = first(day, time);
            return at != null && seen[(int) Duration.between(begun, at).toMinutes()] == minute(day, time);
        }

        private static long minute(LocalDate day, LocalTime time) {
            return day.toEpochDay() * 24 * 60 + time.toSecondOfDay() / 60;
        }
    }
}
