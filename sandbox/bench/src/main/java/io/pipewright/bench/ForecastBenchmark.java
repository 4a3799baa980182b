package io.pipewright.bench;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.DrillDown;
import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.Forecast;
import io.pipewright.forecast.ForecastDeals;
import io.pipewright.forecast.ForecastRequest;
import io.pipewright.forecast.ForecastSelection;
import io.pipewright.forecast.NeedingAttention;
import io.pipewright.forecast.RollUpForecast;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import io.pipewright.period.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A quarter's forecast by owner over generated deals, the list behind a figure, and one change; {@link Race} has the rivals. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ForecastBenchmark {

    private static final Period PERIOD = Period.parse("2016-10-01..2017-01-01");
    private static final Instant MOMENT = Instant.parse("2016-11-15T00:00:00Z");
    /** Deals and versions of each. */
    @Param({"8800x4", "100000x15"})
    public String size;

    private final Actor actor = new Actor(Optional.of(new UserKey("bench")), ZoneOffset.UTC, Locale.ENGLISH, MOMENT);
    private final ForecastRequest now = request(Optional.empty());
    private final ForecastRequest then = request(Optional.of(MOMENT));
    private final ForecastSelection selection = new ForecastSelection(
            now.scope(),
            PERIOD,
            Measure.OPEN_PIPELINE,
            Optional.empty(),
            DealGenerator.CURRENCY,
            Optional.empty(),
            Optional.empty());
    private GeneratedStore store;
    private DealColumns columns;
    private RollUpForecast rollUp;
    private ForecastDeals forecastDeals;
    private DealState changed;
    private long changes;

    @Setup
    public void generate() {
        String[] numbers = size.split("x");
        List<DealVersion> versions =
                new DealGenerator(42, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])).versions();
        changed = versions.get(0).state();
        changes = versions.size();
        store = new GeneratedStore(versions);
        columns = new DealColumns(store);
        FixedSetup setup = new FixedSetup();
        FindDeals findDeals = new FindDeals(
                (who, scope, deals) -> all(deals), setup, setup, columns, (who, group) -> Optional.empty());
        rollUp = new RollUpForecast(findDeals);
        forecastDeals = new ForecastDeals(
                new DrillDown(findDeals), new NeedingAttention(findDeals, (today, deals) -> new BitSet()));
    }

    private static BitSet all(long[] deals) {
        BitSet all = new BitSet(deals.length);
        all.set(0, deals.length);
        return all;
    }

    private static ForecastRequest request(Optional<Instant> moment) {
        return new ForecastRequest(
                Scope.projects(List.of(DealGenerator.PROJECT)),
                PERIOD,
                Dimension.OWNER,
                Optional.of(DealGenerator.CURRENCY),
                moment);
    }

    @Benchmark
    public Forecast now() {
        return rollUp.of(actor, now);
    }

    @Benchmark
    public Forecast asOf() {
        return rollUp.of(actor, then);
    }

    @Benchmark
    public long[] listBehindAFigure() {
        return forecastDeals.behind(actor, selection);
    }

    /** One change stored and visible: its cost without the database. Runs long enough to be read as an upper bound. */
    @Benchmark
    public DealSnapshot applyOneChange() {
        changes++;
        store.append(List.of(DealVersion.unstored(changes, changed, MOMENT, DealVersion.CREATION)));
        return columns.upToDate();
    }
}
