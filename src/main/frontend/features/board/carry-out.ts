import { type Problem, problemOf } from '../../shared/api/problem';
import type { BoardApi, Card, Column, Review, Standing, Transition } from './board-api';
import { type Screen, screenOf } from './screen-fields';

/** A wish to move a deal. */
export type Wish = { card: Card; from: Column; to: Column };

/** What became of the wish: Jira moved the deal, asks for more, or did not move it. */
export type Outcome =
    | { kind: 'moved' }
    | { kind: 'asks'; transition: Transition; screen: Screen; values: Readonly<Record<string, unknown>> }
    | { kind: 'elsewhere'; standing: Standing }
    | { kind: 'no-way' }
    | { kind: 'criteria'; review: Review }
    | { kind: 'refused'; problem: Problem };

const BAD_REQUEST = 400;

/** Moves a deal by the transition that Jira offers, unless somebody else has moved it meanwhile. */
export async function carryOut(api: BoardApi, { card, from, to }: Wish): Promise<Outcome> {
    try {
        const standing = await api.standing(card.key);
        if (!from.statuses.includes(standing.status)) {
            return { kind: 'elsewhere', standing };
        }
        const transition = (await api.transitions(card.key)).find((offered) => to.statuses.includes(offered.to.id));
        if (transition === undefined) {
            return { kind: 'no-way' };
        }
        const screen = screenOf(transition.fields ?? {});
        if (screen.fields.length > 0 || screen.beyond.length > 0) {
            const ids = screen.fields.map(({ id }) => id);
            return { kind: 'asks', transition, screen, values: ids.length > 0 ? await api.values(card.key, ids) : {} };
        }
        return await withoutScreen(api, card, transition);
    } catch (cause) {
        return { kind: 'refused', problem: problemOf(cause) };
    }
}

async function withoutScreen(api: BoardApi, card: Card, transition: Transition): Promise<Outcome> {
    try {
        await api.move(card.key, transition.id, {});
        return { kind: 'moved' };
    } catch (cause) {
        const problem = problemOf(cause);
        const review = problem.status === BAD_REQUEST ? await missing(api, card, problem) : undefined;
        return review ? { kind: 'criteria', review } : { kind: 'refused', problem };
    }
}

/** The criteria that Jira's refusal speaks of; nothing when it is about something else. */
async function missing(api: BoardApi, card: Card, problem: Problem): Promise<Review | undefined> {
    const review = await api.review(card.key).catch(() => undefined);
    const spoken = review?.criteria.filter(
        ({ reasons, blocks }) => blocks && reasons.some((reason) => problem.sentences.includes(reason))
    );
    return review && spoken && spoken.length > 0 ? { ...review, criteria: spoken } : undefined;
}
