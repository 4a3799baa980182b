package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class EvidenceTest {

    @Test
    public void hostileTextIsJustText() {
        for (String text : new String[] {
            "<script>alert(1)</script>",
            "🎉👩‍💼",
            "\u202Ereversed",
            "'; drop table deals; --",
            "${jndi}",
            "#set($x=1)",
            "한글과 漢字",
            "line\nline\ttab"
        }) {
            assertThat(Evidence.from(text).text(EvidencePart.WHO)).contains(text);
        }
    }

    @Test
    public void everyPartHoldsItsLongestText_andNotOneCharacterMore() {
        assertThat(EvidencePart.WHO.longest()).isEqualTo(255);
        assertThat(EvidencePart.WHERE.longest()).isEqualTo(2000);
        assertThat(EvidencePart.NOTE.longest()).isEqualTo(10000);
        for (EvidencePart part : EvidencePart.values()) {
            assertThat(Evidence.NONE.with(part, "x".repeat(part.longest())).has(part))
                    .isTrue();
            assertRefused(
                    part.code(),
                    "pipewright.common.text.too-long",
                    () -> Evidence.NONE.with(part, "x".repeat(part.longest() + 1)));
        }
    }

    @Test
    public void whatNoDatabaseCanKeepIsRefused() {
        assertRefused(
                "note", "pipewright.common.text.unreadable", () -> Evidence.NONE.with(EvidencePart.NOTE, "a\u0000b"));
        assertRefused(
                "note",
                "pipewright.common.text.unreadable",
                () -> Evidence.NONE.with(EvidencePart.NOTE, "half \uD83D"));
    }

    @Test
    public void blankTextIsNoEvidence() {
        assertThat(Evidence.from("  \n")).isEqualTo(Evidence.NONE);
        assertThat(Evidence.from("Ms Kim").with(EvidencePart.WHO, "").has(EvidencePart.WHO))
                .isFalse();
        assertThat(Evidence.NONE.with(EvidencePart.WHO, null)).isEqualTo(Evidence.NONE);
    }

    @Test
    public void evidenceIsAValue_thatNobodyChangesFromOutside() {
        Map<EvidencePart, String> parts = new EnumMap<>(Map.of(EvidencePart.WHO, "Ms Kim"));
        Evidence evidence = new Evidence(Optional.empty(), parts);

        parts.put(EvidencePart.WHO, "Mr Lee");

        assertThat(evidence).isEqualTo(Evidence.from("Ms Kim"));
    }

    @Test
    public void partsAreFoundByTheirStoredForm() {
        for (EvidencePart part : EvidencePart.values()) {
            assertThat(EvidencePart.ofCode(part.code())).contains(part);
        }
        assertThat(EvidencePart.BENEFIT_QUANTITATIVE.code()).isEqualTo("benefit-quantitative");
        assertThat(EvidencePart.ofCode("WHO")).isEmpty();
    }
}
