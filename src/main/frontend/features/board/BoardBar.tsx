import { useOwnId } from '@once';
import type { CardChoice, Sort } from './card-choice';

type Props = { choice: CardChoice; change: (choice: CardChoice) => void };

/** Which cards are shown, in which order and how large: nothing of it asks the server. */
export function BoardBar({ choice, change }: Props) {
    const id = useOwnId('board');
    const sorts: readonly { value: Sort; label: string }[] = [
        { value: 'amount', label: AJS.I18n.getText('pipewright.board.sort.amount') },
        { value: 'close-date', label: AJS.I18n.getText('pipewright.board.sort.close-date') },
        { value: 'age', label: AJS.I18n.getText('pipewright.board.sort.age') }
    ];
    return (
        <div class="pipewright-bar pipewright-board-bar">
            <label for={`${id}-text`}>{AJS.I18n.getText('pipewright.board.filter')}</label>
            <input
                id={`${id}-text`}
                type="search"
                class="text"
                value={choice.text}
                onInput={(event) => change({ ...choice, text: event.currentTarget.value })}
            />
            <label for={`${id}-sort`}>{AJS.I18n.getText('pipewright.board.sort')}</label>
            <select id={`${id}-sort`} class="select" onChange={(event) => change({ ...choice, sort: event.currentTarget.value as Sort })}>
                {sorts.map(({ value, label }) => (
                    <option key={value} value={value} selected={value === choice.sort}>
                        {label}
                    </option>
                ))}
            </select>
            <Toggle
                label={AJS.I18n.getText('pipewright.board.mine')}
                on={choice.mine}
                toggle={() => change({ ...choice, mine: !choice.mine })}
            />
            <Toggle
                label={AJS.I18n.getText('pipewright.board.compact')}
                on={choice.compact}
                toggle={() => change({ ...choice, compact: !choice.compact })}
            />
        </div>
    );
}

function Toggle({ label, on, toggle }: { label: string; on: boolean; toggle: () => void }) {
    return (
        <label class="pipewright-board-toggle">
            <input type="checkbox" checked={on} onChange={toggle} /> {label}
        </label>
    );
}
