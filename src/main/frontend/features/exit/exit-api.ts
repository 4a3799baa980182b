import { ask, askJira, pathOf } from '../../shared/api/api';
import type { Answer, AnswerBody, Criterion } from '../../shared/criteria/criterion';
import { type Ended, type EndApi, endApi, type Way } from './end/end-api';

export type { Answer, AnswerBody, AnswerValue, Criterion, CriterionState, Parts, Waiver } from '../../shared/criteria/criterion';

export type Stage = {
    key: string;
    name: string;
    statusId: string;
    kind: string;
    kindName: string;
    current: boolean;
    passed: boolean;
    next: boolean;
    /** Where a lost or parked deal stood last. */
    reached: boolean;
};

export type Review = { passes: boolean; missing: number; obstacle: string | null; criteria: Criterion[] };
export type OpenCriterion = { id: number; title: string; required: boolean; stateName: string };
export type Ahead = { stage: string; name: string; met: number; total: number; open: OpenCriterion[] };

/** Where a deal stands, as /deals/{key}/exit says it; sentences are in the reader's language. */
export type Exit = {
    key: string;
    summary: string;
    path: Stage[];
    stage: Stage | null;
    today: string;
    since: string;
    daysInStage: number;
    stale: boolean;
    staleAfterDays: number | null;
    overdueSince: string | null;
    guidance: string;
    review: Review;
    probability: { value: string | null; own: boolean; stageDefault: string | null };
    category: { value: string | null; name: string | null; own: boolean; stageDefault: string | null; stageDefaultName: string | null };
    mayEdit: boolean;
    mayWaive: boolean;
    ahead: Ahead[];
    ended: Ended | null;
    ways: Way[];
};

/** A criterion of any stage with all that was ever answered, newest first. */
export type Known = { criterion: Criterion; retired: boolean; history: Answer[] };
export type StageRecord = { key: string; stage: string; name: string; criteria: Known[] };

/** A step that Jira offers; `fields` are what its screen asks for. */
export type Transition = { id: string; name: string; to: { id: string }; fields?: Record<string, unknown> };

/** What the panel asks of the server. Every change of ours answers with the fresh state. */
export type ExitApi = {
    load(signal: AbortSignal): Promise<Exit>;
    stage(stage: string, signal: AbortSignal): Promise<StageRecord>;
    answer(criterion: number, body: AnswerBody): Promise<Exit>;
    waive(criterion: number, reason: string): Promise<Exit>;
    reset(value: 'probability' | 'category'): Promise<Exit>;
    transitions(): Promise<Transition[]>;
    move(transition: string): Promise<unknown>;
    end: EndApi;
};

export function exitApi(deal: string): ExitApi {
    const root = pathOf`/deals/${deal}`;
    const jira = pathOf`/issue/${deal}/transitions`;
    return {
        load: (signal) => ask(`${root}/exit`, { signal }),
        stage: (stage, signal) => ask(root + pathOf`/exit/stages/${stage}`, { signal }),
        answer: (criterion, body) => ask(root + pathOf`/exit/answers/${criterion}`, { method: 'PUT', body }),
        waive: (criterion, reason) => ask(`${root}/exit/waivers`, { method: 'POST', body: { criterionId: criterion, reason } }),
        reset: (value) => ask(`${root}/${value}/reset`, { method: 'POST', body: {} }),
        transitions: async () => {
            const answer = await askJira<{ transitions: Transition[] }>(`${jira}?expand=transitions.fields`);
            return answer.transitions;
        },
        move: (transition) => askJira(jira, { method: 'POST', body: { transition: { id: transition } } }),
        end: endApi(deal)
    };
}
