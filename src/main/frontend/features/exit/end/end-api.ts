import { ask, pathOf } from '../../../shared/api/api';

export type WayKind = 'win' | 'lose' | 'park' | 'reopen' | 'resume' | 'undo';

/** A transition that the reader may make; `key` is sent to make it. */
export type Way = { key: string; kind: WayKind; name: string; to: string; toName: string };
export type LossReason = { id: string; name: string; competitor: boolean };
export type OpenTask = { title: string; side: 'ours' | 'customer'; sideName: string; due: string | null; overdue: boolean };

/** What a dialog that ends a deal, or takes its end back, has to show, as /deals/{key}/end says it. */
export type End = {
    key: string;
    summary: string;
    amount: string | null;
    currency: string | null;
    today: string;
    lossReasons: LossReason[];
    openTasks: OpenTask[];
};

/** How a deal ended; part of what the stage panel loads. */
export type Ended = {
    how: 'won' | 'lost' | 'parked';
    reached: string | null;
    reachedName: string | null;
    orderDate: string | null;
    winReason: string | null;
    lossReason: string | null;
    competitor: string | null;
    lossNote: string | null;
    revisitDate: string | null;
};

export type EndApi = {
    load(): Promise<End>;
    /** Makes a transition with what was typed for it, by the names of the fields. */
    make(way: string, typed: Readonly<Record<string, string>>): Promise<End>;
};

export function endApi(deal: string): EndApi {
    const root = pathOf`/deals/${deal}/end`;
    return {
        load: () => ask(root),
        make: (way, typed) => ask(root + pathOf`/${way}`, { method: 'POST', body: typed })
    };
}
