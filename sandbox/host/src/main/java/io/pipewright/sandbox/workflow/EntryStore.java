package io.pipewright.sandbox.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.module.propertyset.PropertySetManager;
import com.opensymphony.workflow.QueryNotSupportedException;
import com.opensymphony.workflow.StoreException;
import com.opensymphony.workflow.query.WorkflowExpressionQuery;
import com.opensymphony.workflow.spi.SimpleStep;
import com.opensymphony.workflow.spi.SimpleWorkflowEntry;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps where each issue stands in its workflow, in tables that join the transaction of the change. */
public final class EntryStore implements WorkflowStore {

    /** Where an imported issue stands. */
    public record Standing(long entryId, String workflow, int stepId, String status, long since) {}

    private static final String INSERT_ENTRY = "insert into os_wfentry (id, wname, state) values (?, ?, ?)";
    private static final String INSERT_STEP =
            "insert into os_step (id, entry_id, step_id, action_id, owner, start_date, due_date, status, is_current)"
                    + " values (?, ?, ?, 0, ?, ?, ?, ?, true)";

    private final Database database;

    public EntryStore(Database database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("rawtypes") // as OSWorkflow declares it
    public void init(Map properties) {
        // nothing to set up: the tables are there
    }

    @Override
    public WorkflowEntry createEntry(String workflowName) {
        long id = database.nextId("workflow_entry");
        database.update(INSERT_ENTRY, id, workflowName, WorkflowEntry.CREATED);
        return new SimpleWorkflowEntry(id, workflowName, WorkflowEntry.CREATED);
    }

    /** Stores entries that have one current step and no past. */
    public void insertAll(List<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        long[] stepId = {database.nextIds("workflow_step", standings.size())};
        database.batch(
                INSERT_ENTRY,
                standings.stream()
                        .map(one -> new Object[] {one.entryId(), one.workflow(), WorkflowEntry.ACTIVATED})
                        .toList());
        database.batch(
                INSERT_STEP,
                standings.stream()
                        .map(one -> new Object[] {
                            stepId[0]++, one.entryId(), one.stepId(), null, one.since(), null, one.status()
                        })
                        .toList());
    }

    @Override
    public WorkflowEntry findEntry(long entryId) {
        return database.queryOne(
                        "select id, wname, state from os_wfentry where id = ?",
                        row -> new SimpleWorkflowEntry(row.getLong(1), row.getString(2), row.getInt(3)),
                        entryId)
                .orElse(null);
    }

    @Override
    public void setEntryState(long entryId, int state) {
        database.update("update os_wfentry set state = ? where id = ?", state, entryId);
    }

    /** Values kept with an entry last for one action only: nothing in Jira's own rules uses them. */
    @Override
    public PropertySet getPropertySet(long entryId) {
        return PropertySetManager.getInstance("memory", new HashMap<>());
    }

    @Override
    public Step createCurrentStep(
            long entryId, int stepId, String owner, Date start, Date due, String status, long[] previous) {
        long id = database.nextId("workflow_step");
        database.update(INSERT_STEP, id, entryId, stepId, owner, millis(start), millis(due), status);
        return new SimpleStep(id, entryId, stepId, 0, owner, start, due, null, status, previous, null);
    }

    @Override
    public List<Step> findCurrentSteps(long entryId) {
        return steps(entryId, true);
    }

    @Override
    public List<Step> findHistorySteps(long entryId) {
        return steps(entryId, false);
    }

    private List<Step> steps(long entryId, boolean current) {
        return new ArrayList<>(database.query(
                "select * from os_step where entry_id = ? and is_current = ? order by id desc",
                EntryStore::step,
                entryId,
                current));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new SimpleStep(
                row.getLong("id"),
                row.getLong("entry_id"),
                row.getInt("step_id"),
                row.getInt("action_id"),
                row.getString("owner"),
                date(row, "start_date"),
                date(row, "due_date"),
                date(row, "finish_date"),
                row.getString("status"),
                new long[0],
                row.getString("caller"));
    }

    private static Date date(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : new Date(millis);
    }

    @Override
    public Step markFinished(Step step, int actionId, Date finish, String status, String caller) {
        database.update(
                "update os_step set action_id = ?, finish_date = ?, status = ?, caller = ? where id = ?",
                actionId,
                millis(finish),
                status,
                caller,
                step.getId());
        SimpleStep finished = (SimpleStep) step;
        finished.setActionId(actionId);
        finished.setFinishDate(finish);
        finished.setStatus(status);
        finished.setCaller(caller);
        return finished;
    }

    @Override
    public void moveToHistory(Step step) {
        database.update("update os_step set is_current = ? where id = ?", false, step.getId());
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public List<Long> query(com.opensymphony.workflow.query.WorkflowQuery query) throws StoreException {
        throw new QueryNotSupportedException("Workflow queries: see docs/sandbox-parity.md, row WorkflowManager");
    }

    @Override
    public List<Long> query(WorkflowExpressionQuery query) throws StoreException {
        throw new QueryNotSupportedException("Workflow queries: see docs/sandbox-parity.md, row WorkflowManager");
    }

    private static Long millis(Date date) {
        return date == null ? null : date.getTime();
    }
}
