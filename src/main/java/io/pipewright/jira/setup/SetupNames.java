package io.pipewright.jira.setup;

import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.stage.PipelineTemplate;

/** The names under which set-up remembers ids. They are stored for good. */
final class SetupNames {

    static final String ISSUE_TYPE = SetupItems.ISSUE_TYPE;
    static final String RESOLUTION_WON = "resolution.won";
    static final String RESOLUTION_LOST = "resolution.lost";
    static final String SCREEN_CREATE = "screen.create";
    static final String SCREEN_EDIT = "screen.edit";
    static final String SCREEN_WIN = "screen.win";
    static final String SCREEN_LOSE = "screen.lose";
    static final String SCREEN_PARK = "screen.park";
    static final String SCREEN_UNDO = "screen.undo";
    static final String SCREEN_SCHEME = "screen-scheme";
    static final String ISSUE_TYPE_SCREEN_SCHEME = "issue-type-screen-scheme";
    static final String ISSUE_TYPE_SCHEME = "issue-type-scheme";

    private SetupNames() {}

    static String status(PipelineTemplate template, String stageKey) {
        return "status." + template.code() + "." + stageKey;
    }

    static String field(String field) {
        return JiraDealFields.fieldItem(field);
    }

    /**
     * @param screen one of the screens here
     * @param field a field of deals or of Jira that was put on it
     */
    static String placed(String screen, String field) {
        return "placed." + screen + "." + field;
    }

    static String workflow(PipelineTemplate template) {
        return "workflow." + template.code();
    }

    static String workflowScheme(PipelineTemplate template) {
        return "workflow-scheme." + template.code();
    }

    static String project(String key) {
        return "project." + key;
    }

    /** @param item one of the items here whose name was given in every language */
    static String translated(String item) {
        return "translated." + item;
    }

    static String historyStarted(long projectId) {
        return "history-started." + projectId;
    }
}
