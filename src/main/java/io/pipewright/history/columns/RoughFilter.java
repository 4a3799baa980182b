package io.pipewright.history.columns;

/**
 * Finds fast, by the deciding word of each, the deals that can matter to a rule. It lets too many pass rather than too few, so that the rule
 * itself decides. It looks at sixty-four deals in one go without a branch for any of them.
 */
public final class RoughFilter {

    /** How it is decided whether a deal in a place counts. */
    public enum Decided {
        /** It does not count. */
        NEVER(0),
        /** The rule decides. */
        ANYHOW(4),
        /** It counts by its close date, if that lies within the days or is missing. */
        BY_CLOSE_DAY(1),
        /** It counts by the moment since when it has been in places of this kind. */
        BY_SINCE(2);

        private final byte bit;

        Decided(int bit) {
            this.bit = (byte) bit;
        }
    }

    /** What a rule says of each place, a project and a status by their codes. */
    public interface OfPlace {
        Decided decided(int project, int status);
    }

    private final byte[] kinds;
    private final byte[] kindsBefore = new byte[Standing.BEFORE_COUNT];
    private final int firstDay;
    private final int daySpan;
    private final int firstSince;
    private final int lastSince;

    /**
     * For the codes of a snapshot.
     *
     * @param firstDay the first close day that counts, {@link Integer#MIN_VALUE} for any
     * @param endDay the day after the last one
     * @param firstMillis the first moment since when
     * @param endMillis the moment after the last one
     */
    public RoughFilter(
            DealSnapshot snapshot, OfPlace rule, int firstDay, int endDay, long firstMillis, long endMillis) {
        Places.View places = snapshot.places();
        this.kinds = new byte[places.size()];
        for (int place = 1; place < kinds.length; place++) {
            kinds[place] = rule.decided(places.project(place), places.status(place)).bit;
        }
        System.arraycopy(kinds, 0, kindsBefore, 0, Math.min(kinds.length, kindsBefore.length));
        kindsBefore[Standing.ANY_BEFORE] = Decided.BY_SINCE.bit;
        this.firstDay = Standing.roughDay(Math.max(firstDay, PackedVersions.NO_DAY + 1));
        this.daySpan = Standing.roughDay(endDay - 1) - this.firstDay;
        this.firstSince = Standing.roughSinceMillis(firstMillis);
        this.lastSince = Standing.roughSinceMillis(endMillis - 1);
    }

    /** A filter by place alone. */
    public static RoughFilter byPlace(DealSnapshot snapshot, OfPlace rule) {
        return new RoughFilter(snapshot, rule, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A bit for each of the sixty-four deals from a row on that the filter lets pass. */
    long passing(long[] standings, int from) {
        long passing = 0;
        int to = Math.min(standings.length, from + Long.SIZE);
        for (int row = from; row < to; row++) {
            passing |= (long) passes(standings[row]) << row;
        }
        return passing;
    }

    /** 1 or 0; both ranges are told by the sign of a difference. */
    private int passes(long standing) {
        int kind = kinds[Standing.place(standing)];
        int day = Standing.roughDay(standing);
        int since = Standing.roughSince(standing);
        int ahead = day - firstDay;
        int byDay = (~(ahead | (daySpan - ahead)) | (day - 1)) >>> 31;
        int startedLater = (lastSince - since) >>> 31;
        int comesFromThere = (kindsBefore[Standing.before(standing)] >>> 1) & 1;
        int bySince = (~(since - firstSince) >>> 31) & ((startedLater ^ 1) | comesFromThere);
        return (kind & byDay) | ((kind >>> 1) & bySince) | (kind >>> 2);
    }
}
