package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.deal.DealId;
import io.pipewright.exit.Answers;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Answers to exit criteria in Active Objects; rows are only ever added. */
@Named
public class AoAnswers implements Answers {

    private final ActiveObjects ao;
    private final StoreChanges changes;

    @Inject
    public AoAnswers(ActiveObjects ao) {
        this.ao = ao;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public Map<Long, Answer> latestOf(DealId deal) {
        Map<Long, Answer> latest = new HashMap<>();
        Query inOrder = Query.select().where("ISSUE_ID = ?", deal.value()).order("ANSWERED_AT, ID");
        try (ReadableRows rows = new ReadableRows(AnswerEntity.class)) {
            for (AnswerEntity row : ao.find(AnswerEntity.class, inOrder)) {
                // no gate may open on an earlier answer that this one replaced: without it there is none
                rows.read(row, AoAnswers::answer)
                        .ifPresentOrElse(
                                answer -> latest.put(answer.criterionId(), answer),
                                () -> latest.remove(row.getCriterionId()));
            }
        }
        return latest;
    }

    @Override
    public void append(Answer answer) {
        Map<String, String> parts = new HashMap<>();
        answer.evidence().parts().forEach((part, text) -> parts.put(part.code(), text));
        changes.whole(() -> ao.create(
                AnswerEntity.class,
                new DBParam("ISSUE_ID", answer.deal().value()),
                new DBParam("CRITERION_ID", answer.criterionId()),
                new DBParam("VERDICT", answer.value().code()),
                new DBParam(
                        "WHEN_DAY",
                        answer.evidence().when().map(LocalDate::toEpochDay).orElse(null)),
                new DBParam("EVIDENCE", TextMap.encode(parts)),
                new DBParam("ANSWERED_BY", answer.stamp().by().value()),
                new DBParam("ANSWERED_AT", answer.stamp().at().toEpochMilli())));
    }

    private static Answer answer(AnswerEntity row) {
        return new Answer(
                row.getCriterionId(),
                new DealId(row.getIssueId()),
                AnswerValue.ofCode(row.getVerdict()).orElseThrow(),
                new Evidence(Optional.ofNullable(row.getWhenDay()).map(LocalDate::ofEpochDay), parts(row)),
                new Stamp(new UserKey(row.getAnsweredBy()), Instant.ofEpochMilli(row.getAnsweredAt())));
    }

    private static Map<EvidencePart, String> parts(AnswerEntity row) {
        Map<EvidencePart, String> parts = new EnumMap<>(EvidencePart.class);
        TextMap.decode(row.getEvidence())
                .forEach((code, text) -> parts.put(EvidencePart.ofCode(code).orElseThrow(), text));
        return parts;
    }
}
