package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.transaction.TransactionCallback;
import io.pipewright.kernel.Conflict;
import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;
import org.junit.Test;

/** Case R3. A change that the database breaks off is begun again a few times; then whoever asked for it is told to try again. */
public class StoreChangesTest {

    private static final String BUSY = "pipewright.common.busy";

    private final ActiveObjects ao = mock(ActiveObjects.class);
    private final ClusterLockService locks = mock(ClusterLockService.class);
    private final ClusterLock lock = mock(ClusterLock.class);
    private final StoreChanges changes = new StoreChanges(ao);

    @Test
    public void aChangeThatIsBrokenOffTwiceIsMadeAtTheThirdAttempt() {
        when(ao.executeInTransaction(this.<String>callback()))
                .thenThrow(brokenOff("40P01"))
                .thenThrow(brokenOff("40001"))
                .thenReturn("done");

        assertThat(changes.whole(() -> "done")).isEqualTo("done");
    }

    @Test
    public void aChangeThatIsAlwaysBrokenOffEndsInASentence() {
        when(ao.executeInTransaction(this.<String>callback())).thenThrow(brokenOff("40001"));

        assertThatThrownBy(() -> changes.whole(() -> "done"))
                .isInstanceOf(Conflict.class)
                .hasMessage(BUSY);
        verify(ao, times(5)).executeInTransaction(this.<String>callback());
    }

    @Test
    public void anyOtherFailureOfTheDatabaseIsNotHidden() {
        when(ao.executeInTransaction(this.<String>callback())).thenThrow(brokenOff("23505"));

        assertThatThrownBy(() -> changes.whole(() -> "done")).isInstanceOf(ActiveObjectsException.class);
        verify(ao, times(1)).executeInTransaction(this.<String>callback());
    }

    @Test
    public void whoeverWaitsTooLongForTheLockIsToldSo_andNothingIsStored() throws InterruptedException {
        when(locks.getLockForName("plan")).thenReturn(lock);
        when(lock.tryLock(anyLong(), any())).thenReturn(false);

        assertThatThrownBy(() -> changes.alone(locks, "plan", () -> "done"))
                .isInstanceOf(Conflict.class)
                .hasMessage(BUSY);
        verify(ao, never()).executeInTransaction(this.<String>callback());
        verify(lock, never()).unlock();
    }

    @SuppressWarnings("unchecked")
    private <T> TransactionCallback<T> callback() {
        return any(TransactionCallback.class);
    }

    private static ActiveObjectsException brokenOff(String state) {
        return new ActiveObjectsException(new SQLException("broken off", state));
    }
}
