package io.pipewright.exit.condition;

import io.pipewright.kernel.EnumCode;
import java.util.List;
import java.util.Optional;

/** One piece of evidence, with the longest text it may hold, in characters. */
public enum EvidencePart {
    /** Who on the buyer's side said or did it; of an influential stakeholder, the person. */
    WHO(255),
    /** Where it is written: a place or an address. */
    WHERE(2000),
    NOTE(10000),
    /** Title of an influential stakeholder; title and influence do not coincide (requirement A69). */
    TITLE(255),
    /** What shows the stakeholder's influence (requirement A70). */
    WHY_INFLUENTIAL(2000),
    /** What blocks the customer's management from its goal (requirement A55). */
    BUSINESS_ISSUE(10000),
    /** What the person in charge feels daily (requirement A56). */
    PROBLEM(10000),
    /** What of our product helps (requirement A57). */
    SOLUTION(10000),
    /** The return in figures (requirement A58). */
    BENEFIT_QUANTITATIVE(10000),
    /** The return that figures do not show (requirement A58). */
    BENEFIT_QUALITATIVE(10000);

    /** The boxes of the value canvas, in the order in which they are read (requirements A55 to A58). */
    public static final List<EvidencePart> CANVAS =
            List.of(BUSINESS_ISSUE, PROBLEM, SOLUTION, BENEFIT_QUANTITATIVE, BENEFIT_QUALITATIVE);

    private final int longest;

    EvidencePart(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    /** The stored form, for example {@code business-issue}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Message key of its name. */
    public String nameKey() {
        return "pipewright.exit.evidence." + code();
    }

    public static Optional<EvidencePart> ofCode(String code) {
        return EnumCode.find(EvidencePart.class, code);
    }
}
