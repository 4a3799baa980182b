import { useMemo, useRef, useState } from 'preact/hooks';
import { pageUrl } from '../../shared/api/api';
import { useLoaded } from '../../shared/api/use-loaded';
import { deals } from '../../shared/format/deals';
import { money } from '../../shared/format/number';
import { particles } from '../../shared/format/particles';
import type { Narrowing } from '../../shared/state/narrowing';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Message } from '../../shared/ui/Message';
import { ScrollBox } from '../../shared/ui/ScrollBox';
import { type Board, type BoardApi, boardApi, type Card, type Column } from './board-api';
import { BoardBar } from './BoardBar';
import { BoardColumn } from './BoardColumn';
import { ALL_CARDS, type CardChoice } from './card-choice';
import { CriteriaDialog } from './CriteriaDialog';
import { FieldsDialog } from './FieldsDialog';
import { columnName } from './moves';
import { useFresh } from './use-fresh';
import { type Refusal, useMoves } from './use-moves';

type Props = { narrowing: Narrowing; api?: BoardApi };

/** The board of deals: a column for each stage, and cards that are moved from one to the next as Jira allows it. */
export function BoardView({ narrowing, api = boardApi }: Props) {
    const [loaded, reload] = useLoaded(JSON.stringify(narrowing), (signal) => api.load(narrowing, signal));
    const moves = useMoves(api, loaded.value, reload);
    const [choice, setChoice] = useState(ALL_CARDS);
    useFresh(reload);
    return (
        <section class="pipewright-board" aria-label={AJS.I18n.getText('pipewright.board.title')}>
            <BoardBar choice={choice} change={setChoice} />
            {moves.refusal && <Refused refusal={moves.refusal} dismiss={moves.dismiss} />}
            <LoadedView loaded={loaded} retry={reload}>
                {() => <Columns board={moves.shown!} server={loaded.value!} moves={moves} choice={choice} />}
            </LoadedView>
            <Questions api={api} moves={moves} />
        </section>
    );
}

type Moves = ReturnType<typeof useMoves>;
type ColumnsProps = { board: Board; server: Board; moves: Moves; choice: CardChoice };

function Columns({ board, server, moves, choice }: ColumnsProps) {
    const own = useRef(Symbol('board')).current;
    const act = useRef(moves.move);
    act.current = moves.move;
    const known = server.columns.map(columnName).join();
    /* Cards keep the lists they were given, so that they are drawn anew only when these change. */
    const targets = useMemo(() => new Map(server.columns.map((column) => [columnName(column), targetsOf(server, column)])), [known]);
    const stay = useRef({ server, board });
    stay.current = { server, board };
    const move = useRef((card: Card, to: Column) => {
        const from = stay.current.board.columns.find(({ cards }) => cards.some(({ key }) => key === card.key));
        if (from !== undefined) {
            void act.current({ card, from, to });
        }
    }).current;
    const { currency } = board.request;
    if (board.columns.length === 0) {
        return <Empty sentence={AJS.I18n.getText('pipewright.board.none')} />;
    }
    return (
        <>
            {board.unconverted.map((apart) => (
                <Message key={apart.currency} kind="warning">
                    <p>{unconverted(apart, currency)}</p>
                </Message>
            ))}
            <ScrollBox label={AJS.I18n.getText('pipewright.board.columns')}>
                <div class="pipewright-columns">
                    {board.columns.map((column) => (
                        <BoardColumn
                            key={columnName(column)}
                            board={own}
                            column={column}
                            targets={targets.get(columnName(column)) ?? []}
                            currency={currency}
                            choice={choice}
                            move={move}
                            settling={moves.settling.includes(columnName(column))}
                        />
                    ))}
                </div>
            </ScrollBox>
        </>
    );
}

function targetsOf(board: Board, column: Column): readonly Column[] {
    return board.columns.filter((to) => to.kind !== 'unmapped' && columnName(to) !== columnName(column));
}

function unconverted(apart: Board['unconverted'][number], currency: string): string {
    const worth = money(apart.amount, apart.currency);
    return particles(AJS.I18n.getText('pipewright.board.unconverted', apart.currency, currency, deals(apart.count), worth));
}

/** Why a deal is back where it was. */
function Refused({ refusal, dismiss }: { refusal: Refusal; dismiss: () => void }) {
    const { card } = refusal.wish;
    return (
        <Message kind="error" focusable>
            {sentences(refusal).map((sentence) => (
                <p key={sentence}>{particles(sentence)}</p>
            ))}
            <div class="pipewright-buttons">
                <a href={pageUrl(`/browse/${card.key}`)}>{AJS.I18n.getText('pipewright.board.open', card.key)}</a>
                <Button look="link" onClick={dismiss}>
                    {AJS.I18n.getText('pipewright.board.dismiss')}
                </Button>
            </div>
        </Message>
    );
}

function sentences({ wish: { card, from, to }, outcome }: Refusal): readonly string[] {
    const refused = AJS.I18n.getText('pipewright.board.refused', card.summary, to.name);
    switch (outcome.kind) {
        case 'elsewhere': {
            const { movedBy, statusName } = outcome.standing;
            return [
                movedBy === null
                    ? AJS.I18n.getText('pipewright.board.elsewhere', card.summary, statusName)
                    : AJS.I18n.getText('pipewright.board.elsewhere.by', movedBy, card.summary, statusName)
            ];
        }
        case 'no-way':
            return [refused, AJS.I18n.getText('pipewright.board.no-way', from.name, to.name)];
        default:
            return [refused, ...outcome.problem.sentences];
    }
}

function Questions({ api, moves }: { api: BoardApi; moves: Moves }) {
    if (moves.question === undefined) {
        return null;
    }
    const { wish, outcome } = moves.question;
    const putBack = () => moves.putBack(wish);
    return outcome.kind === 'asks' ? (
        <FieldsDialog api={api} wish={wish} asks={outcome} moved={() => moves.settle(wish)} cancel={putBack} />
    ) : (
        <CriteriaDialog api={api} wish={wish} start={outcome.review} again={() => void moves.again(wish)} close={putBack} />
    );
}
