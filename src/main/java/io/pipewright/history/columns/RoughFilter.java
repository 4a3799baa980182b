package io.pipewright.history.columns;

import java.util.Arrays;

/**
 * Finds fast, by the deciding word of each, the deals that can matter to a rule. It lets too many pass rather than too few, so that the
 * rule itself decides. It looks at sixty-four deals in one go without a branch for any of them.
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

    /** Lets each deal pass that is there. */
    static final RoughFilter EVERY_DEAL = new RoughFilter();

    private final byte[] kinds;
    /** 1 for a place by whose since it is decided, by the codes of places before. */
    private final byte[] comesFrom = new byte[Standing.BEFORE_COUNT];

    private final int firstDay;
    private final int daySpan;
    private final long firstSince;
    private final long lastSince;

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
        for (int place = 1; place < comesFrom.length; place++) {
            boolean bySince = place < kinds.length && kinds[place] == Decided.BY_SINCE.bit;
            comesFrom[place] = (byte) (bySince || place == Standing.ANY_BEFORE ? 1 : 0);
        }
        this.firstDay = Standing.roughDay(Math.max(firstDay, PackedVersions.NO_DAY + 1));
        this.daySpan = Standing.roughDay(endDay - 1) - this.firstDay;
        this.firstSince = Standing.firstWithSince(firstMillis);
        this.lastSince = Standing.lastWithSince(endMillis - 1);
    }

    private RoughFilter() {
        kinds = new byte[PackedVersions.MOST_PLACES];
        Arrays.fill(kinds, 1, kinds.length, Decided.ANYHOW.bit);
        firstDay = 0;
        daySpan = 0;
        firstSince = 0;
        lastSince = 0;
    }

    /** A filter by place alone. */
    public static RoughFilter byPlace(DealSnapshot snapshot, OfPlace rule) {
        return new RoughFilter(snapshot, rule, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Sets a bit for each deal that the filter lets pass. */
    void pass(long[] standings, long[] passing) {
        for (int word = 0; word < passing.length; word++) {
            long bits = 0;
            for (int row = word * Long.SIZE; row < (word + 1) * Long.SIZE; row++) {
                bits |= (long) passes(standings[row]) << row;
            }
            passing[word] = bits;
        }
    }

    /** 1 or 0. Both ranges are told by the signs of differences; since when comes first in the upper half of the word. */
    private int passes(long standing) {
        int kind = kinds[Standing.place(standing)];
        int day = Standing.roughDay(standing);
        int ahead = day - firstDay;
        int byDay = (~(ahead | (daySpan - ahead)) | (day - 1)) >>> 31;
        long since = standing >>> 32;
        int early = (int) ((since - firstSince) >>> 63);
        int later = (int) ((lastSince - since) >>> 63);
        int bySince = (early ^ 1) & ((later ^ 1) | comesFrom[Standing.before(standing)]);
        return (kind & byDay) | ((kind >>> 1) & bySince) | (kind >>> 2);
    }
}
