package io.pipewright.jira.store;

import io.pipewright.jira.store.BadValue.Effect;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Entity;

/** Wrong codes, numbers, currencies and days, texts that are too long, and nothing at all, for every column of every table. */
final class BadValues {

    private static final long NO_DAY = Long.MAX_VALUE;
    private static final String OVERLONG = "overlong ".repeat(1200);

    private final List<BadValue> values = new ArrayList<>();

    private BadValues() {
        ofDealVersions();
        ofPipelines();
        ofCriteria();
        ofAnswersAndWaivers();
        ofOverrides();
        ofPlanRecords();
        ofPlanTasks();
        ofPlanPast();
        ofRates();
        ofSetup();
    }

    static List<BadValue> all() {
        return new BadValues().values;
    }

    private void ofDealVersions() {
        Class<? extends Entity> table = DealVersionEntity.class;
        named(table, "ISSUE_ID", null, -1L);
        named(table, "PROJECT_ID", (Object) null);
        named(table, "STATUS_ID", (Object) null);
        named(table, "CURRENCY", "", "no money", longest(255));
        named(table, "PROBABILITY", -1, 10_001);
        named(table, "CATEGORY", "guess", "", longest(255));
        named(table, "CLOSE_DAY", NO_DAY, Long.MIN_VALUE);
        named(table, "OWNER_KEY", " ");
        named(table, "NEXT_STEP_DAY", NO_DAY, Long.MIN_VALUE);
        stillRead(table, "LOSS_REASON", "", "guess", longest(255));
        named(table, "VALID_FROM", (Object) null);
        named(table, "CHANGE_ID", null, -1L);
        stillRead(table, "AMOUNT", null, -1L, Long.MAX_VALUE);
        stillRead(table, "STATUS_ID", longest(255));
        stillRead(table, "VALID_FROM", Long.MIN_VALUE, Long.MAX_VALUE);
        for (String optional : List.of(
                "CURRENCY",
                "PROBABILITY",
                "CATEGORY",
                "CLOSE_DAY",
                "OWNER_KEY",
                "NEXT_STEP",
                "NEXT_STEP_DAY",
                "LOSS_REASON",
                "DELETED")) {
            stillRead(table, optional, (Object) null);
        }
    }

    private void ofPipelines() {
        named(PipelineEntity.class, "PROJECT_ID", (Object) null);
        named(PipelineEntity.class, "TEMPLATE", (Object) null);
        stillRead(PipelineEntity.class, "TEMPLATE", longest(255));
        stillRead(PipelineEntity.class, "CHANGE_ID", null, -1L);
        Class<? extends Entity> table = StageEntity.class;
        named(table, "PROJECT_ID", (Object) null);
        named(table, "STAGE_KEY", (Object) null);
        named(table, "STATUS_ID", (Object) null);
        named(table, "KIND", null, "", "open", "HALF_OPEN", longest(255));
        named(table, "PROBABILITY", null, "", "likely", "-1", "101", "1.234", "1E99999", longest(255));
        named(table, "CATEGORY", null, "", "guess", longest(255));
        stillRead(table, "PLACE", null, -1, Integer.MAX_VALUE);
        stillRead(table, "ROT_DAYS", null, -1);
        stillRead(table, "GUIDANCE", null, OVERLONG);
        ofRevision(table, "REVISION", "CHANGED");
    }

    private void ofCriteria() {
        Class<? extends Entity> table = CriterionEntity.class;
        neverFound(table, "PROJECT_ID");
        named(table, "STAGE_KEY", (Object) null);
        named(table, "TITLE", null, " ");
        named(table, "HELP", OVERLONG);
        named(table, "KIND", null, "", "riddle", longest(255));
        named(table, "PARAMS", null, "no pair", "fallbackDays=%ZZ", "fallbackDays=soon", "fallbackDays=-1", OVERLONG);
        stillRead(table, "HELP", (Object) null);
        stillRead(table, "PLACE", null, -1);
        stillRead(table, "REQUIRED", (Object) null);
        stillRead(table, "RETIRED", (Object) null);
        stillRead(table, "DELIVERED", longest(255));
        ofRevision(table, "REVISION", "CHANGED");
        ofRevision(table, "PLACED_IN", "PLACED");
    }

    /** Half of who changed a row and when is as good as nothing. */
    private void ofRevision(Class<? extends Entity> table, String number, String change) {
        stillRead(table, number, null, -1L, Long.MAX_VALUE);
        stillRead(table, change + "_BY", " ", longest(255));
        stillRead(table, change + "_AT", 0L, Long.MAX_VALUE);
    }

    private void ofAnswersAndWaivers() {
        Class<? extends Entity> answers = AnswerEntity.class;
        neverFound(answers, "ISSUE_ID");
        named(answers, "CRITERION_ID", (Object) null);
        named(answers, "VERDICT", null, "", "perhaps", longest(255));
        named(answers, "WHEN_DAY", NO_DAY);
        named(answers, "EVIDENCE", "no pair", "who=%ZZ", "rumour=some", "who=" + "x".repeat(20_000));
        named(answers, "ANSWERED_BY", null, " ");
        named(answers, "ANSWERED_AT", (Object) null);
        stillRead(answers, "WHEN_DAY", (Object) null);
        stillRead(answers, "EVIDENCE", (Object) null);
        stillRead(answers, "REPLACED", (Object) null);
        Class<? extends Entity> waivers = WaiverEntity.class;
        neverFound(waivers, "ISSUE_ID");
        named(waivers, "CRITERION_ID", (Object) null);
        named(waivers, "REASON", null, " ", OVERLONG);
        named(waivers, "WAIVED_BY", null, " ");
        named(waivers, "WAIVED_AT", (Object) null);
    }

    private void ofOverrides() {
        neverFound(JournalEntity.class, "ISSUE_ID");
        named(JournalEntity.class, "DONE_BY", null, " ");
        named(JournalEntity.class, "DONE_AT", (Object) null);
        named(
                JournalEntity.class,
                "WHAT",
                null,
                "",
                "no pair",
                "key=%ZZ",
                "0=tKim",
                "key=a&0=dsoon",
                "key=a&0=",
                "key=a&1=tb");
        neverFound(OverrideEntity.class, "ISSUE_ID");
        named(OverrideEntity.class, "FIELD", null, "", "mood", "category", longest(255));
        named(OverrideEntity.class, "CHOSEN", null, "", "likely", "101", longest(255));
    }

    /** The oldest row is an agreement. */
    private void ofPlanRecords() {
        Class<? extends Entity> table = PlanRecordEntity.class;
        neverFound(table, "ISSUE_ID");
        named(table, "KIND", null, "", "rumour", longest(255));
        named(table, "REVISION", (Object) null);
        named(table, "AGREEMENT_KIND", null, "", "nodded", longest(255));
        named(table, "CUSTOMER", null, " ", longest(450));
        named(table, "AGREED_DAY", null, 0L, NO_DAY);
        named(table, "CHANNEL", null, "", "dream", longest(255));
        named(table, "RECORDED_BY", null, " ");
        named(table, "RECORDED_AT", (Object) null);
        stillRead(table, "START_DAY", NO_DAY);
        stillRead(table, "START_CHANGED_IN", 7L);
        stillRead(table, "COMPANY", longest(450));
        stillRead(table, "GOAL", longest(450));
        stillRead(table, "EDIT", null, -1L, Long.MAX_VALUE);
        named(table, "MISTAKE_BY", "mina");
        named(table, "MISTAKE_AT", 0L);
        stillRead(table, "MISTAKE_REASON", " ", longest(450));
    }

    private void ofPlanTasks() {
        Class<? extends Entity> table = PlanTaskEntity.class;
        neverFound(table, "ISSUE_ID");
        named(table, "REVISION", (Object) null);
        named(table, "TITLE", null, " ", longest(450));
        named(table, "SIDE", null, "", "neither", longest(255));
        named(table, "TARGET_DAY", null, 0L, NO_DAY);
        named(table, "OWNER_KEY", " ");
        named(table, "OWNER_NAME", "Ms Park", longest(450));
        named(table, "NOTE", OVERLONG);
        for (String half : List.of("DONE", "DELETED")) {
            named(table, half + "_BY", "mina");
            named(table, half + "_AT", 0L);
        }
        named(table, "CHANGED_BY", null, " ");
        named(table, "CHANGED_AT", (Object) null);
        named(table, "ADDED_IN", (Object) null);
        named(table, "CHANGED_IN", (Object) null);
        named(table, "WAITS_FOR", "soon", "1;2", "99999999999999999999");
        named(table, "WORK_DAYS", 0, 251);
        stillRead(table, "NOTE", (Object) null);
        stillRead(table, "AFTER_CONTRACT", (Object) null);
        stillRead(table, "WAITS_FOR", null, "", "999999");
        stillRead(table, "WORK_DAYS", (Object) null);
        stillRead(table, "STEP", null, longest(255));
        stillRead(table, "EDIT", null, -1L, Long.MAX_VALUE);
    }

    /** The oldest row says how a task was before the last edit. */
    private void ofPlanPast() {
        Class<? extends Entity> table = PlanPastEntity.class;
        neverFound(table, "ISSUE_ID");
        neverFound(table, "EDIT");
        named(table, "KIND", null, "", "guess", longest(255));
        named(table, "RECORDED_BY", null, " ");
        named(table, "RECORDED_AT", (Object) null);
        named(table, "TITLE", null, " ", longest(450));
        named(table, "SIDE", null, "", "neither", longest(255));
        named(table, "TARGET_DAY", null, 0L, NO_DAY);
        named(table, "OWNER_KEY", " ");
        named(table, "OWNER_NAME", "Ms Park", longest(450));
        named(table, "NOTE", OVERLONG);
        named(table, "WAITS_FOR", "soon", "1;2");
        named(table, "WORK_DAYS", 0, 251);
        for (String half : List.of("DONE", "DELETED")) {
            named(table, half + "_BY", "mina");
            named(table, half + "_AT", 0L);
        }
        for (String optional :
                List.of("NOTE", "AFTER_CONTRACT", "STEP", "WORK_DAYS", "WAITS_FOR", "CHANGED_IN", "NEXT_IN")) {
            stillRead(table, optional, (Object) null);
        }
        for (String ofFrames : List.of("COMPANY", "GOAL")) {
            stillRead(table, ofFrames, longest(450));
        }
        stillRead(table, "START_DAY", NO_DAY);
        stillRead(table, "TASK_ID", -1L);
    }

    private void ofRates() {
        Class<? extends Entity> table = RateEntity.class;
        named(table, "FROM_CURRENCY", null, "", "no money", "XXX", "USD", longest(255));
        named(table, "TO_CURRENCY", null, "", "no money", "XXX", "EUR", longest(255));
        named(table, "RATE", null, "", "much", "0", "-1", "1E999999999", "1E-999999999", longest(255));
        named(table, "VALID_DAY", null, NO_DAY);
        stillRead(table, "ENTERED_BY", (Object) null);
        stillRead(table, "ENTERED_AT", (Object) null);
    }

    private void ofSetup() {
        named(SetupItemEntity.class, "ITEM_NAME", (Object) null);
        named(SetupItemEntity.class, "ITEM_ID", (Object) null);
        named(FieldNameEntity.class, "FIELD_KEY", (Object) null);
        named(FieldNameEntity.class, "SEEN_NAME", (Object) null);
    }

    private static String longest(int length) {
        return "x".repeat(length);
    }

    private void named(Class<? extends Entity> table, String column, Object... bad) {
        add(table, column, Effect.NAMED, bad);
    }

    private void stillRead(Class<? extends Entity> table, String column, Object... bad) {
        add(table, column, Effect.STILL_READ, bad);
    }

    /** What a deal or a project has is found by its id: a row without one belongs to nobody. */
    private void neverFound(Class<? extends Entity> table, String column) {
        add(table, column, Effect.NEVER_FOUND, (Object) null);
    }

    private void add(Class<? extends Entity> table, String column, Effect effect, Object... bad) {
        for (Object value : bad) {
            values.add(new BadValue(table, column, value, effect));
        }
    }
}
