package io.pipewright.closeplan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.wording.WordingCheck.Finding;
import io.pipewright.kernel.Reason;
import java.text.Normalizer;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;

public class WordingCheckTest {

    private final WordingCheck check = WordingCheck.standard();

    @Test
    public void vagueEnglishTitlesAreFound() {
        assertVague(
                "Decision",
                "decision",
                "DECISION",
                "Decide",
                "Deciding",
                "Final decision",
                "Customer decision",
                "Decision by customer",
                "Budget decision",
                "Discussion",
                "Discuss",
                "Discussing next steps",
                "Board discussion",
                "Discussion with the CFO",
                "Discussed internally",
                "Follow up",
                "follow-up",
                "Follow-Up with procurement",
                "Followed up",
                "Following up",
                "Followup",
                "Check",
                "Checks",
                "Check with customer",
                "Checking budget",
                "Review",
                "Reviewing",
                "Contract review",
                "Internal review",
                "Confirm",
                "Confirmation",
                "Clarify scope",
                "Touch base",
                "Sync up with client",
                "Progress",
                "Proceed",
                "Next steps",
                "Ongoing",
                "TBD",
                "Meeting",
                "Call with the customer",
                "Approval",
                "Final approval",
                "Contract",
                "Negotiation",
                "The team decides",
                "Our team decision",
                "Talk to Legal",
                "Consider the offer",
                "Ｄｅｃｉｓｉｏｎ");
    }

    @Test
    public void anActThatIsOnlyTalkedAboutDoesNotMakeATitleConcrete() {
        assertVague(
                "Discuss board approval",
                "Discussion of the approval by the CFO",
                "Follow up on board approval",
                "이사회 승인 논의",
                "구매팀 발주서 발행 협의",
                "이사회 승인 관련 상의 필요",
                "본부장 결재 팔로업");
    }

    @Test
    public void concreteEnglishTitlesPass() {
        assertConcrete(
                "Board approves the purchase",
                "Board decision on 12 May",
                "board decision",
                "CFO decides",
                "CFO's decision",
                "Division head approval",
                "Purchase order issued",
                "Purchase order issued after discussion",
                "PO issued",
                "Legal team reviews the contract",
                "Contract review by legal",
                "Security department checks the questionnaire",
                "Steering committee decision",
                "IT team confirms the firewall rules",
                "Both sides sign the contract",
                "Discuss and approve in the board",
                "Follow up until the board approves",
                "Board discussion and approval",
                "Ms. Kim decides on the vendor",
                "Decision memo sent to the CFO",
                "Works council review",
                "Contract signed, discussion closed",
                "City hall decision on the permit",
                "Procurement places the order",
                "Kick-off meeting with the project lead");
    }

    @Test
    public void englishWordsThatOnlyLookAlikePass() {
        assertConcrete(
                "Send the security checklist",
                "Checkout page goes live",
                "Decisive proof of concept delivered",
                "Reviewer account created",
                "Progressive rollout plan delivered",
                "Procedure manual handed over",
                "Talkdesk licence ordered",
                "Install Checkpoint gateway");
    }

    @Test
    public void vagueKoreanTitlesAreFound() {
        assertVague(
                "결정",
                "결정함",
                "결정하기",
                "최종 결정",
                "최종결정",
                "의사결정",
                "고객 결정",
                "고객사 결정",
                "결정을 내림",
                "결정해야 함",
                "결정되었음",
                "논의",
                "논의하기",
                "논의하기로 함",
                "논의 중",
                "논의중",
                "논의 예정",
                "내부 논의",
                "이사회 논의",
                "검토",
                "검토 중",
                "검토중입니다",
                "검토 완료",
                "계약서 검토",
                "계약검토",
                "내부검토",
                "검토 바랍니다",
                "검토를 요청",
                "협의",
                "협의 필요",
                "협의함",
                "가격 협의",
                "가격협의 진행",
                "구매팀과 협의",
                "진행",
                "진행 중",
                "진행중",
                "진행함",
                "진행 예정",
                "진행하기",
                "진행상황 확인",
                "확인",
                "확인 부탁드립니다",
                "체크",
                "후속 조치",
                "후속조치",
                "팔로업",
                "팔로우업",
                "의논",
                "상의",
                "조율",
                "추진",
                "고려",
                "리뷰",
                "컨펌",
                "승인",
                "결재",
                "미팅",
                "고객 미팅",
                "고객사 회의",
                "계약",
                "토의",
                "우리 팀 결정",
                "(결정)",
                "결정!",
                "결정.",
                "5월 12일 결정",
                "결정 5/12",
                "팀 검토",
                "내부장비 점검",
                "우리팀 결정");
    }

    @Test
    public void concreteKoreanTitlesPass() {
        assertConcrete(
                "이사회 승인",
                "이사회 결정",
                "이사회결정",
                "이사회의 결정",
                "이사회에서 결정",
                "5월 12일 이사회 결정",
                "구매팀 발주서 발행",
                "구매팀발주서발행",
                "구매팀에서 발주서를 발행함",
                "본부장 승인",
                "본부장님 결재",
                "본부장 결재 완료",
                "법무팀 계약서 검토",
                "법무팀 검토 완료",
                "법무팀에서 계약서를 검토함",
                "경영진 최종 결정",
                "대표이사 결정",
                "김 부장 결정",
                "김철수 부장 결재",
                "김부장 결정",
                "보안팀 점검",
                "정보보호팀의 보안 점검표 확인",
                "IT팀 방화벽 확인",
                "이사회 논의 후 승인",
                "구매팀과 가격 협의 후 발주서 발행",
                "견적서 확인 후 발주서 발행",
                "임원 회의 의결",
                "이사회 승인 진행",
                "투자심의위원회 의결",
                "조달청 등록 확인",
                "양사 계약서 서명",
                "계약서 체결",
                "발주서 발행 진행",
                "주주총회 결정",
                "CFO 결정",
                "CFO가 결정",
                "영업본부 검토",
                "재무실장 확인",
                "구매협의회 결정");
    }

    @Test
    public void koreanWordsThatOnlyContainAVagueWordPass() {
        assertConcrete(
                "확인서 제출",
                "협의회 구성원 명단 수령",
                "협의체 구성",
                "진행자 섭외",
                "진행률 보고서 제출",
                "결정문 수령",
                "결정적 기능 시연",
                "검토의견서 수령",
                "논의록 공유",
                "체크리스트 제출",
                "100대 이상의 서버 납품",
                "국토의 계획 자료 수령",
                "공장 현대화 승인서 수령",
                "확인증 발급");
    }

    @Test
    public void titlesThatMixBothLanguagesAreReadTogether() {
        assertConcrete("Board 결정", "이사회 approval", "Legal 검토", "구매팀 PO issue", "PO 발행 확인");
        assertVague("고객 decision", "budget 검토", "Discussion 진행", "PO 협의");
    }

    @Test
    public void decomposedKoreanIsReadLikeComposed() {
        String decomposed = Normalizer.normalize("검토 중", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("검토 중");
        assertThat(check.check(decomposed)).contains(new Finding("검토", WordFamily.REVIEW));
    }

    @Test
    public void titlesWithoutWordsOfEitherLanguagePass() {
        assertConcrete("", "🚀", "12345", "مجلس الإدارة", "<script>alert(1)</script>", "---");
    }

    @Test
    public void theFindingNamesTheWordAndSuggestsABetterTitle() {
        assertThat(check.check("Follow-up").orElseThrow()).isEqualTo(new Finding("Follow up", WordFamily.FOLLOW_UP));
        Finding decision = check.check("고객 결정을 기다림").orElseThrow();
        assertThat(decision.warning()).isEqualTo(Reason.of("pipewright.closeplan.wording.vague", "결정"));
        assertThat(decision.suggestion()).isEqualTo(Reason.of("pipewright.closeplan.wording.suggestion.decision"));
        assertThat(check.check("Approval").orElseThrow().warning())
                .isEqualTo(Reason.of("pipewright.closeplan.wording.bare", "Approval"));
    }

    @Test
    public void aCompanyAddsItsOwnWords() {
        WordingCheck own = new WordingCheck(
                Vocabulary.english().withBodies("ringi desk").withVague("noodle", WordFamily.PROGRESS),
                Vocabulary.korean().withBodies("경전실").withActs("전표처리"));
        assertThat(check.check("Ringi desk decision")).isPresent();
        assertThat(own.check("Ringi desk decision")).isEmpty();
        assertThat(own.check("Noodles")).contains(new Finding("Noodles", WordFamily.PROGRESS));
        assertThat(check.check("경전실 결정")).isPresent();
        assertThat(own.check("경전실 결정")).isEmpty();
        assertThat(own.check("경전실 전표처리 진행")).isEmpty();
    }

    private void assertVague(String... titles) {
        SoftAssertions all = new SoftAssertions();
        for (String title : titles) {
            all.assertThat(check.check(title)).as(title).isPresent();
        }
        all.assertAll();
    }

    private void assertConcrete(String... titles) {
        SoftAssertions all = new SoftAssertions();
        for (String title : titles) {
            all.assertThat(check.check(title)).as(title).isEqualTo(Optional.empty());
        }
        all.assertAll();
    }
}
