package io.pipewright.jira.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class KoreanParticlesTest {

    @Test
    public void theLastSyllableBeforeAQuoteDecides() {
        assertThat(KoreanParticles.chosen("“견적서”을(를) 앞당길 수 있습니까?")).isEqualTo("“견적서”를 앞당길 수 있습니까?");
        assertThat(KoreanParticles.chosen("“계약서에 서명”을(를) 삭제")).isEqualTo("“계약서에 서명”을 삭제");
        assertThat(KoreanParticles.chosen("“경쟁사 수주”이(가), “보류”와(과)")).isEqualTo("“경쟁사 수주”가, “보류”와");
        assertThat(KoreanParticles.chosen("“품의”은(는) “실주 확정”과(와)")).isEqualTo("“품의”는 “실주 확정”과");
    }

    @Test
    public void aFinalRieulTakesTheShortFormOfRo() {
        assertThat(KoreanParticles.chosen("‘발굴’(으)로, ‘상담’(으)로, ‘품의’(으)로")).isEqualTo("‘발굴’로, ‘상담’으로, ‘품의’로");
    }

    @Test
    public void digitsAreReadAsWords() {
        assertThat(KoreanParticles.chosen("3을(를) 2을(를) 7(으)로 10이(가)")).isEqualTo("3을 2를 7로 10이");
    }

    @Test
    public void behindAWordOfOtherLettersBothFormsStay_andNothingElseChanges() {
        assertThat(KoreanParticles.chosen("“Board <b>”을(를) $1 \\ 그대로")).isEqualTo("“Board <b>”을(를) $1 \\ 그대로");
    }
}
