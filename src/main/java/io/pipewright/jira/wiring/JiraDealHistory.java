package io.pipewright.jira.wiring;

import io.pipewright.history.DealVersions;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** This node's columns of all deal versions, brought up to date from the store with every question. */
@Named
public class JiraDealHistory implements DealHistory {

    private final DealColumns columns;

    @Inject
    public JiraDealHistory(DealVersions versions) {
        this.columns = new DealColumns(versions);
    }

    @Override
    public DealSnapshot upToDate() {
        return columns.upToDate();
    }
}
