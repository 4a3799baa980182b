import { day, moment } from '../format/day';
import { Linked } from '../ui/Linked';
import type { Answer, Waiver } from './criterion';
import { BOXES, CANVAS, EVIDENCE, partName, valueName } from './names';

/** What was answered: by whom and when, and the evidence. Of a canvas it says how much is filled, not yes or no. */
export function AnswerView({ answer, kind }: { answer: Answer; kind: string }) {
    const parts = EVIDENCE.filter((part) => answer.parts[part]);
    return (
        <div class="pipewright-given-answer">
            <p class="pipewright-muted">{given(answer, kind)}</p>
            {(answer.when || parts.length > 0) && (
                <dl>
                    {answer.when && (
                        <>
                            <dt>{AJS.I18n.getText('pipewright.exit.evidence.when')}</dt>
                            <dd>{day(answer.when)}</dd>
                        </>
                    )}
                    {parts.map((part) => (
                        <Evidence key={part} name={partName(part)} text={answer.parts[part] ?? ''} />
                    ))}
                </dl>
            )}
        </div>
    );
}

function Evidence({ name, text }: { name: string; text: string }) {
    return (
        <>
            <dt>{name}</dt>
            <dd>
                <Linked text={text} />
            </dd>
        </>
    );
}

function given(answer: Answer, kind: string): string {
    const at = moment(answer.at);
    if (kind !== CANVAS) {
        return AJS.I18n.getText('pipewright.exit.panel.answer.given', valueName(answer.value), answer.by, at);
    }
    const filled = BOXES.filter((box) => answer.parts[box]).length;
    return AJS.I18n.getText('pipewright.exit.panel.canvas.given', filled, BOXES.length, answer.by, at);
}

/** Who let the deal pass, when and why. */
export function WaiverView({ waiver }: { waiver: Waiver }) {
    return (
        <div class="pipewright-waiver">
            <p class="pipewright-muted">{AJS.I18n.getText('pipewright.exit.panel.waive.given', waiver.by, moment(waiver.at))}</p>
            <p>
                <Linked text={waiver.reason} />
            </p>
        </div>
    );
}
