package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.transaction.TransactionCallback;
import io.pipewright.kernel.Busy;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Reason;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Cases S6 and R3: what the database breaks off is begun again, a few times, and then said in a sentence. */
public class StoreChangesTest {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String UNIQUE_VIOLATION = "23505";

    private final AtomicInteger attempts = new AtomicInteger();

    private StoreChanges failing(int times, SQLException failure) {
        ActiveObjects ao = mock(ActiveObjects.class);
        when(ao.executeInTransaction(any())).thenAnswer(call -> {
            if (attempts.incrementAndGet() <= times) {
                throw new IllegalStateException("as the engine wraps it", failure);
            }
            return call.<TransactionCallback<?>>getArgument(0).doInTransaction();
        });
        return new StoreChanges(ao);
    }

    @Test
    public void whatTheDatabaseBreaksOffIsBegunAgain() {
        for (SQLException brokenOff : new SQLException[] {
            new SQLException("m", SERIALIZATION_FAILURE),
            new SQLException("m", DEADLOCK),
            new SQLTransactionRollbackException("m")
        }) {
            attempts.set(0);
            assertThat(failing(3, brokenOff).<String>whole(() -> "done")).isEqualTo("done");
            assertThat(attempts).hasValue(4);
        }
    }

    @Test
    public void whatItBreaksOffAgainAndAgainIsGivenUp_withASentence() {
        StoreChanges changes = failing(1000, new SQLException("m", DEADLOCK));

        assertThatThrownBy(() -> changes.whole(() -> "done"))
                .isInstanceOf(Busy.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .extracting(failure -> ((Busy) failure).reason())
                .isEqualTo(Reason.of("pipewright.common.busy"));
        assertThat(attempts.get()).isBetween(3, 20);
    }

    @Test
    public void whoeverWaitsTooLongForTheLockIsToldSo_andNothingIsStored() throws InterruptedException {
        ClusterLockService locks = mock(ClusterLockService.class);
        ClusterLock lock = mock(ClusterLock.class);
        when(locks.getLockForName("plan")).thenReturn(lock);
        when(lock.tryLock(anyLong(), any())).thenReturn(false);

        assertThatThrownBy(() -> failing(0, null).alone(locks, "plan", () -> "done"))
                .isInstanceOf(Busy.class)
                .hasMessage("pipewright.common.busy");
        assertThat(attempts).hasValue(0);
        verify(lock, never()).unlock();
    }

    @Test
    public void anythingElseIsNotTriedTwice() {
        StoreChanges changes = failing(1000, new SQLException("m", UNIQUE_VIOLATION));

        assertThatThrownBy(() -> changes.whole(() -> "done")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> failing(0, null).whole(() -> {
                    throw new Conflict(Reason.of("some.reason"));
                }))
                .isInstanceOf(Conflict.class);
        assertThat(attempts).hasValue(2);
    }
}
