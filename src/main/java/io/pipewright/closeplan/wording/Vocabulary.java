package io.pipewright.closeplan.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language by which task titles are judged, in their base form. A value: the {@code with...} methods give a longer list.
 *
 * @param vague words that name no result whoever does it: "discussion", "follow up"
 * @param results words that are a result once a body is named: "decision" is vague, "board decision" is not
 * @param acts acts with a result one can see: "approve", "issue", "sign"
 * @param bodies who can act: "board", "procurement", "CFO"
 * @param documents what can be issued or signed: "purchase order"; with an act as concrete as a body is
 * @param bare words that are vague only when nothing else is said: "approval", "meeting"
 * @param fillers words that say nothing themselves
 */
public record Vocabulary(
        Map<String, WordFamily> vague,
        Map<String, WordFamily> results,
        Set<String> acts,
        Set<String> bodies,
        Set<String> documents,
        Set<String> bare,
        Set<String> fillers) {

    public Vocabulary {
        vague = Map.copyOf(vague);
        results = Map.copyOf(results);
        acts = Set.copyOf(acts);
        bodies = Set.copyOf(bodies);
        documents = Set.copyOf(documents);
        bare = Set.copyOf(bare);
        fillers = Set.copyOf(fillers);
    }

    /** English words in lower case; verbs in the base form cover -s, -ed and -ing. */
    public static Vocabulary english() {
        return new Vocabulary(
                families(Map.of(
                        WordFamily.DISCUSSION,
                                "discussion,discuss,talk,talks,consult,consultation,align,alignment,sync,sync up,touch base,"
                                        + "catch up,circle back,brainstorm,exchange views",
                        WordFamily.FOLLOW_UP,
                                "follow up,followup,chase,ping,reach out,get back,next step,next steps,keep in touch,handle,"
                                        + "take care,deal with,work on,look into",
                        WordFamily.PROGRESS,
                                "progress,proceed,proceeding,move forward,push forward,go ahead,continue,ongoing,in progress,"
                                        + "tbd,to do,todo,misc,miscellaneous,various")),
                families(Map.of(
                        WordFamily.DECISION,
                        "decision,decide,determination,make up mind,go no go",
                        WordFamily.REVIEW,
                        "check,review,confirm,confirmation,clarify,clarification,consider,consideration,evaluate,"
                                + "evaluation,assess,assessment,verify,verification,examine,study")),
                words("approve,approval,sign,sign off,signoff,signature,countersign,issue,issuance,place,send,submit,"
                        + "submission,release,deliver,delivery,receive,receipt,register,registration,resolve,resolution,"
                        + "vote,adopt,accept,acceptance,award,select,appoint,nominate,pay,payment,publish,grant,execute,"
                        + "execution,stamp,endorse,authorise,authorize,ratify,hand over"),
                words("board,committee,council,legal,procurement,purchasing,finance,accounting,department,division,"
                        + "management,executive,director,manager,president,chairman,chairwoman,chairperson,chair,head,ceo,"
                        + "cfo,cio,cto,coo,ciso,cpo,vp,counsel,lawyer,attorney,auditor,controller,treasurer,officer,"
                        + "secretary,shareholders,supervisor,hr,human resources,ministry,authority,agency,commission,"
                        + "city hall,mr,mrs,ms,dr,prof,team,project lead,team lead"),
                words(
                        "purchase order,purchasing order,po,contract,agreement,nda,order form,order,quote,quotation,statement of work,sow,"
                                + "invoice,letter of intent,loi,dpa,certificate,minutes,offer"),
                words("approval,approve,meeting,meet,call,email,mail,contract,proposal,quote,negotiation,negotiate,"
                        + "signature,sign,presentation,demo,preparation,prepare,coordination,coordinate,contact,agreement,"
                        + "agree,closing,close,order,wait"),
                words(
                        "a,an,the,of,on,for,with,by,to,in,at,and,or,s,our,their,we,us,it,is,be,final,internal,external,further,"
                                + "more,customer,client,please,again,soon,asap,needed,required,necessary,some,all,this,that,about,next"));
    }

    /** Korean words without particles and endings. */
    public static Vocabulary korean() {
        return new Vocabulary(
                families(Map.of(
                        WordFamily.DISCUSSION, "논의,협의,상의,의논,토의,토론,조율,소통,얘기,이야기,디스커션",
                        WordFamily.FOLLOW_UP, "팔로업,팔로우업,팔로우,후속조치,후속,대응,챙기,연락,접촉",
                        WordFamily.PROGRESS, "진행,추진,고려,고민,노력")),
                families(Map.of(
                        WordFamily.DECISION, "결정,판단,의사결정",
                        WordFamily.REVIEW, "검토,확인,체크,점검,리뷰,컨펌,평가,파악")),
                words("승인,결재,발행,서명,체결,날인,제출,의결,통과,등록,발주,상정,확정,회신,통보,통지,수령,송부,발송,입금,지급,착수,개최,접수,선정,"
                        + "배정,공고,낙찰,합의,가결,인준,전결,품의,검수,납품,사인,배포,발급,인수,주문,보고"),
                words("이사회,위원회,주주총회,경영진,경영회의,임원회의,담당임원,대표이사,상무이사,전무이사,본부장,부문장,사업부,사업본부,부서장,그룹장,센터장,"
                        + "연구소장,공장장,지점장,부사장,구매부,재무부,총무부,인사부,법무부,회계부,전산실,감사실,법무실,기획실,비서실,구매과,조달청,교육청,협의회,심의회,"
                        + "법무법인,결재권자,승인권자,결정권자,책임자,발주처,임원,팀장,부장,실장,과장,차장,대표,사장,회장,전무,상무,이사,국장,처장,본부,구청,시청,도청,"
                        + "법무,총무,고문,감사,변호사"),
                words("발주서,구매주문서,주문서,계약서,견적서,품의서,기안서,확인서,합의서,승인서,제안서,동의서,신청서,서약서,의향서,의사록,회의록,세금계산서,검수서"),
                words("승인,결재,미팅,회의,준비,처리,통화,전화,메일,이메일,계약,견적,제안,협상,서명,발표,데모,시연,방문,보고,품의,발주,공유,정리,합의,대기,마무리,클로징"),
                words("최종,내부,외부,고객,고객사,추가,관련,후속,요청,필요,예정,완료,건,중,및,우리,당사,자사,귀사,1차,2차,재,등,일정,향후,추후,빠른,조속한,사항"));
    }

    /** This vocabulary with one more word that is always vague. */
    public Vocabulary withVague(String word, WordFamily family) {
        Map<String, WordFamily> more = new HashMap<>(vague);
        more.put(word, family);
        return new Vocabulary(more, results, acts, bodies, documents, bare, fillers);
    }

    /** This vocabulary with more bodies, for example the names of a company's own departments. */
    public Vocabulary withBodies(String... names) {
        return new Vocabulary(vague, results, acts, joined(bodies, names), documents, bare, fillers);
    }

    /** This vocabulary with more acts. */
    public Vocabulary withActs(String... words) {
        return new Vocabulary(vague, results, joined(acts, words), bodies, documents, bare, fillers);
    }

    /** Every word of every list. */
    Set<String> all() {
        Set<String> all = new HashSet<>(vague.keySet());
        all.addAll(results.keySet());
        List.of(acts, bodies, documents, bare, fillers).forEach(all::addAll);
        return all;
    }

    private static Set<String> joined(Set<String> words, String... more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(","));
    }

    private static Map<String, WordFamily> families(Map<WordFamily, String> lists) {
        Map<String, WordFamily> families = new HashMap<>();
        lists.forEach((family, list) -> words(list).forEach(word -> families.put(word, family)));
        return families;
    }
}
