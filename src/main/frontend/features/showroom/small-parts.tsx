import { useState } from 'preact/hooks';
import { BarCheck, BarDay, BarSelect } from '../../shared/ui/bar';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Linked } from '../../shared/ui/Linked';
import { Avatar, Lozenge, Progress, type Tone } from '../../shared/ui/marks';
import { Menu } from '../../shared/ui/Menu';
import { Tooltip } from '../../shared/ui/Tooltip';
import { HOSTILE } from './samples';

const TONES: readonly Tone[] = ['neutral', 'good', 'warning', 'bad', 'info', 'customer'];

export function ButtonStates() {
    return (
        <>
            <Button look="primary">{AJS.I18n.getText('pipewright.money.rates.add')}</Button>
            <Button>{AJS.I18n.getText('pipewright.common.retry')}</Button>
            <Button look="danger">{AJS.I18n.getText('pipewright.common.discard')}</Button>
            <Button look="link">{AJS.I18n.getText('pipewright.common.cancel')}</Button>
            <Button look="primary" busy>
                {AJS.I18n.getText('pipewright.common.saving')}
            </Button>
        </>
    );
}

export function MenuStates() {
    const [open, setOpen] = useState(false);
    const items = [
        { key: 'retry', label: AJS.I18n.getText('pipewright.common.retry'), act: () => setOpen(true) },
        { key: 'discard', label: AJS.I18n.getText('pipewright.common.discard'), act: () => undefined, danger: true }
    ];
    return (
        <div class="pipewright-bar">
            <Menu label="Menu" items={items} />
            <Button onClick={() => setOpen(true)}>Dialog</Button>
            {open && (
                <Dialog title={HOSTILE} onClose={() => setOpen(false)}>
                    <p>{AJS.I18n.getText('pipewright.common.discard.question')}</p>
                    <Button look="primary" onClick={() => setOpen(false)}>
                        {AJS.I18n.getText('pipewright.common.discard.no')}
                    </Button>
                </Dialog>
            )}
        </div>
    );
}

/** What narrows or changes a view as soon as it is chosen. */
export function BarStates() {
    const choices = [
        { value: 'en', label: 'Won' },
        { value: 'ko', label: HOSTILE }
    ];
    return (
        <div class="pipewright-choices">
            <BarSelect label={AJS.I18n.getText('pipewright.forecast.grouping')} value="ko" choices={choices} choose={() => undefined} />
            <BarDay label={AJS.I18n.getText('pipewright.forecast.as-of.day')} value="2026-11-27" choose={() => undefined} />
            <BarCheck label={AJS.I18n.getText('pipewright.forecast.exact')} checked toggle={() => undefined} />
        </div>
    );
}

export function MarkStates() {
    return (
        <>
            <p class="pipewright-bar">
                {TONES.map((tone) => (
                    <Lozenge key={tone} tone={tone}>
                        {tone}
                    </Lozenge>
                ))}
            </p>
            <p class="pipewright-bar">
                <Avatar name="김영업" />
                <Avatar name={HOSTILE} />
                <Tooltip text={AJS.I18n.getText('pipewright.setup.field.expected-revenue.description')}>
                    {AJS.I18n.getText('pipewright.setup.field.expected-revenue.name')}
                </Tooltip>
            </p>
            <p>
                <Linked text={`${HOSTILE} https://example.com/minutes?id=1.`} />
            </p>
            {[0, 2, 5].map((done) => (
                <Progress key={done} done={done} of={5} sentence={`${done} / 5`} />
            ))}
        </>
    );
}
