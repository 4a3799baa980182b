import { useRef, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Radios } from '../../shared/ui/checks';
import { Form, type Values, valuesOf } from '../../shared/ui/Form';
import { DateInput, TextInput } from '../../shared/ui/inputs';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { Desk } from './ClosePlanPanel';
import { MovedList } from './InlineEdit';
import type { Move, Preview } from './plan-api';
import { wholeNumber } from './TaskForm';

type Props = { desk: Desk; chosen: readonly number[]; close: () => void };

/** Moves the chosen open tasks, or all, by working days or to another end; a preview says what that does before anything is stored. */
export function MoveForm({ desk: { plan, api, done }, chosen, close }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const [kind, setKind] = useState<'shift' | 'fit'>('shift');
    const [preview, setPreview] = useState<Preview>();
    const [problem, setProblem] = useState<Problem>();
    const look = async () => {
        const form = place.current?.querySelector('form');
        setProblem(undefined);
        setPreview(undefined);
        try {
            setPreview(await api.preview(plan.revision, moveFrom(valuesOf(form!), chosen)));
        } catch (cause) {
            setProblem(problemOf(cause));
        }
    };
    const save = async (values: Values) => {
        const moved = preview?.moved.length ?? 0;
        const fresh = await api.move(plan.revision, moveFrom(values, chosen));
        done(
            fresh,
            moved > 0
                ? AJS.I18n.getText('pipewright.closeplan.saved.moved', moved)
                : AJS.I18n.getText('pipewright.closeplan.saved.moves')
        );
    };
    const open = plan.tasks.filter((task) => task.state !== 'done').length;

    return (
        <div ref={place} onInput={() => setPreview(undefined)}>
            <Form
                submit={AJS.I18n.getText('pipewright.closeplan.move.apply')}
                save={save}
                onCancel={close}
                actions={<Button onClick={() => void look()}>{AJS.I18n.getText('pipewright.closeplan.move.preview')}</Button>}
            >
                <p>
                    {chosen.length === 0
                        ? AJS.I18n.getText('pipewright.closeplan.move.all', open)
                        : AJS.I18n.getText('pipewright.closeplan.move.chosen', chosen.length)}
                </p>
                <Radios
                    name="kind"
                    legend={AJS.I18n.getText('pipewright.closeplan.move.how')}
                    value="shift"
                    choices={[
                        { value: 'shift', label: AJS.I18n.getText('pipewright.closeplan.move.shift') },
                        { value: 'fit', label: AJS.I18n.getText('pipewright.closeplan.move.fit') }
                    ]}
                    onChoose={(next) => setKind(next as 'shift' | 'fit')}
                />
                {kind === 'shift' ? (
                    <TextInput
                        name="days"
                        label={AJS.I18n.getText('pipewright.closeplan.move.shift-days')}
                        help={AJS.I18n.getText('pipewright.closeplan.move.shift-help')}
                        value="5"
                        maxLength={4}
                        required
                    />
                ) : (
                    <DateInput
                        name="date"
                        label={AJS.I18n.getText('pipewright.closeplan.move.fit-date')}
                        help={AJS.I18n.getText('pipewright.closeplan.move.fit-help')}
                        value={plan.closeDate ?? ''}
                        min={plan.today}
                        required
                    />
                )}
                <div aria-live="polite">
                    {problem && <ProblemMessage problem={problem} />}
                    {preview && <MovedList preview={preview} />}
                </div>
            </Form>
        </div>
    );
}

function moveFrom(values: Values, chosen: readonly number[]): Move {
    return values['kind'] === 'fit'
        ? { kind: 'fit', date: values['date'] ?? '', tasks: [...chosen] }
        : { kind: 'shift', days: wholeNumber(values['days'] ?? ''), tasks: [...chosen] };
}
