export type AnswerValue = 'yes' | 'no' | 'unknown';
export type CriterionState = 'met' | 'unmet' | 'unknown' | 'waived' | 'broken';

/** Evidence by its codes, for example `who` or `business-issue`. */
export type Parts = Readonly<Record<string, string>>;

export type Answer = { value: AnswerValue; when: string | null; parts: Parts; by: string; at: string };
export type Waiver = { by: string; at: string; reason: string };

/** One criterion, how it stands and why; `note` holds the figures that a met one rests on. */
export type Criterion = {
    id: number;
    title: string;
    help: string;
    kind: string;
    kindName: string;
    asks: string;
    required: boolean;
    state: CriterionState;
    stateName: string;
    blocks: boolean;
    reasons: string[];
    note: string | null;
    mayAnswer: boolean;
    mayWaive: boolean;
    answer: Answer | null;
    waiver: Waiver | null;
};

/** `seen` is the moment of the latest answer that was on the screen, or `none`. */
export type AnswerBody = { value: AnswerValue; when: string | null; parts: Parts; seen: string };
