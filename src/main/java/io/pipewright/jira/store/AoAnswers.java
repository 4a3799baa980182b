package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Answers to exit criteria in Active Objects; rows are only ever added. One that counts no more is marked and not read again. */
@Named
public class AoAnswers implements Answers {

    private static final String COUNTING = "(REPLACED IS NULL OR REPLACED = ?)";

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;

    @Inject
    public AoAnswers(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public Map<Long, Answer> latestOf(DealId deal) {
        Map<Long, Answer> latest = new HashMap<>();
        Query inOrder = Query.select()
                .where("ISSUE_ID = ? AND " + COUNTING, deal.value(), false)
                .order("ANSWERED_AT, ID");
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
    public List<Answer> historyOf(DealId deal, Collection<Long> criteria) {
        if (criteria.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(criteria);
        arguments.add(0, deal.value());
        Query newest = Query.select()
                .where("ISSUE_ID = ? AND " + Among.values("CRITERION_ID", criteria.size()), arguments.toArray())
                .order("ANSWERED_AT DESC, ID DESC")
                .limit(MOST_READ);
        return ReadableRows.of(AnswerEntity.class, ao.find(AnswerEntity.class, newest), AoAnswers::answer);
    }

    @Override
    public Kept append(Answer answer) {
        return alone(answer, () -> store(answer));
    }

    @Override
    public Kept appendAfter(Optional<Instant> seen, Answer answer) {
        return alone(answer, () -> latestMoment(answer).equals(seen) ? store(answer) : Kept.OVERTAKEN);
    }

    private Kept alone(Answer answer, Supplier<Kept> work) {
        return changes.alone(locks, "io.pipewright.answers." + answer.deal().value(), work);
    }

    private Kept store(Answer answer) {
        if (numberOf(answer) >= MOST) {
            return Kept.FULL;
        }
        create(answer, !replaceEarlier(answer));
        return Kept.STORED;
    }

    private Optional<Instant> latestMoment(Answer answer) {
        return Stream.of(counting(answer))
                .map(AnswerEntity::getAnsweredAt)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }

    private int numberOf(Answer answer) {
        return ao.count(
                AnswerEntity.class,
                "ISSUE_ID = ? AND CRITERION_ID = ?",
                answer.deal().value(),
                answer.criterionId());
    }

    /** Marks the answers that count no more beside this one, so that nobody reads them again; false when this one comes too late. */
    private boolean replaceEarlier(Answer answer) {
        AnswerEntity[] counting = counting(answer);
        long at = answer.stamp().at().toEpochMilli();
        if (Stream.of(counting).anyMatch(row -> row.getAnsweredAt() != null && row.getAnsweredAt() > at)) {
            return false;
        }
        for (AnswerEntity row : counting) {
            row.setReplaced(true);
            row.save();
        }
        return true;
    }

    private AnswerEntity[] counting(Answer answer) {
        return ao.find(
                AnswerEntity.class,
                "ISSUE_ID = ? AND CRITERION_ID = ? AND " + COUNTING,
                answer.deal().value(),
                answer.criterionId(),
                false);
    }

    private void create(Answer answer, boolean replaced) {
        Map<String, String> parts = new HashMap<>();
        answer.evidence().parts().forEach((part, text) -> parts.put(part.code(), text));
        ao.create(
                AnswerEntity.class,
                new DBParam("ISSUE_ID", answer.deal().value()),
                new DBParam("CRITERION_ID", answer.criterionId()),
                new DBParam("VERDICT", answer.value().code()),
                new DBParam(
                        "WHEN_DAY",
                        answer.evidence().when().map(LocalDate::toEpochDay).orElse(null)),
                new DBParam("EVIDENCE", TextMap.encode(parts)),
                new DBParam("ANSWERED_BY", answer.stamp().by().value()),
                new DBParam("ANSWERED_AT", answer.stamp().at().toEpochMilli()),
                new DBParam("REPLACED", replaced));
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
