import { announce } from '@once';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { particles } from '../../shared/format/particles';
import type { Board, BoardApi } from './board-api';
import { carryOut, type Outcome, type Wish } from './carry-out';
import { columnName, type Move, moved } from './moves';

/** A wish that needs an answer from the user before the deal can move. */
export type Question = { wish: Wish; outcome: Extract<Outcome, { kind: 'asks' | 'criteria' }> };
export type Refusal = { wish: Wish; outcome: Extract<Outcome, { kind: 'elsewhere' | 'no-way' | 'refused' }> };

/** Moves deals at once on the screen and then in Jira; what Jira refuses goes back to where it was. */
export function useMoves(api: BoardApi, board: Board | undefined, reload: () => void) {
    const [moves, setMoves] = useState<readonly Move[]>([]);
    const [question, setQuestion] = useState<Question>();
    const [refusal, setRefusal] = useState<Refusal>();
    const focus = useFocusOn();

    /* The server's board has the moves in it that were done before it was asked. */
    useEffect(() => setMoves((all) => (all.some(({ done }) => done) ? all.filter(({ done }) => !done) : all)), [board]);

    const putBack = ({ card }: Wish) => {
        setMoves((all) => all.filter(({ key }) => key !== card.key));
        setQuestion(undefined);
        focus(card.key);
    };
    const settle = ({ card, from, to }: Wish) => {
        setMoves((all) => all.map((move) => (move.key === card.key ? { ...move, done: true } : move)));
        setQuestion(undefined);
        announce(particles(AJS.I18n.getText('pipewright.board.moved', card.summary, from.name, to.name)));
        reload();
        focus(card.key);
    };
    const take = (wish: Wish, outcome: Outcome) => {
        switch (outcome.kind) {
            case 'moved':
                return settle(wish);
            case 'asks':
            case 'criteria':
                return setQuestion({ wish, outcome });
            default:
                putBack(wish);
                setRefusal({ wish, outcome });
                return reload();
        }
    };
    const move = async (wish: Wish) => {
        if (moves.some(({ key }) => key === wish.card.key)) {
            return;
        }
        setRefusal(undefined);
        setMoves((all) => [...all, { key: wish.card.key, from: columnName(wish.from), to: columnName(wish.to), done: false }]);
        focus(wish.card.key);
        take(wish, await carryOut(api, wish));
    };
    return {
        shown: board && moves.reduce(moved, board),
        /** The columns whose weighted sum follows. */
        settling: moves.map(({ to }) => to),
        question,
        refusal,
        move,
        settle,
        putBack,
        again: async (wish: Wish) => take(wish, await carryOut(api, wish)),
        dismiss: () => setRefusal(undefined)
    };
}

/** A card that changes its column is made anew: the focus goes along with it. */
function useFocusOn() {
    const wanted = useRef<string | undefined>(undefined);
    useLayoutEffect(() => {
        const button = wanted.current && document.querySelector<HTMLElement>(`[data-deal="${wanted.current}"] button`);
        if (button && !document.querySelector('dialog[open]')) {
            wanted.current = undefined;
            button.focus();
        }
    });
    return (key: string) => {
        wanted.current = key;
    };
}
