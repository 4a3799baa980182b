const OPEN = /([가-힣0-9])([”’"'»)\]]*)(을\(를\)|이\(가\)|은\(는\)|와\(과\)|과\(와\)|\(으\)로)/g;

/** Each particle behind a consonant and behind a vowel. */
const FORMS: Record<string, readonly [string, string]> = {
    '을(를)': ['을', '를'],
    '이(가)': ['이', '가'],
    '은(는)': ['은', '는'],
    '와(과)': ['과', '와'],
    '과(와)': ['과', '와'],
    '(으)로': ['으로', '로']
};
const FINALS = 28;
const RIEUL = 8;
/** The final of each digit as it is read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const FINAL_OF_DIGIT = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0];

/** The text with the form of each Korean particle that fits the word before it; behind a word of other letters both stay. */
export function particles(text: string): string {
    return text.replace(OPEN, (_, last: string, quotes: string, particle: string) => {
        const final = finalOf(last);
        const [consonant, vowel] = FORMS[particle]!;
        const asAfterVowel = final === 0 || (final === RIEUL && particle === '(으)로');
        return last + quotes + (asAfterVowel ? vowel : consonant);
    });
}

function finalOf(last: string): number {
    return last >= '가' ? (last.charCodeAt(0) - '가'.charCodeAt(0)) % FINALS : FINAL_OF_DIGIT[Number(last)]!;
}
